/** Made from docs/openapi.json by tools/generate-openapi.ts. */

export interface paths {
    "/api/address-forms/{country}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How addresses of a country are written */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    country: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AddressForm"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/age": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known of my age, and what the market asks for
         * @description Refusals: `markets/unknown`.
         */
        get: {
            parameters: {
                query: {
                    market: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AgeStanding"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/age/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a check with the market’s provider; go to its page
         * @description Refusals: `safety/age/no-provider`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        language: "ar" | "en";
                        market: string;
                        to: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AgeCheckStarted"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/age/checks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How my check stands
         * @description Refusals: `safety/age/check-unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AgeCheck"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/age/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * State that I am 18 or older, or that I am not
         * @description Refusals: `safety/age/said-minor`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        adult: boolean;
                        market: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AgeStanding"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/age/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a picture or PDF of an identity document for review; it is deleted with the decision, or after 30 days
         * @description Refusals: `safety/age/document-invalid`, `safety/age/document-waiting`.
         */
        post: {
            parameters: {
                query: {
                    market: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/age/documents/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take my document back; its picture is deleted
         * @description Refusals: `safety/age/document-unknown`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/age/webhooks/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The answer of an age provider, signed as Standard Webhooks
         * @description Refusals: `safety/age/signature-invalid`, `safety/age/provider-unknown`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    provider: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            received: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, to whom and why; newest first */
        get: {
            parameters: {
                query?: {
                    act?: string;
                    actorId?: string;
                    cursor?: string;
                    from?: string;
                    limit?: number;
                    subjectId?: string;
                    subjectKind?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: string[];
                            items: components["schemas"]["AuditEntry"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a CSV file; the newest 10,000 entries */
        get: {
            parameters: {
                query?: {
                    act?: string;
                    actorId?: string;
                    from?: string;
                    subjectId?: string;
                    subjectKind?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change my password; ends my other sessions
         * @description Refusals: `people/accounts/wrong-password`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        currentPassword: string;
                        newPassword: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an address by the link of the letter; signs in
         * @description Refusals: `people/accounts/link-lapsed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link with which a new password is chosen
         * @description Refusals: `platform/http/too-many-requests`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        /** @enum {string} */
                        language: "ar" | "en";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/new-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password by the link of the letter; ends every session of the account
         * @description Refusals: `people/accounts/link-lapsed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My passkeys */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Passkey"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Keep the passkey that a device made
         * @description Refusals: `people/accounts/passkey-refused`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answer: components["schemas"]["PasskeyAnswerInput"];
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Let a passkey open my account no more
         * @description Refusals: `people/accounts/passkey-unknown`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Call a passkey something else
         * @description Refusals: `people/accounts/passkey-unknown`.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/auth/passkeys/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a device is asked to sign to sign in; without naming anybody */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PasskeyOptions"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkeys/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a device needs to make a passkey for my account
         * @description Refusals: `people/accounts/too-many-passkeys`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PasskeyOptions"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up a second factor; it counts once a code of it was right
         * @description Refusals: `people/accounts/wrong-password`, `people/accounts/second-factor-on`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string;
                            backupCodes: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/second-factor/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a code of the app: finishes signing in, or the set-up
         * @description Refusals: `people/accounts/wrong-code`, `people/accounts/too-many-codes`, `people/accounts/second-factor-off`, `platform/http/sign-in-required`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        /** @default false */
                        trustDevice?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do without the second factor
         * @description Refusals: `people/accounts/wrong-password`, `people/accounts/second-factor-off`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with e-mail address and password
         * @description Refusals: `people/accounts/wrong-credentials`, `people/accounts/email-unconfirmed`, `people/accounts/suspended`, `platform/http/too-many-requests`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        password: string;
                        /** @default true */
                        rememberMe?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            secondStep: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a passkey
         * @description Refusals: `people/accounts/passkey-unknown`, `people/accounts/passkey-refused`, `people/accounts/suspended`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PasskeyAnswerInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out; holds at once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open an account: a letter with a link goes to the address
         * @description Refusals: `platform/http/too-many-requests`, `people/consent/outdated`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        accepts: {
                            privacy: number;
                            terms: number;
                        };
                        /** Format: email */
                        email: string;
                        /** @enum {string} */
                        language: "ar" | "en";
                        name: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one means to buy, with the prices and stock of this moment */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Cart"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cart/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin the checkout: keep all that is not saved for later
         * @description Refusals: `shop/cart/empty`, `shop/checkout/busy`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CartHolds"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cart/lines/{variantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * So many of a variant, now or saved for later
         * @description Refusals: `shop/cart/variant-unknown`, `shop/cart/not-sold-here`, `shop/cart/other-market`, `shop/cart/full`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    variantId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        market?: string;
                        quantity: number;
                        /** @default false */
                        savedForLater?: boolean;
                        /** @example shw_01kaydw000e008000000000000 */
                        showId?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Cart"];
                    };
                };
            };
        };
        post?: never;
        /** Take a variant out of the cart */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    variantId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Cart"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cart/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The new prices were seen */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Cart"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of goods */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Category"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a brand shows: now, soon, before
         * @description Refusals: `programme/channels/unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Channel"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checkout/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep units for some minutes, at the price of this moment
         * @description Refusals: `shop/checkout/variant-unknown`, `shop/checkout/out-of-stock`, `shop/checkout/limit-reached`, `shop/checkout/product-limit`, `shop/checkout/busy`, `shop/checkout/offer-over`, `shop/checkout/offer-sold-out`, `shop/checkout/offer-limit`, `safety/audience/age-check-needed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        delayMilliseconds?: number;
                        /** Format: uuid */
                        key: string;
                        market?: string;
                        mediaTime?: number;
                        /** @example off_01kaydw000e008000000000000 */
                        offerId?: string;
                        quantity: number;
                        /** @example shw_01kaydw000e008000000000000 */
                        showId?: string;
                        /** @example var_01kaydw000e008000000000000 */
                        variantId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Hold"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checkout/holds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A hold of this viewer, as it is now
         * @description Refusals: `shop/checkout/hold-not-yours`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Hold"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Give held units back
         * @description Refusals: `shop/checkout/hold-not-yours`, `shop/checkout/hold-in-use`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Hold"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checkout/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order and pay what is held
         * @description Refusals: `shop/checkout/hold-not-yours`, `shop/checkout/not-delivered-there`, `shop/checkout/shipping-unknown`, `safety/audience/age-check-needed`, `shop/checkout/hold-expired`, `shop/checkout/hold-in-use`, `shop/checkout/price-changed`, `shop/checkout/busy`, `shop/checkout/offer-limit`, `people/consent/outdated`, `money/payments/declined`, `money/payments/no-answer`, `money/payments/key-reused`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        accepts?: {
                            privacy: number;
                            terms: number;
                        };
                        address: {
                            area?: string;
                            city: string;
                            country: string;
                            line1: string;
                            line2?: string;
                            postcode?: string;
                            region?: string;
                        };
                        contact: {
                            /** Format: email */
                            email: string;
                            name: string;
                            phone?: string;
                        };
                        coupons?: string[];
                        expectedTotal: components["schemas"]["MoneyInput"];
                        holdIds: string[];
                        /** Format: uuid */
                        key: string;
                        /** @enum {string} */
                        language: "ar" | "en";
                        news?: boolean;
                        payment: {
                            keepCard?: boolean;
                            /** @example crd_01kaydw000e008000000000000 */
                            savedCardId?: string;
                            token: string;
                        };
                        shippingMethod: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            order: components["schemas"]["OrderReceipt"];
                            /** @enum {string} */
                            status: "confirmed";
                        };
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            actionUrl: string;
                            /** @example pay_01kaydw000e008000000000000 */
                            paymentId: string;
                            /** @enum {string} */
                            status: "action-required";
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checkout/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The full price and who gets what of it, before paying
         * @description Refusals: `shop/checkout/hold-not-yours`, `shop/checkout/not-delivered-there`, `shop/checkout/shipping-unknown`, `safety/audience/age-check-needed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        country: string;
                        coupons?: string[];
                        email?: string;
                        holdIds: string[];
                        shippingMethod?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Quote"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be claimed in a show
         * @description Refusals: `shop/claims/occasion-unknown`, `safety/audience/age-check-needed`.
         */
        get: {
            parameters: {
                query: {
                    showId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            claims: components["schemas"]["ClaimsStatus"] | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Say what can be claimed under which number; the units are set aside when claims open
         * @description Refusals: `platform/http/forbidden`, `shop/claims/occasion-unknown`, `shop/claims/variant-unknown`, `shop/claims/not-in-lineup`, `shop/claims/not-sold-here`, `shop/claims/only-practice`, `shop/claims/already-there`, `shop/claims/not-enough-stock`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        holdSeconds: number;
                        items: {
                            number: number;
                            quantity: number;
                            /** @example var_01kaydw000e008000000000000 */
                            variantId: string;
                        }[];
                        /** Format: uuid */
                        key: string;
                        mostPerPerson: number;
                        /** @example shw_01kaydw000e008000000000000 */
                        showId: string;
                        /** @default [] */
                        words?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClaimsStatus"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take back claims that were not opened
         * @description Refusals: `platform/http/forbidden`, `shop/claims/unknown`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClaimsStatus"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/items/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set more or fewer units aside for one number; what comes in goes to those who wait
         * @description Refusals: `platform/http/forbidden`, `shop/claims/unknown`, `shop/claims/item-unknown`, `shop/claims/not-enough-stock`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    item: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        quantity: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClaimsStatus"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every claim of a show, oldest first
         * @description Refusals: `platform/http/forbidden`, `shop/claims/unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["DeskClaim"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Claim by a tap, as a line in the talk does
         * @description Refusals: `shop/claims/unknown`, `shop/claims/item-unknown`, `shop/claims/not-open`, `shop/claims/limit-reached`, `shop/queue/busy`, `safety/audience/age-check-needed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example cli_01kaydw000e008000000000000 */
                        itemId: string;
                        /** Format: uuid */
                        key: string;
                        /** @default 1 */
                        quantity?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MyClaim"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/places/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Give a claim back
         * @description Refusals: `shop/claims/unknown`, `shop/claims/claim-unknown`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    place: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["MyClaim"][];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/places/{place}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Cancel a claim, with a reason that its owner sees
         * @description Refusals: `platform/http/forbidden`, `shop/claims/unknown`, `shop/claims/claim-unknown`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    place: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        reason: "asked" | "unpaid-before" | "mistake" | "not-sellable";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["DeskClaim"][];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/places/{place}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a letter goes when it is my turn
         * @description Refusals: `shop/claims/claim-unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    place: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TurnLetter"];
                    };
                };
            };
        };
        /**
         * As a guest who waits: ask for one letter when it is my turn
         * @description Refusals: `shop/claims/claim-unknown`, `shop/claims/not-waiting`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    place: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        accepts: true;
                        /** Format: email */
                        email: string;
                        /** @enum {string} */
                        language: "ar" | "en";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TurnLetter"];
                    };
                };
            };
        };
        post?: never;
        /**
         * No letter after all: the address is forgotten
         * @description Refusals: `shop/claims/claim-unknown`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    place: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TurnLetter"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/kept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is kept for me or waits, of all shows, oldest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["KeptClaim"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything I claimed in a show, newest first
         * @description Refusals: `safety/audience/age-check-needed`.
         */
        get: {
            parameters: {
                query: {
                    showId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["MyClaim"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clips/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A clip with everything that can be bought in it
         * @description Refusals: `live/clips/unknown`, `safety/audience/age-check-needed`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Clip"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who hosts shows: now, soon, before
         * @description Refusals: `programme/channels/creator-unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Creator"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Decisions that concern me */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Statement"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A statement of reasons, for whoever has its address
         * @description Refusals: `safety/moderation/decision-unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Statement"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{token}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Appeal, once, to another operator
         * @description Refusals: `safety/moderation/decision-unknown`, `safety/moderation/appeal-over`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        words: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Statement"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a delegation now: by the brand that gave it, or the agency that holds it
         * @description Refusals: `people/delegations/unknown`, `people/delegations/over`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegations/{id}/delegates/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Name a member of the agency who acts under it
         * @description Refusals: `people/delegations/unknown`, `people/delegations/over`, `people/delegations/not-of-agency`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        post?: never;
        /**
         * Let a member of the agency act under it no more
         * @description Refusals: `people/delegations/unknown`, `people/delegations/over`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of the demo market and how to sign in as them; empty where there is no demo */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["DemoPerson"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/bulk-edits/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put back what was before, where nobody changed it since
         * @description Refusals: `shop/catalog/edit-unknown`, `shop/catalog/edit-undone`, `shop/inventory/stock-promised`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BulkOutcome"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Makers and responsible persons an organisation names
         * @description Refusals: `platform/http/forbidden`.
         */
        get: {
            parameters: {
                query: {
                    organisationId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Contact"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Keep a maker or a responsible person; the same facts are the same one
         * @description Refusals: `platform/http/forbidden`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        electronic: string;
                        name: string;
                        /** @example org_01kaydw000e008000000000000 */
                        organisationId: string;
                        postal: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Contact"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/hold-windows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long orders are held for their buyers to cancel alone */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HoldWindows"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Files a brand brought in, newest first
         * @description Refusals: `platform/http/forbidden`.
         */
        get: {
            parameters: {
                query: {
                    organisationId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Import"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Bring a file of products: it is kept and checked, nothing more
         * @description Refusals: `platform/http/forbidden`, `shop/transfer/file-too-large`, `shop/transfer/file-empty`, `shop/transfer/disk-full`, `shop/transfer/too-many-at-work`.
         */
        post: {
            parameters: {
                query: {
                    name: string;
                    organisationId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Import"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an import is, and what would come of it
         * @description Refusals: `shop/transfer/import-unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Import"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Read the file another way, and check it anew
         * @description Refusals: `shop/transfer/import-unknown`, `shop/transfer/wrong-state`, `shop/transfer/fields-invalid`, `shop/transfer/market-unknown`.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        countStock?: boolean;
                        /** @enum {string} */
                        encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1256" | "windows-1252";
                        fields?: (string | null)[];
                        marketCode?: string;
                        publish?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Import"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/desk/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop an import where it is
         * @description Refusals: `shop/transfer/import-unknown`, `shop/transfer/wrong-state`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Import"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/imports/{id}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is wrong with the file, by line
         * @description Refusals: `shop/transfer/import-unknown`.
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ImportFault"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/imports/{id}/report.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a CSV file
         * @description Refusals: `shop/transfer/import-unknown`.
         */
        get: {
            parameters: {
                query?: {
                    lang?: "ar" | "en";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/imports/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make products of the file
         * @description Refusals: `shop/transfer/import-unknown`, `shop/transfer/wrong-state`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Import"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an import back as a whole; what somebody touched since stays
         * @description Refusals: `shop/transfer/import-unknown`, `shop/transfer/wrong-state`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Import"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/plan-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whom and where a brand may plan with
         * @description Refusals: `platform/http/forbidden`.
         */
        get: {
            parameters: {
                query: {
                    organisationId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanOptions"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/product-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Saved lists of products
         * @description Refusals: `platform/http/forbidden`.
         */
        get: {
            parameters: {
                query: {
                    organisationId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ProductView"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Save a list by its filter
         * @description Refusals: `platform/http/forbidden`, `shop/catalog/views-full`, `shop/catalog/name-taken`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        filter: {
                            [key: string]: string;
                        };
                        name: string;
                        /** @example org_01kaydw000e008000000000000 */
                        organisationId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ProductView"][];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/product-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forget a saved list
         * @description Refusals: `platform/http/forbidden`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products of a brand, the last changed first
         * @description Refusals: `platform/http/forbidden`, `shop/catalog/cursor-invalid`.
         */
        get: {
            parameters: {
                query: {
                    category?: string;
                    cursor?: string;
                    least?: unknown;
                    limit?: number;
                    market?: string;
                    most?: unknown;
                    organisationId: string;
                    q?: string;
                    state?: "draft" | "in-review" | "changes-asked" | "published" | "withdrawn";
                    stock?: "in" | "out";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ProductRow"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Begin a product: a draft with variants, prices and stock
         * @description Refusals: `platform/http/forbidden`, `shop/catalog/product-invalid`, `shop/catalog/slug-taken`, `shop/catalog/wrong-currency`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        description?: components["schemas"]["BilingualInput"];
                        /** @default [] */
                        options?: {
                            code: string;
                            name: components["schemas"]["BilingualInput"];
                            values: {
                                code: string;
                                name: components["schemas"]["BilingualInput"];
                                pictureUrl: string | null;
                            }[];
                        }[];
                        /** @example org_01kaydw000e008000000000000 */
                        organisationId: string;
                        slug: string;
                        title: components["schemas"]["BilingualInput"];
                        variants: {
                            gtin?: string;
                            /** @default {} */
                            options?: {
                                [key: string]: string;
                            };
                            prices: {
                                market: string;
                                price: components["schemas"]["MoneyInput"];
                            }[];
                            sku: string;
                            /** @default 0 */
                            stock?: number;
                            title: components["schemas"]["BilingualInput"];
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskProduct"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/products.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All products of a brand as a CSV file that Shopify and any Souk take in
         * @description Refusals: `platform/http/forbidden`.
         */
        get: {
            parameters: {
                query: {
                    organisationId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One product as its brand sees it
         * @description Refusals: `shop/catalog/product-unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskProduct"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change words, facts or state
         * @description Refusals: `shop/catalog/product-unknown`, `shop/catalog/changed-meanwhile`, `shop/catalog/wrong-state`, `shop/catalog/price-needed`, `shop/catalog/category-unknown`, `shop/catalog/contact-unknown`.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        categoryId?: string | null;
                        description?: components["schemas"]["BilingualInput"] | null;
                        limits?: components["schemas"]["ProductLimitsInput"];
                        manufacturerId?: string | null;
                        responsibleId?: string | null;
                        safety?: components["schemas"]["BilingualInput"] | null;
                        /** @enum {string} */
                        state?: "draft" | "published" | "withdrawn";
                        title?: components["schemas"]["BilingualInput"];
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskProduct"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/desk/products/{id}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Order, cut, name and remove its pictures
         * @description Refusals: `shop/catalog/product-unknown`, `shop/catalog/changed-meanwhile`, `platform/pictures/too-small`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        pictures: {
                            alt: components["schemas"]["BilingualInput"];
                            crop: {
                                height: number;
                                left: number;
                                top: number;
                                width: number;
                            } | null;
                            /** Format: uuid */
                            id: string;
                        }[];
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskProduct"];
                    };
                };
            };
        };
        /**
         * Put one more picture on it
         * @description Refusals: `shop/catalog/product-unknown`, `shop/catalog/changed-meanwhile`, `shop/catalog/pictures-full`, `platform/pictures/no-picture`, `platform/pictures/too-large`, `platform/pictures/too-small`.
         */
        post: {
            parameters: {
                query: {
                    version: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskProduct"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/products/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many products at once; what one refuses stops no other
         * @description Refusals: `platform/http/forbidden`, `shop/catalog/category-unknown`, `shop/catalog/edit-unknown`, `shop/inventory/stock-promised`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        change: {
                            /** @enum {string} */
                            kind: "state";
                            /** @enum {string} */
                            state: "draft" | "published" | "withdrawn";
                        } | {
                            categoryId: string | null;
                            /** @enum {string} */
                            kind: "category";
                        } | {
                            basisPoints: number;
                            /** @enum {string} */
                            kind: "price-percent";
                            market: string;
                        } | {
                            amount: string;
                            /** @enum {string} */
                            kind: "price-amount";
                            market: string;
                        } | {
                            change: number;
                            /** @enum {string} */
                            kind: "stock";
                        };
                        /** Format: uuid */
                        key: string;
                        /** @example org_01kaydw000e008000000000000 */
                        organisationId: string;
                        productIds: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BulkOutcome"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/review-policy/{market}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Whether a market asks for a look before a product is sold
         * @description Refusals: `platform/http/forbidden`, `shop/catalog/wrong-currency`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    market: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        asked: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            markets: {
                                asked: boolean;
                                code: string;
                                name: components["schemas"]["Bilingual"];
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products that wait, the longest first, and the markets that ask
         * @description Refusals: `platform/http/forbidden`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ReviewRow"][];
                            markets: {
                                asked: boolean;
                                code: string;
                                name: components["schemas"]["Bilingual"];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One product, to be looked at
         * @description Refusals: `shop/catalog/product-unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            brand: {
                                /** @example org_01kaydw000e008000000000000 */
                                id: string;
                                name: components["schemas"]["Bilingual"];
                                slug: string;
                            };
                            product: components["schemas"]["DeskProduct"];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Publish it, or ask for changes
         * @description Refusals: `shop/catalog/product-unknown`, `shop/catalog/wrong-state`, `shop/catalog/changed-meanwhile`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        note?: string;
                        /** @enum {string} */
                        outcome: "published" | "changes-asked";
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskProduct"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/shows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows of a brand, for those who plan them
         * @description Refusals: `platform/http/forbidden`, `programme/shows/cursor-invalid`.
         */
        get: {
            parameters: {
                query: {
                    cursor?: string;
                    limit?: number;
                    organisationId: string;
                    q?: string;
                    state?: "upcoming" | "live" | "drafts" | "past";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["DeskShowRow"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Begin a draft
         * @description Refusals: `platform/http/forbidden`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example org_01kaydw000e008000000000000 */
                        organisationId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskShow"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/shows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One show as those plan it who make it
         * @description Refusals: `programme/shows/unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskShow"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete a draft; it can be given back
         * @description Refusals: `programme/shows/unknown`, `programme/shows/only-drafts`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change what is named, if nobody else did meanwhile
         * @description Refusals: `programme/shows/unknown`, `programme/shows/changed-meanwhile`, `programme/shows/locked`, `programme/shows/slug-taken`, `programme/shows/no-such-time`, `programme/shows/host-unfit`.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        audience?: "everyone" | "adults";
                        description?: {
                            ar: string;
                            en: string;
                        };
                        /** @example acc_01kaydw000e008000000000000 */
                        hostId?: string;
                        market?: string;
                        plannedMinutes?: number;
                        slug?: string;
                        startsLocal?: string;
                        timeZone?: string;
                        title?: {
                            ar: string;
                            en: string;
                        };
                        version: number;
                        /** @enum {string} */
                        visibility?: "public" | "unlisted" | "practice";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskShow"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/desk/shows/{id}/cover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a picture on the show
         * @description Refusals: `programme/shows/unknown`, `programme/shows/changed-meanwhile`, `programme/shows/locked`, `platform/pictures/no-picture`, `platform/pictures/too-large`, `platform/pictures/too-small`.
         */
        put: {
            parameters: {
                query: {
                    version: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskShow"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Take the picture away
         * @description Refusals: `programme/shows/unknown`, `programme/shows/changed-meanwhile`, `programme/shows/locked`.
         */
        delete: {
            parameters: {
                query: {
                    version: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskShow"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/shows/{id}/lineup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say which products are on offer, in which order
         * @description Refusals: `programme/shows/unknown`, `programme/shows/changed-meanwhile`, `programme/shows/locked`, `programme/shows/product-unfit`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        productIds: string[];
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskShow"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/shows/{id}/practice-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn a practice into the real show
         * @description Refusals: `programme/shows/unknown`, `programme/shows/wrong-state`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default public
                         * @enum {string}
                         */
                        visibility?: "public" | "unlisted";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskShow"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/shows/{id}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products that the lineup may take
         * @description Refusals: `programme/shows/unknown`.
         */
        get: {
            parameters: {
                query?: {
                    q?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ProductCard"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/shows/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a deleted draft back
         * @description Refusals: `programme/shows/unknown`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskShow"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/shows/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Announce the show, take it back, or cancel it
         * @description Refusals: `programme/shows/unknown`, `programme/shows/changed-meanwhile`, `programme/shows/locked`, `programme/shows/not-ready`, `programme/shows/wrong-state`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "draft" | "scheduled" | "cancelled";
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskShow"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/stock-locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Places an organisation keeps stock at
         * @description Refusals: `platform/http/forbidden`.
         */
        get: {
            parameters: {
                query: {
                    organisationId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["StockLocation"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a place to keep stock at
         * @description Refusals: `platform/http/forbidden`, `shop/catalog/locations-full`, `shop/catalog/name-taken`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: components["schemas"]["BilingualInput"];
                        /** @example org_01kaydw000e008000000000000 */
                        organisationId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["StockLocation"][];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/variants/{id}/gtin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the number of the trade (GTIN) of a variant
         * @description Refusals: `shop/catalog/product-unknown`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        gtin: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskProduct"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/variants/{id}/price": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a price in a market; none: not sold there
         * @description Refusals: `shop/catalog/product-unknown`, `shop/catalog/wrong-currency`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        market: string;
                        price: components["schemas"]["MoneyInput"] | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskProduct"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/variants/{id}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where units are, and every change of them, the newest first
         * @description Refusals: `shop/catalog/product-unknown`.
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["StockMovement"][];
                            levels: {
                                allocated: number;
                                available: number;
                                fenced: number;
                                /** @example loc_01kaydw000e008000000000000 */
                                locationId: string;
                                onHand: number;
                                reserved: number;
                            }[];
                            locations: components["schemas"]["StockLocation"][];
                            nextCursor: string | null;
                            /** @example org_01kaydw000e008000000000000 */
                            organisationId: string;
                            product: {
                                /** @example prd_01kaydw000e008000000000000 */
                                id: string;
                                title: components["schemas"]["Bilingual"];
                            };
                            variant: {
                                /** @example var_01kaydw000e008000000000000 */
                                id: string;
                                sku: string;
                                title: components["schemas"]["Bilingual"];
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Count units in or out
         * @description Refusals: `shop/catalog/product-unknown`, `shop/inventory/stock-promised`, `shop/catalog/location-unknown`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        change: number;
                        /** Format: uuid */
                        key: string;
                        /** @example loc_01kaydw000e008000000000000 */
                        locationId?: string;
                        /** @default null */
                        note?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            available: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/variants/{id}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take units from one place to another
         * @description Refusals: `shop/catalog/product-unknown`, `shop/inventory/stock-promised`, `shop/catalog/location-unknown`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example loc_01kaydw000e008000000000000 */
                        from: string;
                        /** Format: uuid */
                        key: string;
                        /** @default null */
                        note?: string | null;
                        /** @example loc_01kaydw000e008000000000000 */
                        to: string;
                        units: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            available: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Disputed payments of a brand, or of all, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    open?: "true" | "false";
                    organisationId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["DisputeRow"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One dispute: reason, deadline, money, answer
         * @description Refusals: `money/disputes/unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Dispute"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the buyer have the money
         * @description Refusals: `money/disputes/unknown`, `money/disputes/submitted-before`, `money/disputes/over`, `money/disputes/several-brands`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Dispute"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write the answer; it is sent later
         * @description Refusals: `money/disputes/unknown`, `money/disputes/submitted-before`, `money/disputes/over`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        carrier: string | null;
                        explanation: string;
                        productDescription: string | null;
                        shippedOn: string | null;
                        trackingNumber: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Dispute"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a picture or PDF to the answer
         * @description Refusals: `money/disputes/unknown`, `money/disputes/submitted-before`, `money/disputes/over`, `money/disputes/file-unreadable`, `money/disputes/files-many`.
         */
        post: {
            parameters: {
                query: {
                    name: string;
                    purpose?: "receipt" | "shipping" | "communication" | "other";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @example evd_01kaydw000e008000000000000 */
                            id: string;
                            mediaType: string;
                            name: string;
                            /** @enum {string} */
                            purpose: "receipt" | "shipping" | "communication" | "other";
                            sizeBytes: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file of the answer
         * @description Refusals: `money/disputes/unknown`, `money/disputes/file-unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    fileId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Take a file out of the answer
         * @description Refusals: `money/disputes/unknown`, `money/disputes/submitted-before`, `money/disputes/over`, `money/disputes/file-unknown`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    fileId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Dispute"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the answer to the buyer’s bank, once
         * @description Refusals: `money/disputes/unknown`, `money/disputes/submitted-before`, `money/disputes/over`, `money/disputes/several-brands`, `money/disputes/nothing-said`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Dispute"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Drops of a show: announced, open, and those just over
         * @description Refusals: `shop/drops/occasion-unknown`, `safety/audience/age-check-needed`.
         */
        get: {
            parameters: {
                query: {
                    showId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["DropStatus"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Plan a drop: set the units aside now, and announce it
         * @description Refusals: `platform/http/forbidden`, `shop/drops/occasion-unknown`, `shop/drops/variant-unknown`, `shop/drops/not-in-lineup`, `shop/drops/not-enough-stock`, `shop/drops/price-too-high`, `shop/drops/wrong-currency`, `shop/drops/wrong-time`, `shop/drops/not-sold-here`, `shop/drops/only-practice`, `shop/drops/too-many`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date-time */
                        announcedFor: string;
                        /** Format: uuid */
                        key: string;
                        mostPerPerson: number;
                        /** @default 1800 */
                        openSeconds?: number;
                        price: components["schemas"]["MoneyInput"];
                        quantity: number;
                        /** @example shw_01kaydw000e008000000000000 */
                        showId: string;
                        /** @default 180 */
                        turnSeconds?: number;
                        /** @example var_01kaydw000e008000000000000 */
                        variantId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DropStatus"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drops/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a drop stands now
         * @description Refusals: `shop/drops/unknown`, `safety/audience/age-check-needed`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DropStatus"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Call a drop off before it opens
         * @description Refusals: `platform/http/forbidden`, `shop/drops/unknown`, `shop/drops/over`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DropStatus"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drops/{id}/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who got what in which order, once a drop is over; people by a name that says nothing
         * @description Refusals: `shop/drops/unknown`, `shop/drops/not-over`, `safety/audience/age-check-needed`.
         */
        get: {
            parameters: {
                query?: {
                    fromTicket?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            drop: components["schemas"]["DropStatus"];
                            items: components["schemas"]["Allocation"][];
                            nextTicket: number | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drops/{id}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stand in line for an open drop; where units are left they are held with the answer
         * @description Refusals: `shop/drops/unknown`, `shop/drops/not-open`, `shop/drops/over`, `shop/drops/limit-reached`, `shop/queue/busy`, `safety/audience/age-check-needed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        key: string;
                        mediaTime?: number;
                        /** @default 1 */
                        quantity?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Place"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drops/{id}/places/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Leave the line, or give the turn to the next
         * @description Refusals: `shop/drops/place-unknown`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    place: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Place"][];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drops/{id}/places/{place}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a letter goes when it is my turn
         * @description Refusals: `shop/drops/place-unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    place: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TurnLetter"];
                    };
                };
            };
        };
        /**
         * As a guest who waits: ask for one letter when it is my turn
         * @description Refusals: `shop/drops/place-unknown`, `shop/drops/not-waiting`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    place: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        accepts: true;
                        /** Format: email */
                        email: string;
                        /** @enum {string} */
                        language: "ar" | "en";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TurnLetter"];
                    };
                };
            };
        };
        post?: never;
        /**
         * No letter after all: the address is forgotten
         * @description Refusals: `shop/drops/place-unknown`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    place: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TurnLetter"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drops/{id}/places/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My places in the line of a drop */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Place"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is on air, clips and replays, one page after the other; in one order for everybody
         * @description Refusals: `live/feed/cursor-invalid`.
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Feed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follows/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many follow a channel, and whether I do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Following"];
                    };
                };
            };
        };
        /**
         * Follow a channel
         * @description Refusals: `people/follows/unknown`, `people/follows/too-many`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Following"];
                    };
                };
            };
        };
        post?: never;
        /** Follow a channel no more */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Following"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follows/hosts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many follow a host, and whether I do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Following"];
                    };
                };
            };
        };
        /**
         * Follow a host
         * @description Refusals: `people/follows/unknown`, `people/follows/too-many`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Following"];
                    };
                };
            };
        };
        post?: never;
        /** Follow a host no more */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Following"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/giveaways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Giveaways of a show
         * @description Refusals: `safety/audience/age-check-needed`.
         */
        get: {
            parameters: {
                query: {
                    showId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Giveaway"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Prepare a giveaway and set its prizes aside
         * @description Refusals: `platform/http/forbidden`, `shop/giveaways/variant-unknown`, `shop/giveaways/occasion-unknown`, `shop/giveaways/only-practice`, `shop/giveaways/not-enough-stock`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default 48 */
                        claimHours?: number;
                        /** @default false */
                        followersOnly?: boolean;
                        /** Format: uuid */
                        key: string;
                        /** @default 18 */
                        leastAge?: number;
                        /** @default true */
                        openElsewhere?: boolean;
                        /** @default 300 */
                        seconds?: number;
                        /** @example shw_01kaydw000e008000000000000 */
                        showId: string;
                        /** @example var_01kaydw000e008000000000000 */
                        variantId: string;
                        /** @default 1 */
                        winners?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Giveaway"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/giveaways/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A giveaway, its rules, and the caller’s own entry
         * @description Refusals: `shop/giveaways/unknown`, `safety/audience/age-check-needed`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            giveaway: components["schemas"]["Giveaway"];
                            rules: {
                                ar: string[];
                                en: string[];
                            };
                            you: components["schemas"]["OwnEntry"];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/giveaways/{id}/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the draw is made of, for whoever does it again
         * @description Refusals: `shop/giveaways/unknown`, `safety/audience/age-check-needed`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Draw"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/giveaways/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter, free, once a person: a repeat gets the first entry
         * @description Refusals: `shop/giveaways/unknown`, `shop/giveaways/not-open`, `shop/giveaways/entered-already`, `shop/giveaways/email-needed`, `shop/giveaways/own-giveaway`, `shop/giveaways/follow-first`, `shop/giveaways/only-watching`, `safety/audience/age-check-needed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        accepts: true;
                        /** Format: email */
                        email?: string;
                        /** @enum {string} */
                        language: "ar" | "en";
                        /** @default false */
                        watching?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/giveaways/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a giveaway back; with a reason once there are entries
         * @description Refusals: `platform/http/forbidden`, `shop/giveaways/unknown`, `shop/giveaways/not-open`, `shop/giveaways/reason-needed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Giveaway"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/giveaways/{id}/win": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The prize’s hold in this browser: for the winner signed in, or with the letter’s token
         * @description Refusals: `shop/giveaways/unknown`, `shop/giveaways/not-won`, `shop/giveaways/being-claimed`, `safety/audience/age-check-needed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Prize"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an invitation, signed in with its address
         * @description Refusals: `people/teams/invitation-lapsed`, `people/teams/address-differs`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The terms, or the privacy notice
         * @description Refusals: `people/consent/text-unknown`.
         */
        get: {
            parameters: {
                query?: {
                    version?: number;
                };
                header?: never;
                path: {
                    document: "terms" | "privacy";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LegalText"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Publish the next version of a text; whoever has an account is asked again
         * @description Refusals: `people/consent/text-moved-on`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    document: "terms" | "privacy";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        after: number;
                        body: {
                            ar: string;
                            en: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LegalText"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lots of a show, in the order in which they were prepared
         * @description Refusals: `safety/audience/age-check-needed`.
         */
        get: {
            parameters: {
                query: {
                    showId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Lot"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Prepare a lot and set its unit aside
         * @description Refusals: `platform/http/forbidden`, `shop/auctions/variant-unknown`, `shop/auctions/occasion-unknown`, `shop/auctions/only-practice`, `shop/auctions/not-enough-stock`, `shop/auctions/bad-terms`, `shop/auctions/wrong-currency`, `shop/catalog/review-first`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default 10 */
                        counterSeconds?: number;
                        /** @default 60 */
                        durationSeconds?: number;
                        /**
                         * @default offer-next
                         * @enum {string}
                         */
                        ifUnpaid?: "offer-next" | "unsold";
                        /** Format: uuid */
                        key: string;
                        ladder?: {
                            from: string;
                            step: string;
                        }[] | null;
                        /**
                         * @default soft-close
                         * @enum {string}
                         */
                        mode?: "soft-close" | "sudden-death";
                        oneOff?: components["schemas"]["OneOffInput"];
                        /** @default 30 */
                        payMinutes?: number;
                        reserve?: components["schemas"]["MoneyInput"] | null;
                        /** @example shw_01kaydw000e008000000000000 */
                        showId: string;
                        startingBid: components["schemas"]["MoneyInput"];
                        /** @example var_01kaydw000e008000000000000 */
                        variantId?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Lot"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A lot, the newest of its log, and the caller’s own part
         * @description Refusals: `shop/auctions/unknown`, `safety/audience/age-check-needed`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            log: components["schemas"]["LotLogEntry"][];
                            lot: components["schemas"]["Lot"];
                            you: components["schemas"]["OwnBid"];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lots/{id}/bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bid: say the highest you would pay; as much of it is taken as the others make necessary
         * @description Refusals: `shop/auctions/unknown`, `shop/auctions/not-registered`, `shop/auctions/own-lot`, `shop/auctions/barred`, `shop/auctions/not-open`, `shop/auctions/too-low`, `shop/auctions/leads-already`, `shop/auctions/wrong-currency`, `shop/auctions/too-high`, `shop/auctions/busy`, `safety/audience/age-check-needed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        amount: components["schemas"]["MoneyInput"];
                        /** Format: uuid */
                        key: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BidAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lots/{id}/bids/{sequence}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void an obvious error: the bids that stand are judged again
         * @description Refusals: `platform/http/forbidden`, `shop/auctions/unknown`, `shop/auctions/not-open`, `shop/auctions/bid-unknown`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    sequence: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Lot"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lots/{id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The log of a lot after an entry, in its one order, 500 at a time
         * @description Refusals: `shop/auctions/unknown`, `safety/audience/age-check-needed`.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["LotLogEntry"][];
                            now: components["schemas"]["LotNow"];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lots/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a picture on a piece made on the spot, before its lot opens
         * @description Refusals: `platform/http/forbidden`, `shop/auctions/unknown`, `shop/auctions/picture-fixed`, `platform/pictures/no-picture`, `platform/pictures/too-large`, `platform/pictures/too-small`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Lot"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lots/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a lot back; with a reason once there are bids
         * @description Refusals: `platform/http/forbidden`, `shop/auctions/unknown`, `shop/auctions/not-open`, `shop/auctions/reason-needed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Lot"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lots/{id}/win": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The hold of whoever won, in this browser: for the winner signed in, or with the letter’s token
         * @description Refusals: `shop/auctions/unknown`, `shop/auctions/not-won`, `shop/auctions/being-paid`, `safety/audience/age-check-needed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LotWin"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lots/bidder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Confirm that bids are binding, once for all lots
         * @description Refusals: `shop/auctions/email-needed`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        accepts: true;
                        /** Format: email */
                        email?: string;
                        /** @enum {string} */
                        language: "ar" | "en";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            registered: true;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lots/defaults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a lot of this show is made with unless told otherwise
         * @description Refusals: `platform/http/forbidden`, `shop/auctions/occasion-unknown`.
         */
        get: {
            parameters: {
                query: {
                    showId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LotDefaults"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lots/wins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller won and may pay for now */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                lot: components["schemas"]["Lot"];
                                win: components["schemas"]["LotWin"];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/markets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Markets with currency, tax, return window, published fees and sale policy */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Market"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/markets/{code}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ways of delivery that buyers of a market are offered, and whether somebody decided them
         * @description Refusals: `markets/unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeliveryNow"];
                    };
                };
            };
        };
        /**
         * Decide the ways of delivery of a market
         * @description Refusals: `platform/http/forbidden`, `markets/unknown`, `markets/wrong-currency`, `markets/method-twice`, `markets/days-turned`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeliveryTermsInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeliveryNow"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/markets/{code}/hold-window": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same, for those who decide it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HoldWindows"];
                    };
                };
            };
        };
        /**
         * Decide it for a market; orders that were placed before keep theirs
         * @description Refusals: `platform/http/forbidden`, `markets/unknown`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        minutes: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HoldWindows"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/markets/{market}/reductions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What cards of some products say comes by itself in a market now */
        get: {
            parameters: {
                query: {
                    products: string;
                };
                header?: never;
                path: {
                    market: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["CardReduction"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what they may do where */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I agreed to, and what I am to be asked */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Consents"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/consents/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept the texts as they are now
         * @description Refusals: `people/consent/outdated`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        language: "ar" | "en";
                        versions: {
                            privacy: number;
                            terms: number;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Consents"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/consents/news/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Want news of a brand by letter
         * @description Refusals: `people/consent/no-news`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        language: "ar" | "en";
                        /** @enum {string} */
                        place: "account" | "channel";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Consents"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Want no more news of a brand
         * @description Refusals: `people/consent/no-news`.
         */
        delete: {
            parameters: {
                query: {
                    language: "ar" | "en";
                    place: "account" | "channel";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Consents"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How my file and my leaving stand */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnData"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/data/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write everything that is kept of me into one file
         * @description Refusals: `people/own-data/export-running`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnData"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/data/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file, as JSON
         * @description Refusals: `people/own-data/export-unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete my account, two weeks from now
         * @description Refusals: `people/accounts/wrong-password`, `people/accounts/wrong-code`, `people/own-data/last-owner`, `people/own-data/leaving-already`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description Of the second factor, where one is set up.
                         * @default null
                         */
                        code?: string | null;
                        /** @enum {string} */
                        language: "ar" | "en";
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnData"];
                    };
                };
            };
        };
        /**
         * Keep my account after all
         * @description Refusals: `people/own-data/not-leaving`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnData"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/follows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Channels and hosts that I follow */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MyFollows"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/portrait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Show this part of a picture as my portrait
         * @description Refusals: `platform/pictures/no-picture`, `platform/pictures/too-large`, `platform/pictures/too-small`.
         */
        put: {
            parameters: {
                query: {
                    altAr: string;
                    altEn: string;
                    height: number;
                    left: number;
                    top: number;
                    width: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Portrait"];
                    };
                };
            };
        };
        post?: never;
        /** Show my initial instead of a portrait */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Portrait"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How I am shown to others */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnProfile"];
                    };
                };
            };
        };
        /** Change how I am shown to others */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        bio?: {
                            ar: string;
                            en: string;
                        } | null;
                        name: components["schemas"]["BilingualInput"];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["OwnSession"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out somewhere else; holds at once
         * @description Refusals: `people/accounts/session-unknown`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders of this browser and this account, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["BuyerOrderRow"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/orders/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One order, by its id or the secret part of its link
         * @description Refusals: `shop/orders/order-unknown`, `shop/orders/link-over`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ref: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BuyerOrder"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/orders/{ref}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new link. All earlier ones open nothing any more
         * @description Refusals: `shop/orders/order-unknown`, `shop/orders/link-over`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ref: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            link: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/orders/{ref}/parts/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel one seller’s part: at once while it is on hold, later by asking
         * @description Refusals: `shop/orders/order-unknown`, `shop/orders/link-over`, `shop/orders/state-wrong`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    ref: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        key: string;
                        note?: string;
                        /** @enum {string} */
                        reasonCode: "changed-mind" | "ordered-twice" | "too-slow" | "wrong-address" | "other";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BuyerOrder"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/orders/{ref}/parts/{id}/invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The invoice of one seller’s part, or the credit note of a refund, as PDF
         * @description Refusals: `shop/orders/order-unknown`, `shop/orders/link-over`.
         */
        get: {
            parameters: {
                query?: {
                    language?: "ar" | "en";
                    refundId?: string;
                };
                header?: never;
                path: {
                    id: string;
                    ref: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/orders/{ref}/parts/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The messages with one seller; reading them makes them read
         * @description Refusals: `shop/orders/order-unknown`, `shop/orders/link-over`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    ref: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["OrderMessage"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Write to the seller
         * @description Refusals: `shop/orders/order-unknown`, `shop/orders/link-over`, `shop/orders/too-many-messages`, `shop/orders/picture-unknown`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    ref: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        body: string;
                        /** Format: uuid */
                        key: string;
                        /** @description Of a picture that was taken in for this order before. */
                        pictureId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["OrderMessage"][];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/orders/{ref}/parts/{id}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in a picture for a message
         * @description Refusals: `shop/orders/order-unknown`, `shop/orders/link-over`, `platform/pictures/no-picture`, `platform/pictures/too-large`, `platform/pictures/too-small`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    ref: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/orders/{ref}/parts/{id}/pictures/{picture}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture of a message
         * @description Refusals: `shop/orders/order-unknown`, `shop/orders/link-over`, `shop/orders/picture-unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    picture: string;
                    ref: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/news/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whose news the link of a letter is about
         * @description Refusals: `people/consent/link-invalid`, `people/consent/link-lapsed`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewsLink"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/news/{token}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say yes to the letter that asked a guest’s address
         * @description Refusals: `people/consent/link-invalid`, `people/consent/link-lapsed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default [] */
                        organisationIds?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewsLink"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/news/{token}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get no more of these letters
         * @description Refusals: `people/consent/link-invalid`, `people/consent/link-lapsed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewsLink"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oembed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How to show a show within a page of another site (oEmbed)
         * @description Refusals: `app/oembed/not-embeddable`, `app/oembed/format-unknown`.
         */
        get: {
            parameters: {
                query: {
                    format?: string;
                    maxheight?: number;
                    maxwidth?: number;
                    url: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OEmbed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Found a brand or an agency, and own it
         * @description Refusals: `people/organisations/slug-taken`, `people/teams/too-many-organisations`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "brand" | "agency";
                        name: components["schemas"]["BilingualInput"];
                        slug: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Organisation"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What agencies did in the organisation’s name, and who let them; newest first
         * @description Refusals: `platform/http/forbidden`.
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["OrganisationAct"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which agencies act for a brand, or for whom an agency acts
         * @description Refusals: `platform/http/forbidden`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Delegation"][];
                            people: {
                                /** @example acc_01kaydw000e008000000000000 */
                                accountId: string;
                                name: components["schemas"]["Bilingual"];
                            }[];
                            scopes: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Let an agency act for the brand: so much, and until then
         * @description Refusals: `platform/http/forbidden`, `people/delegations/agency-unknown`, `people/delegations/wrong-scope`, `people/delegations/wrong-end`, `people/delegations/too-many`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Its short name. */
                        agency: string;
                        scope: string[];
                        /** Format: date-time */
                        until: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @example dlg_01kaydw000e008000000000000 */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite somebody by a letter
         * @description Refusals: `platform/http/forbidden`, `people/teams/member-already`, `people/teams/too-many-invitations`, `people/organisations/role-unknown`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        /** @enum {string} */
                        language: "ar" | "en";
                        role: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/invitations/{invitation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an invitation back
         * @description Refusals: `platform/http/forbidden`, `people/teams/invitation-unknown`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    invitation: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/members/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a member’s role
         * @description Refusals: `platform/http/forbidden`, `people/organisations/not-a-member`, `people/organisations/last-owner`, `people/organisations/role-unknown`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        role: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        post?: never;
        /**
         * Dismiss a member, or leave
         * @description Refusals: `platform/http/forbidden`, `people/organisations/not-a-member`, `people/organisations/last-owner`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/portrait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a brand shows itself
         * @description Refusals: `platform/http/forbidden`, `people/organisations/unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Portrait"];
                    };
                };
            };
        };
        /**
         * Show this part of a picture for the brand
         * @description Refusals: `platform/http/forbidden`, `people/organisations/unknown`, `platform/pictures/no-picture`, `platform/pictures/too-large`, `platform/pictures/too-small`.
         */
        put: {
            parameters: {
                query: {
                    altAr: string;
                    altEn: string;
                    height: number;
                    left: number;
                    top: number;
                    width: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Portrait"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Show the brand’s initial instead of a picture
         * @description Refusals: `platform/http/forbidden`, `people/organisations/unknown`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Portrait"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Members and open invitations
         * @description Refusals: `platform/http/forbidden`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            invitations: components["schemas"]["Invitation"][];
                            members: components["schemas"]["Member"][];
                            roles: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Letters that lie in the data folder where no mail server is set up; newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Outbox"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them, as its reader sees it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A brand’s account with the payment provider, and the sums that wait and were sent */
        get: {
            parameters: {
                query: {
                    organisationId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Payee"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payee/onboarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The provider’s page where a brand opens its account, or answers what is missing
         * @description Refusals: `money/settlements/no-answer`, `money/settlements/not-accepted`, `money/settlements/country-missing`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        country?: string;
                        /** @enum {string} */
                        language: "ar" | "en";
                        /** @example org_01kaydw000e008000000000000 */
                        organisationId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            url: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payee/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the provider how a brand’s account stands now
         * @description Refusals: `money/settlements/no-answer`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example org_01kaydw000e008000000000000 */
                        organisationId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Payee"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payee/webhooks/sandbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * News of brands’ accounts from the sandbox, signed
         * @description Refusals: `money/settlements/signature-invalid`, `money/settlements/no-answer`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            received: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payee/webhooks/stripe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * News of brands’ accounts from Stripe Connect, signed
         * @description Refusals: `money/settlements/signature-invalid`, `money/settlements/no-answer`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            received: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who takes the card, and where it is typed */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaymentForm"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/webhooks/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * News from a payment provider, signed as Standard Webhooks
         * @description Refusals: `money/payments/signature-invalid`, `money/payments/provider-unknown`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    provider: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            received: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/webhooks/stripe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * News from Stripe, signed in its own way
         * @description Refusals: `money/payments/signature-invalid`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            received: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/playback/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether whoever asks for the media address in `x-original-uri` may have it, for caches in front
         * @description Refusals: `live/playback/grant-required`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/playback/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for leave to watch a show, or renew it
         * @description Refusals: `live/playback/show-unknown`, `safety/audience/age-check-needed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        embedded?: boolean;
                        /** @example shw_01kaydw000e008000000000000 */
                        showId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlaybackGrant"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/playback/grants/cookie": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a grant that was renewed over the page's socket into the cookie of a broadcast's media addresses
         * @description Refusals: `live/playback/grant-required`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example brd_01kaydw000e008000000000000 */
                        broadcastId: string;
                        embedded?: boolean;
                        /** @example shw_01kaydw000e008000000000000 */
                        showId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products on sale by words in Arabic or English, also mistyped ones; the newest where none is typed
         * @description Refusals: `shop/catalog/not-sold-here`.
         */
        get: {
            parameters: {
                query?: {
                    brand?: string;
                    category?: string;
                    cursor?: number;
                    least?: unknown;
                    limit?: number;
                    market?: string;
                    most?: unknown;
                    q?: string;
                    stock?: "in";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            brand: {
                                /** @example org_01kaydw000e008000000000000 */
                                id: string;
                                name: components["schemas"]["Bilingual"];
                                slug: string;
                            } | null;
                            items: components["schemas"]["ProductHit"][];
                            market: {
                                code: string;
                                currency: string;
                                name: components["schemas"]["Bilingual"];
                            };
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A product with its variants, prices, what is left, and who answers for it
         * @description Refusals: `shop/catalog/product-unknown`, `shop/catalog/not-sold-here`.
         */
        get: {
            parameters: {
                query?: {
                    market?: string;
                };
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Product"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{slug}/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What comes by itself for a product in a market now */
        get: {
            parameters: {
                query: {
                    market: string;
                };
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ProductPromotion"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Promotions of a brand, or of the platform, newest first
         * @description Refusals: `platform/http/forbidden`.
         */
        get: {
            parameters: {
                query: {
                    cursor?: string;
                    limit?: number;
                    organisationId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Promotion"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * A discount, buy-more, bundle, code or limit; who makes it pays for it
         * @description Refusals: `platform/http/forbidden`, `shop/promotions/code-taken`, `shop/promotions/wrong-currency`, `shop/promotions/not-its-product`, `shop/promotions/ends-too-early`, `shop/promotions/takes-too-much`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        endsAt?: string | null;
                        /** @default false */
                        firstOrderOnly?: boolean;
                        /** Format: uuid */
                        key: string;
                        market: string;
                        /** @default null */
                        mostPerPerson?: number | null;
                        /** @default null */
                        mostUses?: number | null;
                        /** @example org_01kaydw000e008000000000000 */
                        organisationId: string;
                        /** @default [] */
                        productIds?: string[];
                        /** @default false */
                        publish?: boolean;
                        /** Format: date-time */
                        startsAt?: string;
                        terms: {
                            /** @enum {string} */
                            kind: "discount";
                            reduction: {
                                basisPoints: number;
                                /** @enum {string} */
                                type: "percent";
                            } | {
                                amount: components["schemas"]["MoneyInput"];
                                /** @enum {string} */
                                type: "fixed";
                            };
                        } | {
                            /** @enum {string} */
                            kind: "buy-more";
                            tiers: {
                                basisPoints: number;
                                quantity: number;
                            }[];
                        } | {
                            /** @enum {string} */
                            kind: "bundle";
                            parts: {
                                /** @example prd_01kaydw000e008000000000000 */
                                productId: string;
                                quantity: number;
                            }[];
                            reduction: {
                                basisPoints: number;
                                /** @enum {string} */
                                type: "percent";
                            } | {
                                amount: components["schemas"]["MoneyInput"];
                                /** @enum {string} */
                                type: "fixed";
                            };
                        } | {
                            code: string;
                            /** @enum {string} */
                            kind: "coupon";
                            minimum: components["schemas"]["MoneyInput"] | null;
                            reduction: {
                                basisPoints: number;
                                /** @enum {string} */
                                type: "percent";
                            } | {
                                amount: components["schemas"]["MoneyInput"];
                                /** @enum {string} */
                                type: "fixed";
                            } | {
                                /** @enum {string} */
                                type: "shipping";
                            };
                        } | {
                            /** @enum {string} */
                            kind: "limit";
                            mostPerOrder: number | null;
                        };
                        title: components["schemas"]["BilingualInput"];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Promotion"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promotions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One promotion, with how often it was used
         * @description Refusals: `shop/promotions/unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Promotion"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promotions/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a promotion for good
         * @description Refusals: `shop/promotions/unknown`, `shop/promotions/moved-on`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Promotion"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promotions/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a draft begin at its time; its terms never change from then on
         * @description Refusals: `shop/promotions/unknown`, `shop/promotions/moved-on`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Promotion"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reminders/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The reminder that a link is about
         * @description Refusals: `programme/reminders/link-invalid`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReminderLink"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reminders/{token}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the address is mine
         * @description Refusals: `programme/reminders/link-invalid`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReminderLink"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reminders/{token}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get no more of these letters
         * @description Refusals: `programme/reminders/link-invalid`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReminderLink"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a show, a product, a line of a chat, a message about an order, a clip or a person
         * @description Refusals: `safety/moderation/subject-unknown`, `platform/http/too-many-requests`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        ground: "child-safety" | "violence" | "illegal-goods" | "illegal-content" | "fraud" | "counterfeit" | "privacy" | "intellectual-property" | "not-an-adult" | "sexual-content" | "hate" | "harassment" | "dangerous-acts" | "misleading" | "begging" | "spam" | "other";
                        subject: {
                            id: string;
                            /** @enum {string} */
                            kind: "show" | "product" | "message" | "order-message" | "person" | "clip";
                        };
                        /** @default  */
                        words?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportReceipt"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of a report, for whoever has its receipt
         * @description Refusals: `safety/moderation/report-unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportStatus"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/age-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents that wait for review, oldest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["WaitingAgeDocument"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/age-documents/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept or refuse; the picture is deleted
         * @description Refusals: `safety/age/document-unknown`, `safety/age/own-document`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        accept: true;
                    } | {
                        /** @enum {boolean} */
                        accept: false;
                        /** @enum {string} */
                        reason: "unreadable" | "not-a-document" | "not-yours" | "document-expired" | "under-age";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/age-documents/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document itself; every look is written down
         * @description Refusals: `safety/age/document-unknown`, `safety/age/own-document`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/age-revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what was known of somebody’s age */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example acc_01kaydw000e008000000000000 */
                        accountId: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Appeals that wait, oldest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["OpenAppeal"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/appeals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide an appeal; by another operator than the first
         * @description Refusals: `safety/moderation/decision-unknown`, `safety/moderation/second-operator-needed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answer: string;
                        /** @enum {string} */
                        outcome: "upheld" | "overturned";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide about a subject, with reasons; answers every waiting report of it and carries the act out
         * @description Refusals: `safety/moderation/subject-unknown`, `safety/moderation/act-not-possible`, `safety/moderation/about-yourself`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        act: "none" | "stop-broadcast" | "restrict-to-adults" | "hide-clip" | "remove-message" | "suspend-account";
                        facts: string;
                        /** @enum {string} */
                        ground: "child-safety" | "violence" | "illegal-goods" | "illegal-content" | "fraud" | "counterfeit" | "privacy" | "intellectual-property" | "not-an-adult" | "sexual-content" | "hate" | "harassment" | "dangerous-acts" | "misleading" | "begging" | "spam" | "other";
                        subject: {
                            id: string;
                            /** @enum {string} */
                            kind: "show" | "product" | "message" | "order-message" | "person" | "clip";
                        };
                        /** @default null */
                        until?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statement: components["schemas"]["Statement"];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/on-air": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is on air now */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SubjectOnAir"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People by name or address, with their suspension */
        get: {
            parameters: {
                query?: {
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["KnownPerson"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/people/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a suspension before its time */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was reported and waits, one row a subject */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ReportedSubject"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything about the subject of a report
         * @description Refusals: `safety/moderation/report-unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SafetyCase"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/withheld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Replays and clips of stopped shows that wait for a review */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["WithheldFilms"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/withheld/clips/{id}/film": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The film of a withheld clip, for its review
         * @description Refusals: `live/clips/not-withheld`, `platform/http/forbidden`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/withheld/clips/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let go of a clip of a stopped show
         * @description Refusals: `live/clips/not-withheld`, `platform/http/forbidden`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/withheld/replays/{broadcast}/film": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A withheld replay, for its review
         * @description Refusals: `live/clips/not-withheld`, `platform/http/forbidden`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    broadcast: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safety/withheld/replays/{broadcast}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let go of a replay of a stopped show
         * @description Refusals: `live/clips/not-withheld`, `platform/http/forbidden`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    broadcast: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I had things sent to, the last one first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SavedAddress"][];
                        };
                    };
                };
            };
        };
        /** Save or change an address; it comes first from now on */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SavedAddressInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SavedAddress"][];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-addresses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget an address */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SavedAddress"][];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cards that I keep with the payment provider, the last one used first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SavedCard"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-cards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a card, here and at the payment provider */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SavedCard"][];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands on a brand’s invoices */
        get: {
            parameters: {
                query: {
                    organisationId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SellerIdentity"];
                    };
                };
            };
        };
        /** Change what stands on invoices from now on. Those that were issued stay as they are */
        put: {
            parameters: {
                query: {
                    organisationId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SellerIdentityInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SellerIdentity"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders of a brand, newest first
         * @description Refusals: `platform/http/forbidden`, `shop/orders/cursor-invalid`.
         */
        get: {
            parameters: {
                query: {
                    cursor?: string;
                    limit?: number;
                    organisationId: string;
                    q?: string;
                    state?: "on-hold" | "to-ship" | "cancellation-requested" | "partly-shipped" | "shipped" | "delivered" | "completed" | "cancelled";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SellerOrderRow"][];
                            nextCursor: string | null;
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-orders.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same orders as a CSV file, a row for each line */
        get: {
            parameters: {
                query: {
                    organisationId: string;
                    q?: string;
                    state?: "on-hold" | "to-ship" | "cancellation-requested" | "partly-shipped" | "shipped" | "delivered" | "completed" | "cancelled";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One order, for people of its brand and operators
         * @description Refusals: `shop/orders/order-unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SellerOrder"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-orders/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel what has not left, or a part of it
         * @description Refusals: `shop/orders/order-unknown`, `shop/orders/state-wrong`, `shop/orders/units-wrong`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        key: string;
                        lines?: {
                            position: number;
                            quantity: number;
                        }[];
                        note?: string;
                        /** @enum {string} */
                        reasonCode: "out-of-stock" | "price-wrong" | "cannot-deliver" | "buyer-asked" | "fraud-suspected" | "other";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SellerOrder"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-orders/{id}/cancellation/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say yes or no to a buyer who asks to cancel
         * @description Refusals: `shop/orders/order-unknown`, `shop/orders/state-wrong`, `shop/orders/not-asked`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        approve: boolean;
                        /** Format: uuid */
                        key: string;
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SellerOrder"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-orders/{id}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Everything arrived
         * @description Refusals: `shop/orders/order-unknown`, `shop/orders/state-wrong`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        key: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SellerOrder"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-orders/{id}/invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The invoice of an order, or the credit note of a refund, as PDF
         * @description Refusals: `shop/orders/order-unknown`.
         */
        get: {
            parameters: {
                query?: {
                    language?: "ar" | "en";
                    refundId?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-orders/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The messages between buyer and seller; reading them makes them read
         * @description Refusals: `shop/orders/order-unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["OrderMessage"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Write to the buyer
         * @description Refusals: `shop/orders/order-unknown`, `shop/orders/too-many-messages`, `shop/orders/picture-unknown`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        body: string;
                        /** Format: uuid */
                        key: string;
                        /** @description Of a picture that was taken in for this order before. */
                        pictureId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["OrderMessage"][];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-orders/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Notes of the brand, which the buyer never sees
         * @description Refusals: `shop/orders/order-unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: date-time */
                                at: string;
                                author: string;
                                body: string;
                                /** Format: uuid */
                                id: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Write a note
         * @description Refusals: `shop/orders/order-unknown`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        body: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: date-time */
                                at: string;
                                author: string;
                                body: string;
                                /** Format: uuid */
                                id: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-orders/{id}/parcels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A parcel leaves, with the whole order or a part of it
         * @description Refusals: `shop/orders/order-unknown`, `shop/orders/state-wrong`, `shop/orders/units-wrong`, `shop/orders/on-hold`, `shop/orders/tracking-known`, `money/payments/voided`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        carrier: string;
                        /** Format: uuid */
                        key: string;
                        lines?: {
                            position: number;
                            quantity: number;
                        }[];
                        trackingNumber: string;
                        trackingUrl?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SellerOrder"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-orders/{id}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in a picture for a message
         * @description Refusals: `shop/orders/order-unknown`, `platform/pictures/no-picture`, `platform/pictures/too-large`, `platform/pictures/too-small`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-orders/{id}/pictures/{picture}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture of a message, for people of the brand and operators
         * @description Refusals: `shop/orders/order-unknown`, `shop/orders/picture-unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    picture: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-orders/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give money back, in full or in part: for who may refund for the brand, and for operators
         * @description Refusals: `shop/orders/order-unknown`, `shop/orders/state-wrong`, `shop/orders/units-wrong`, `shop/orders/nothing-to-refund`, `shop/orders/nothing-paid`, `shop/orders/refund-too-much`, `money/payments/not-refundable`, `money/payments/disputed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        amount?: components["schemas"]["MoneyInput"];
                        /** @default false */
                        delivery?: boolean;
                        /** Format: uuid */
                        key: string;
                        /** @default [] */
                        lines?: {
                            position: number;
                            quantity: number;
                        }[];
                        note?: string;
                        /** @enum {string} */
                        reasonCode: "returned" | "damaged" | "not-arrived" | "not-as-described" | "goodwill" | "other";
                        /** @default false */
                        restock?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SellerOrder"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this Souk still waits for its first operator */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            markets: {
                                code: string;
                                currency: string;
                                name: components["schemas"]["Bilingual"];
                                taxIncluded: boolean;
                                taxRateBasisPoints: number;
                            }[];
                            needed: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Make the first operator, the platform and its first market, by the link that the console shows
         * @description Refusals: `app/set-up/wrong-link`, `app/set-up/done-already`, `app/set-up/market-unknown`, `people/accounts/email-taken`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        market: {
                            code: string;
                            creatorRateBasisPoints: number;
                            platformRateBasisPoints: number;
                            processorRateBasisPoints: number;
                            returnWindowDays: number;
                            taxIncluded: boolean;
                            taxRateBasisPoints: number;
                        };
                        person: {
                            /** Format: email */
                            email: string;
                            name: string;
                            password: string;
                        };
                        platform: {
                            name: components["schemas"]["BilingualInput"];
                            slug: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a brand is sent of each order, newest first */
        get: {
            parameters: {
                query: {
                    cursor?: string;
                    limit?: number;
                    organisationId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Settlement"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settlements/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Moves of money to or from brands that the provider refuses, the longest waiting first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["RefusedMove"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settlements/refused/{id}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the provider again now; written down
         * @description Refusals: `money/settlements/not-refused`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description As it stands now; null when nothing is refused any more. */
                            refused: components["schemas"]["RefusedMove"] | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows on air, to come and past
         * @description Refusals: `programme/shows/cursor-invalid`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Short name of a brand. */
                    brand?: string;
                    cursor?: string;
                    /** @description Only those that this person hosts. */
                    host?: string;
                    limit?: number;
                    /** @description Only those with it in their lineup. */
                    product?: string;
                    /** @description Absent: what is on air, then what comes. */
                    state?: "live" | "upcoming" | "past";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ShowCard"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shows/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One show with its lineup and market, by its short name or id
         * @description Refusals: `programme/shows/unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Show"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shows/{slug}/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was said between two moments of a broadcast; a show for adults wants a playback grant as bearer
         * @description Refusals: `platform/http/not-found`, `live/chat/grant-required`, `live/chat/nothing-broadcast`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The newest broadcast when absent. */
                    broadcastId?: string;
                    cursor?: string;
                    from?: number;
                    to?: number;
                };
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChatReplay"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shows/{slug}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What I asked to be reminded by
         * @description Refusals: `programme/reminders/not-to-come`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnReminders"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Ask to be reminded
         * @description Refusals: `programme/reminders/not-to-come`, `programme/reminders/push-unknown`, `programme/reminders/too-many`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        channel: "email";
                        /** Format: email */
                        email?: string;
                        /** @enum {string} */
                        language: "ar" | "en";
                    } | {
                        /** @enum {string} */
                        channel: "push";
                        /** @enum {string} */
                        language: "ar" | "en";
                        subscription: {
                            /** Format: uri */
                            endpoint: string;
                            keys: {
                                auth: string;
                                p256dh: string;
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * @description `confirm`: a letter asks whether the address is theirs.
                             * @enum {string}
                             */
                            state: "confirm" | "set";
                        };
                    };
                };
            };
        };
        /**
         * Want no reminder after all
         * @description Refusals: `programme/reminders/not-to-come`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shows/{slug}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The replay of a show that is over: how to play it, chapters by product, cues
         * @description Refusals: `live/recording/no-replay`, `safety/audience/age-check-needed`.
         */
        get: {
            parameters: {
                query?: {
                    broadcast?: string;
                };
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShowReplay"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/clips/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a clip for good
         * @description Refusals: `live/clips/unknown`, `platform/http/forbidden`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Name a clip anew, hide it, or show it again
         * @description Refusals: `live/clips/unknown`, `platform/http/forbidden`.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        hidden?: boolean;
                        title?: {
                            /** @default null */
                            ar?: string | null;
                            /** @default null */
                            en?: string | null;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskClip"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/studio/recordings/{broadcast}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a replay for good
         * @description Refusals: `live/recording/no-replay`, `live/recording/still-on-air`, `platform/http/forbidden`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    broadcast: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Hide a replay, or show it again
         * @description Refusals: `live/recording/no-replay`, `platform/http/forbidden`.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    broadcast: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        hidden: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        trace?: never;
    };
    "/api/studio/shows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows I may run */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ShowCard"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One show at the host’s desk
         * @description Refusals: `platform/http/forbidden`, `programme/shows/unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StudioShow"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/camera-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a key for the camera of the studio’s own page; a page that sends with an earlier one is cut off, an encoder is not
         * @description Refusals: `platform/http/forbidden`, `live/ingest/show-unknown`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CameraKey"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Held lines, muted people and rules of a show’s chat
         * @description Refusals: `live/chat/not-a-moderator`, `programme/shows/unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChatDesk"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/chat/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every line of a show with what became of it, as CSV
         * @description Refusals: `live/chat/not-a-moderator`, `programme/shows/unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/chat/export.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every line of a show with what became of it, as JSON
         * @description Refusals: `live/chat/not-a-moderator`, `programme/shows/unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/chat/lines/{line}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let a held line through
         * @description Refusals: `live/chat/not-a-moderator`, `programme/shows/unknown`, `live/chat/line-unknown`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    line: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/chat/lines/{line}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Take a line down, or out of those that wait; its author hears why
         * @description Refusals: `live/chat/not-a-moderator`, `programme/shows/unknown`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    line: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default off-topic
                         * @enum {string}
                         */
                        reason?: "spam" | "abuse" | "hate" | "adult" | "private" | "off-topic";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        post?: never;
        /**
         * Bring a line back that was taken down a moment ago
         * @description Refusals: `live/chat/not-a-moderator`, `programme/shows/unknown`, `live/chat/undo-over`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    line: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/chat/mutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mute who wrote a line, and hide all they said
         * @description Refusals: `live/chat/not-a-moderator`, `programme/shows/unknown`, `live/chat/line-unknown`, `live/chat/cannot-mute`, `live/chat/too-many-mutes`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example msg_01kaydw000e008000000000000 */
                        messageId: string;
                        /** @enum {unknown} */
                        seconds: 300 | 3600 | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChatMute"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/chat/mutes/{mute}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Let a muted person speak again; a moment after the mute their lines come back
         * @description Refusals: `live/chat/not-a-moderator`, `programme/shows/unknown`, `live/chat/not-muted`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    mute: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/chat/pinned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a line above the talk, or take it away
         * @description Refusals: `live/chat/not-a-moderator`, `programme/shows/unknown`, `live/chat/line-unknown`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        messageId: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChatRules"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/chat/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Slow mode and followers only
         * @description Refusals: `live/chat/not-a-moderator`, `programme/shows/unknown`.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        followersOnly?: boolean;
                        /** @enum {number} */
                        slowSeconds?: 0 | 5 | 10 | 30 | 60 | 300;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChatRules"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/studio/shows/{id}/chat/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Block words, and words that moderators keep taking down
         * @description Refusals: `live/chat/not-a-moderator`, `programme/shows/unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["BlockWord"][];
                            suggestions: {
                                kept: number;
                                removed: number;
                                word: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Hold lines with this word from now on
         * @description Refusals: `live/chat/not-a-moderator`, `programme/shows/unknown`, `live/chat/word-empty`, `live/chat/word-known`, `live/chat/words-full`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default true */
                        everyShow?: boolean;
                        word: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BlockWord"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/chat/words/{word}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Hold lines with this word no more
         * @description Refusals: `live/chat/not-a-moderator`, `programme/shows/unknown`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    word: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/clips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every clip of a show, hidden ones too
         * @description Refusals: `platform/http/forbidden`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["DeskClip"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Cut a clip of what is on air, or of a replay
         * @description Refusals: `live/clips/nothing-recorded`, `live/clips/too-short`, `live/clips/too-long`, `platform/http/forbidden`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default 0 */
                        endedSecondsAgo?: number;
                        /** Format: uuid */
                        key: string;
                        /** @default 30 */
                        seconds?: number;
                        title?: {
                            /** @default null */
                            ar?: string | null;
                            /** @default null */
                            en?: string | null;
                        };
                        until?: {
                            /** @example brd_01kaydw000e008000000000000 */
                            broadcastId: string;
                            endTicks: number;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskClip"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/cue-lead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the delay between a tap and its frame, for this broadcast
         * @description Refusals: `platform/http/forbidden`, `programme/shows/unknown`, `live/cues/not-on-air`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        leadMilliseconds: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            leadMilliseconds: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/offer-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prices and quantities that an offer on a product of the lineup could have
         * @description Refusals: `platform/http/forbidden`, `programme/shows/unknown`, `live/cues/not-in-lineup`.
         */
        get: {
            parameters: {
                query: {
                    lineupItemId: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["OfferProposal"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open an offer from a frame just ahead of the newest one, with units set aside for it
         * @description Refusals: `platform/http/forbidden`, `programme/shows/unknown`, `live/cues/not-on-air`, `live/cues/not-in-lineup`, `live/cues/not-its-variant`, `shop/offers/already-running`, `shop/offers/not-enough-stock`, `shop/offers/price-not-lower`, `shop/offers/wrong-currency`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        key: string;
                        /** @example lin_01kaydw000e008000000000000 */
                        lineupItemId: string;
                        mostPerPerson: number;
                        price: components["schemas"]["MoneyInput"];
                        quantity: number;
                        seconds: number;
                        /** @example var_01kaydw000e008000000000000 */
                        variantId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Cue"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/offers/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End the offer that runs
         * @description Refusals: `platform/http/forbidden`, `programme/shows/unknown`, `live/cues/not-on-air`, `live/cues/no-offer`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Cue"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/pins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pin a product from a frame just ahead of the newest one
         * @description Refusals: `platform/http/forbidden`, `programme/shows/unknown`, `live/cues/not-on-air`, `live/cues/not-in-lineup`, `live/cues/nothing-left`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        key: string;
                        /** @example lin_01kaydw000e008000000000000 */
                        lineupItemId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Cue"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/pins/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take the pin away
         * @description Refusals: `platform/http/forbidden`, `programme/shows/unknown`, `live/cues/not-on-air`, `live/cues/nothing-pinned`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Cue"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is kept of a show: length, size, whether recording goes on
         * @description Refusals: `platform/http/forbidden`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Recording"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/rundown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write the rundown anew: items in their order, with times, products and the sales they open
         * @description Refusals: `platform/http/forbidden`, `programme/shows/unknown`, `programme/rundown/full`, `programme/rundown/not-in-lineup`, `programme/rundown/beyond-loop`, `programme/rundown/offer-without-product`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        items: {
                            durationSeconds: number;
                            /** @example run_01kaydw000e008000000000000 */
                            id?: string;
                            lineupItemId: string | null;
                            /** @default null */
                            offer?: components["schemas"]["PlannedOfferInput"] | null;
                            sale: {
                                id: string;
                                /** @enum {string} */
                                kind: "drop" | "claims" | "lot" | "giveaway";
                            } | null;
                            script: components["schemas"]["BilingualInput"] | null;
                            startsAtSeconds: number;
                            title: components["schemas"]["BilingualInput"];
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["RundownItem"][];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a planned sale (drop, claims, lot, giveaway) from a frame just ahead of the newest one
         * @description Refusals: `platform/http/forbidden`, `programme/shows/unknown`, `live/cues/not-on-air`, `live/cues/sale-unknown`, `shop/claims/not-enough-stock`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "drop" | "claims" | "lot" | "giveaway";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Cue"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/sales/{kind}/{sale}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Close a sale that is open
         * @description Refusals: `platform/http/forbidden`, `programme/shows/unknown`, `live/cues/not-on-air`, `live/cues/sale-unknown`, `live/cues/sale-not-open`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    kind: "drop" | "claims" | "lot" | "giveaway";
                    sale: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Cue"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/signal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What arrives from the camera
         * @description Refusals: `platform/http/forbidden`, `programme/shows/unknown`, `live/studio/off-air`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Signal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Open the show, leave the stage, or end it
         * @description Refusals: `platform/http/forbidden`, `programme/shows/unknown`, `programme/shows/wrong-state`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "live" | "stopped" | "ended";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            state: "draft" | "scheduled" | "live" | "stopped" | "ended" | "cancelled";
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/stream-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a stream key; the earlier one stops working and whoever publishes with it is cut off
         * @description Refusals: `platform/http/forbidden`, `live/ingest/show-unknown`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StreamKey"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studio/shows/{id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Send the newest still of a show that is on air, as JPEG
         * @description Refusals: `live/recording/not-on-air`, `platform/pictures/no-picture`, `platform/http/forbidden`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-deliveries/{id}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again
         * @description Refusals: `platform/webhooks/unknown`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookDelivery"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Endpoints of an organisation, and the kinds of events there are */
        get: {
            parameters: {
                query: {
                    organisationId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["WebhookEndpoint"][];
                            types: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Add an endpoint. Its secret is in this answer and never again
         * @description Refusals: `platform/webhooks/address-refused`, `platform/webhooks/type-unknown`, `platform/webhooks/too-many`.
         */
        post: {
            parameters: {
                query: {
                    organisationId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default  */
                        description?: string;
                        /** @default [] */
                        types?: string[];
                        url: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an endpoint
         * @description Refusals: `platform/webhooks/unknown`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change, pause or resume an endpoint
         * @description Refusals: `platform/webhooks/unknown`, `platform/webhooks/address-refused`, `platform/webhooks/type-unknown`.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        description?: string;
                        /** @enum {string} */
                        state?: "active" | "paused";
                        types?: string[];
                        url?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookEndpoint"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last deliveries to an endpoint, newest first
         * @description Refusals: `platform/webhooks/unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["WebhookDelivery"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new secret. The one before signs as well for a day
         * @description Refusals: `platform/webhooks/unknown`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an event of kind `test`
         * @description Refusals: `platform/webhooks/unknown`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/example/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What Souk posts about orders, by an example. Signed as Standard Webhooks 1.0.0: `webhook-id`, `webhook-timestamp`, `webhook-signature` */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrderWebhook"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channels/{slug}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A channel as a calendar to subscribe to
         * @description Refusals: `programme/channels/unknown`.
         */
        get: {
            parameters: {
                query?: {
                    lang?: "ar" | "en";
                };
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/{brand}/{market}/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Published products of a brand in a market and language, as Google’s product data: `ar.xml`, `en.xml`, `ar.tsv`, `en.tsv`
         * @description Refusals: `shop/transfer/feed-unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    brand: string;
                    file: "ar.xml" | "ar.tsv" | "en.xml" | "en.tsv";
                    market: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metrics in the Prometheus text format */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pictures/{picture}/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture that somebody put up, as WebP
         * @description Refusals: `platform/pictures/unknown`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    file: "small.webp" | "medium.webp" | "large.webp";
                    picture: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every role serves */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            parts: {
                                [key: string]: boolean;
                            };
                            ready: boolean;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            parts: {
                                [key: string]: boolean;
                            };
                            ready: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a seller answers: all of it opens the account, less leaves something to ask for
         * @description Refusals: `money/sandbox/account-unknown`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answered: ("terms" | "bank-account" | "identity")[];
                        /** @default false */
                        silently?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            received: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/challenge/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The cardholder’s answer to the bank’s question
         * @description Refusals: `money/sandbox/challenge-over`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "approved" | "refused";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            outcome: "approved" | "refused";
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn a test card into a token that works for one hour
         * @description Refusals: `money/sandbox/not-a-test-card`, `money/sandbox/card-expired`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        expiryMonth: number;
                        expiryYear: number;
                        number: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            brand: string;
                            last4: string;
                            token: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shows/{slug}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One show for a calendar
         * @description Refusals: `programme/channels/unknown`.
         */
        get: {
            parameters: {
                query?: {
                    lang?: "ar" | "en";
                };
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/whep/{show}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Watch a show by WHEP: an SDP offer in, an SDP answer out
         * @description Refusals: `live/playback/grant-required`, `live/playback/not-live`, `live/playback/full`, `live/playback/offer-refused`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    show: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/whep/{show}/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Stop watching
         * @description Refusals: `live/playback/session-unknown`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    session: string;
                    show: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Tell more candidates of a player, or restart ICE
         * @description Refusals: `live/playback/grant-required`, `live/playback/session-unknown`, `live/ingest/fragment-malformed`, `live/ingest/tag-needed`, `live/ingest/tag-outdated`, `live/ingest/restart-impossible`.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    session: string;
                    show: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        trace?: never;
    };
    "/whip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a show by WHIP: H264 and Opus; an SDP offer in, an SDP answer out
         * @description Refusals: `live/ingest/wrong-key`, `live/ingest/show-not-open`, `safety/age/host-age-needed`, `live/ingest/already-publishing`, `live/ingest/offer-refused`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/whip/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Stop publishing
         * @description Refusals: `live/ingest/wrong-key`, `live/ingest/session-unknown`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    session: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Tell more candidates of an encoder, or restart ICE
         * @description Refusals: `live/ingest/wrong-key`, `live/ingest/session-unknown`, `live/ingest/fragment-malformed`, `live/ingest/tag-needed`, `live/ingest/tag-outdated`, `live/ingest/restart-impossible`, `platform/http/unsupported-media-type`.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    session: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AddressForm: {
            country: string;
            fields: {
                autocomplete: string;
                choices?: {
                    code: string;
                    name: components["schemas"]["Bilingual"];
                }[];
                label: components["schemas"]["Bilingual"];
                /** @enum {string} */
                name: "line1" | "line2" | "area" | "city" | "region" | "postcode";
                pattern?: string;
                required: boolean;
            }[];
        };
        AddressFormInput: {
            country: string;
            fields: {
                autocomplete: string;
                choices?: {
                    code: string;
                    name: components["schemas"]["BilingualInput"];
                }[];
                label: components["schemas"]["BilingualInput"];
                /** @enum {string} */
                name: "line1" | "line2" | "area" | "city" | "region" | "postcode";
                pattern?: string;
                required: boolean;
            }[];
        };
        Adjustment: {
            amount: components["schemas"]["Money"];
            code: string | null;
            /** @enum {string} */
            fundedBy: "seller" | "platform";
            /** @enum {string} */
            kind: "discount" | "buy-more" | "bundle" | "coupon" | "shipping";
            label: components["schemas"]["Bilingual"];
            lineIndex: number | null;
            promotionId: string;
        };
        AdjustmentInput: {
            amount: components["schemas"]["MoneyInput"];
            code: string | null;
            /** @enum {string} */
            fundedBy: "seller" | "platform";
            /** @enum {string} */
            kind: "discount" | "buy-more" | "bundle" | "coupon" | "shipping";
            label: components["schemas"]["BilingualInput"];
            lineIndex: number | null;
            promotionId: string;
        };
        AgeCheck: {
            /** @example chk_01kaydw000e008000000000000 */
            id: string;
            /** @enum {string} */
            state: "started" | "passed" | "failed" | "expired";
        };
        AgeCheckInput: {
            /** @example chk_01kaydw000e008000000000000 */
            id: string;
            /** @enum {string} */
            state: "started" | "passed" | "failed" | "expired";
        };
        AgeCheckStarted: {
            /** @example chk_01kaydw000e008000000000000 */
            id: string;
            url: string;
        };
        AgeCheckStartedInput: {
            /** @example chk_01kaydw000e008000000000000 */
            id: string;
            url: string;
        };
        AgeStanding: {
            document: {
                refusal: ("unreadable" | "not-a-document" | "not-yours" | "document-expired" | "under-age") | null;
                /** Format: date-time */
                sentAt: string;
                /** @enum {string} */
                state: "waiting" | "accepted" | "refused" | "withdrawn" | "lapsed";
            } | null;
            expiresAt: string | null;
            /** @description How Souk knows that this person is 18 or older; null when it does not. */
            level: ("declared" | "document" | "provider") | null;
            /** @description What the market asks for. */
            needed: {
                /** @enum {string} */
                adultShows: "declared" | "document" | "provider";
                /** @enum {string} */
                hosts: "declared" | "document" | "provider";
            };
            /** @description Whether a provider is set up that could check. */
            provider: boolean;
            /** @description They said that they are under 18; asked again from then on. */
            saidMinorUntil: string | null;
            signedIn: boolean;
        };
        AgeStandingInput: {
            document: {
                refusal: ("unreadable" | "not-a-document" | "not-yours" | "document-expired" | "under-age") | null;
                /** Format: date-time */
                sentAt: string;
                /** @enum {string} */
                state: "waiting" | "accepted" | "refused" | "withdrawn" | "lapsed";
            } | null;
            expiresAt: string | null;
            /** @description How Souk knows that this person is 18 or older; null when it does not. */
            level: ("declared" | "document" | "provider") | null;
            /** @description What the market asks for. */
            needed: {
                /** @enum {string} */
                adultShows: "declared" | "document" | "provider";
                /** @enum {string} */
                hosts: "declared" | "document" | "provider";
            };
            /** @description Whether a provider is set up that could check. */
            provider: boolean;
            /** @description They said that they are under 18; asked again from then on. */
            saidMinorUntil: string | null;
            signedIn: boolean;
        };
        Allocation: {
            /** Format: date-time */
            joinedAt: string;
            quantity: number;
            settledAt: string | null;
            /** @enum {string} */
            state: "waiting" | "turn" | "bought" | "lapsed" | "left" | "refused" | "over";
            ticket: number;
            turnedAt: string | null;
            /** @description The same for all places of one person in this line; no way back to who it is. */
            who: string;
        };
        AllocationInput: {
            /** Format: date-time */
            joinedAt: string;
            quantity: number;
            settledAt: string | null;
            /** @enum {string} */
            state: "waiting" | "turn" | "bought" | "lapsed" | "left" | "refused" | "over";
            ticket: number;
            turnedAt: string | null;
            /** @description The same for all places of one person in this line; no way back to who it is. */
            who: string;
        };
        AuditEntry: {
            act: string;
            /** @description Null: Souk itself, by a rule or a job. */
            actor: {
                /** @example acc_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
            } | null;
            /** Format: date-time */
            at: string;
            /** @description Under which the actor acts for that organisation. */
            delegationId: string | null;
            detail: {
                [key: string]: unknown;
            };
            /** @example aud_01kaydw000e008000000000000 */
            id: string;
            organisationId: string | null;
            reason: string;
            requestId: string | null;
            subject: {
                id: string;
                kind: string;
            };
        };
        AuditEntryInput: {
            act: string;
            /** @description Null: Souk itself, by a rule or a job. */
            actor: {
                /** @example acc_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
            } | null;
            /** Format: date-time */
            at: string;
            /** @description Under which the actor acts for that organisation. */
            delegationId: string | null;
            detail: {
                [key: string]: unknown;
            };
            /** @example aud_01kaydw000e008000000000000 */
            id: string;
            organisationId: string | null;
            reason: string;
            requestId: string | null;
            subject: {
                id: string;
                kind: string;
            };
        };
        BidAnswer: {
            entry: components["schemas"]["LotLogEntry"];
            leads: boolean;
            maximum: components["schemas"]["Money"];
            now: components["schemas"]["LotNow"];
            number: number;
        };
        BidAnswerInput: {
            entry: components["schemas"]["LotLogEntryInput"];
            leads: boolean;
            maximum: components["schemas"]["MoneyInput"];
            now: components["schemas"]["LotNowInput"];
            number: number;
        };
        /** @description One text in English and in Arabic. */
        Bilingual: {
            ar: string;
            en: string;
        };
        /** @description One text in English and in Arabic. */
        BilingualInput: {
            ar: string;
            en: string;
        };
        /** @description Lines with this word wait for a moderator. A star at its end stands for any ending. */
        BlockWord: {
            everyShow: boolean;
            /** @example blw_01kaydw000e008000000000000 */
            id: string;
            word: string;
        };
        /** @description Lines with this word wait for a moderator. A star at its end stands for any ending. */
        BlockWordInput: {
            everyShow: boolean;
            /** @example blw_01kaydw000e008000000000000 */
            id: string;
            word: string;
        };
        /** @description What became of a change of many products. */
        BulkOutcome: {
            changed: number;
            /** @example bop_01kaydw000e008000000000000 */
            id: string;
            refusals: {
                /** @example prd_01kaydw000e008000000000000 */
                productId: string;
                /** @enum {string} */
                reason: "unknown" | "wrong-state" | "price-needed" | "not-sold-there" | "price-out-of-range" | "stock-promised" | "changed-meanwhile";
                sku: string | null;
                title: components["schemas"]["Bilingual"] | null;
            }[];
            waiting: number;
        };
        /** @description What became of a change of many products. */
        BulkOutcomeInput: {
            changed: number;
            /** @example bop_01kaydw000e008000000000000 */
            id: string;
            refusals: {
                /** @example prd_01kaydw000e008000000000000 */
                productId: string;
                /** @enum {string} */
                reason: "unknown" | "wrong-state" | "price-needed" | "not-sold-there" | "price-out-of-range" | "stock-promised" | "changed-meanwhile";
                sku: string | null;
                title: components["schemas"]["BilingualInput"] | null;
            }[];
            waiting: number;
        };
        BuyerOrder: {
            address: {
                area?: string;
                city: string;
                country: string;
                line1: string;
                line2?: string;
                postcode?: string;
                region?: string;
            };
            adjustments: components["schemas"]["Adjustment"][];
            contact: {
                email: string;
                name: string;
            };
            country: string;
            delivery: components["schemas"]["Money"];
            discount: components["schemas"]["Money"];
            goods: components["schemas"]["Money"];
            /** @example ord_01kaydw000e008000000000000 */
            id: string;
            /** @enum {string} */
            language: "ar" | "en";
            link: string;
            number: string;
            parts: components["schemas"]["BuyerOrderPart"][];
            paymentLabel: string;
            /** Format: date-time */
            placedAt: string;
            shippingMethod: {
                code: string;
                /** Format: date */
                earliest: string;
                /** Format: date */
                latest: string;
                name: components["schemas"]["Bilingual"];
            };
            split: components["schemas"]["SplitPart"][];
            subsidy: components["schemas"]["SplitPart"][];
            tax: components["schemas"]["Money"];
            taxIncluded: boolean;
            total: components["schemas"]["Money"];
        };
        BuyerOrderInput: {
            address: {
                area?: string;
                city: string;
                country: string;
                line1: string;
                line2?: string;
                postcode?: string;
                region?: string;
            };
            adjustments: components["schemas"]["AdjustmentInput"][];
            contact: {
                email: string;
                name: string;
            };
            country: string;
            delivery: components["schemas"]["MoneyInput"];
            discount: components["schemas"]["MoneyInput"];
            goods: components["schemas"]["MoneyInput"];
            /** @example ord_01kaydw000e008000000000000 */
            id: string;
            /** @enum {string} */
            language: "ar" | "en";
            link: string;
            number: string;
            parts: components["schemas"]["BuyerOrderPartInput"][];
            paymentLabel: string;
            /** Format: date-time */
            placedAt: string;
            shippingMethod: {
                code: string;
                /** Format: date */
                earliest: string;
                /** Format: date */
                latest: string;
                name: components["schemas"]["BilingualInput"];
            };
            split: components["schemas"]["SplitPartInput"][];
            subsidy: components["schemas"]["SplitPartInput"][];
            tax: components["schemas"]["MoneyInput"];
            taxIncluded: boolean;
            total: components["schemas"]["MoneyInput"];
        };
        BuyerOrderPart: {
            brand: {
                name: components["schemas"]["Bilingual"];
                slug: string;
            };
            cancellation: components["schemas"]["CancellationRequest"] | null;
            delivery: components["schemas"]["Money"];
            deliveryWorth: components["schemas"]["Money"];
            goods: components["schemas"]["Money"];
            holdUntil: string | null;
            /** @example sor_01kaydw000e008000000000000 */
            id: string;
            invoices: components["schemas"]["InvoiceRef"][];
            lines: {
                deal?: {
                    /** @enum {string} */
                    fundedBy: "seller";
                    /** @enum {string} */
                    kind: "offer" | "drop" | "lot" | "giveaway" | "claim";
                    label: components["schemas"]["Bilingual"];
                    lowestPrice: components["schemas"]["Money"] | null;
                    usualPrice: components["schemas"]["Money"] | null;
                };
                /** @example hld_01kaydw000e008000000000000 */
                holdId: string;
                offer?: {
                    /** @enum {string} */
                    fundedBy: "seller";
                    /** @example off_01kaydw000e008000000000000 */
                    id: string;
                    usualPrice: components["schemas"]["Money"];
                };
                pictureUrl: string;
                productTitle: components["schemas"]["Bilingual"];
                quantity: number;
                total: components["schemas"]["Money"];
                unitPrice: components["schemas"]["Money"];
                variantTitle: components["schemas"]["Bilingual"];
            }[];
            /** @enum {string} */
            mayCancel: "at-once" | "ask" | "no";
            parcels: components["schemas"]["Parcel"][];
            refunded: components["schemas"]["Money"];
            refunds: components["schemas"]["OrderRefund"][];
            returnUntil: string | null;
            /** @enum {string} */
            state: "on-hold" | "to-ship" | "cancellation-requested" | "partly-shipped" | "shipped" | "delivered" | "completed" | "cancelled";
            tax: components["schemas"]["Money"];
            timeline: {
                amount: components["schemas"]["Money"] | null;
                /** Format: date-time */
                at: string;
                by: {
                    /** @enum {string} */
                    kind: "buyer" | "seller" | "operator";
                    name: string | null;
                } | null;
                detail: components["schemas"]["Bilingual"] | null;
                /** @enum {string} */
                kind: "held" | "paid" | "captured" | "placed" | "hold-ended" | "cancellation-requested" | "cancellation-refused" | "cancelled" | "lines-cancelled" | "shipped" | "delivered" | "completed" | "refund-started" | "refunded" | "refund-failed" | "disputed" | "payment-lost" | "returned";
                note: string | null;
                reasonCode: string | null;
                until: string | null;
            }[];
            total: components["schemas"]["Money"];
            units: {
                cancelled: number;
                position: number;
                refunded: number;
                returned: number;
                shipped: number;
                worth: components["schemas"]["Money"];
            }[];
            unread: number;
        };
        BuyerOrderPartInput: {
            brand: {
                name: components["schemas"]["BilingualInput"];
                slug: string;
            };
            cancellation: components["schemas"]["CancellationRequestInput"] | null;
            delivery: components["schemas"]["MoneyInput"];
            deliveryWorth: components["schemas"]["MoneyInput"];
            goods: components["schemas"]["MoneyInput"];
            holdUntil: string | null;
            /** @example sor_01kaydw000e008000000000000 */
            id: string;
            invoices: components["schemas"]["InvoiceRefInput"][];
            lines: {
                deal?: {
                    /** @enum {string} */
                    fundedBy: "seller";
                    /** @enum {string} */
                    kind: "offer" | "drop" | "lot" | "giveaway" | "claim";
                    label: components["schemas"]["BilingualInput"];
                    lowestPrice: components["schemas"]["MoneyInput"] | null;
                    usualPrice: components["schemas"]["MoneyInput"] | null;
                };
                /** @example hld_01kaydw000e008000000000000 */
                holdId: string;
                offer?: {
                    /** @enum {string} */
                    fundedBy: "seller";
                    /** @example off_01kaydw000e008000000000000 */
                    id: string;
                    usualPrice: components["schemas"]["MoneyInput"];
                };
                pictureUrl: string;
                productTitle: components["schemas"]["BilingualInput"];
                quantity: number;
                total: components["schemas"]["MoneyInput"];
                unitPrice: components["schemas"]["MoneyInput"];
                variantTitle: components["schemas"]["BilingualInput"];
            }[];
            /** @enum {string} */
            mayCancel: "at-once" | "ask" | "no";
            parcels: components["schemas"]["ParcelInput"][];
            refunded: components["schemas"]["MoneyInput"];
            refunds: components["schemas"]["OrderRefundInput"][];
            returnUntil: string | null;
            /** @enum {string} */
            state: "on-hold" | "to-ship" | "cancellation-requested" | "partly-shipped" | "shipped" | "delivered" | "completed" | "cancelled";
            tax: components["schemas"]["MoneyInput"];
            timeline: {
                amount: components["schemas"]["MoneyInput"] | null;
                /** Format: date-time */
                at: string;
                by: {
                    /** @enum {string} */
                    kind: "buyer" | "seller" | "operator";
                    name: string | null;
                } | null;
                detail: components["schemas"]["BilingualInput"] | null;
                /** @enum {string} */
                kind: "held" | "paid" | "captured" | "placed" | "hold-ended" | "cancellation-requested" | "cancellation-refused" | "cancelled" | "lines-cancelled" | "shipped" | "delivered" | "completed" | "refund-started" | "refunded" | "refund-failed" | "disputed" | "payment-lost" | "returned";
                note: string | null;
                reasonCode: string | null;
                until: string | null;
            }[];
            total: components["schemas"]["MoneyInput"];
            units: {
                cancelled: number;
                position: number;
                refunded: number;
                returned: number;
                shipped: number;
                worth: components["schemas"]["MoneyInput"];
            }[];
            unread: number;
        };
        BuyerOrderRow: {
            /** @example ord_01kaydw000e008000000000000 */
            id: string;
            lines: {
                pictureUrl: string;
                quantity: number;
                title: components["schemas"]["Bilingual"];
            }[];
            number: string;
            /** Format: date-time */
            placedAt: string;
            states: ("on-hold" | "to-ship" | "cancellation-requested" | "partly-shipped" | "shipped" | "delivered" | "completed" | "cancelled")[];
            total: components["schemas"]["Money"];
            unread: number;
        };
        BuyerOrderRowInput: {
            /** @example ord_01kaydw000e008000000000000 */
            id: string;
            lines: {
                pictureUrl: string;
                quantity: number;
                title: components["schemas"]["BilingualInput"];
            }[];
            number: string;
            /** Format: date-time */
            placedAt: string;
            states: ("on-hold" | "to-ship" | "cancellation-requested" | "partly-shipped" | "shipped" | "delivered" | "completed" | "cancelled")[];
            total: components["schemas"]["MoneyInput"];
            unread: number;
        };
        /** @description What the studio’s page needs to send its own camera. */
        CameraKey: {
            key: string;
            whipUrl: string;
        };
        /** @description What the studio’s page needs to send its own camera. */
        CameraKeyInput: {
            key: string;
            whipUrl: string;
        };
        CancellationRequest: {
            answer: string | null;
            /** Format: date-time */
            askedAt: string;
            note: string | null;
            reasonCode: string;
            /** @enum {string} */
            state: "requested" | "approved" | "refused";
        };
        CancellationRequestInput: {
            answer: string | null;
            /** Format: date-time */
            askedAt: string;
            note: string | null;
            reasonCode: string;
            /** @enum {string} */
            state: "requested" | "approved" | "refused";
        };
        CardReduction: {
            endsAt: string | null;
            note: components["schemas"]["Bilingual"] | null;
            prices: {
                [key: string]: {
                    percent: number;
                    price: components["schemas"]["Money"];
                    prior: components["schemas"]["Money"];
                };
            };
            /** @example prd_01kaydw000e008000000000000 */
            productId: string;
        };
        CardReductionInput: {
            endsAt: string | null;
            note: components["schemas"]["BilingualInput"] | null;
            prices: {
                [key: string]: {
                    percent: number;
                    price: components["schemas"]["MoneyInput"];
                    prior: components["schemas"]["MoneyInput"];
                };
            };
            /** @example prd_01kaydw000e008000000000000 */
            productId: string;
        };
        Cart: {
            country: string | null;
            goods: components["schemas"]["Money"] | null;
            lines: {
                available: number;
                brand: {
                    /** @example org_01kaydw000e008000000000000 */
                    id: string;
                    name: components["schemas"]["Bilingual"];
                };
                pictureUrl: string;
                priceBefore: components["schemas"]["Money"] | null;
                product: {
                    /** @example prd_01kaydw000e008000000000000 */
                    id: string;
                    slug: string;
                    title: components["schemas"]["Bilingual"];
                };
                quantity: number;
                savedForLater: boolean;
                /** @enum {string} */
                state: "ready" | "fewer" | "sold-out" | "not-sold";
                unitPrice: components["schemas"]["Money"] | null;
                /** @example var_01kaydw000e008000000000000 */
                variantId: string;
                variantTitle: components["schemas"]["Bilingual"];
            }[];
            market: string | null;
            returnWindowDays: number | null;
            units: number;
        };
        CartHolds: {
            holds: components["schemas"]["Hold"][];
            refused: {
                available: number | null;
                code: string;
                /** @example var_01kaydw000e008000000000000 */
                variantId: string;
            }[];
        };
        CartHoldsInput: {
            holds: components["schemas"]["HoldInput"][];
            refused: {
                available: number | null;
                code: string;
                /** @example var_01kaydw000e008000000000000 */
                variantId: string;
            }[];
        };
        CartInput: {
            country: string | null;
            goods: components["schemas"]["MoneyInput"] | null;
            lines: {
                available: number;
                brand: {
                    /** @example org_01kaydw000e008000000000000 */
                    id: string;
                    name: components["schemas"]["BilingualInput"];
                };
                pictureUrl: string;
                priceBefore: components["schemas"]["MoneyInput"] | null;
                product: {
                    /** @example prd_01kaydw000e008000000000000 */
                    id: string;
                    slug: string;
                    title: components["schemas"]["BilingualInput"];
                };
                quantity: number;
                savedForLater: boolean;
                /** @enum {string} */
                state: "ready" | "fewer" | "sold-out" | "not-sold";
                unitPrice: components["schemas"]["MoneyInput"] | null;
                /** @example var_01kaydw000e008000000000000 */
                variantId: string;
                variantTitle: components["schemas"]["BilingualInput"];
            }[];
            market: string | null;
            returnWindowDays: number | null;
            units: number;
        };
        /** @description A kind of goods. */
        Category: {
            googleId: number | null;
            id: string;
            name: components["schemas"]["Bilingual"];
            parentId: string | null;
        };
        /** @description A kind of goods. */
        CategoryInput: {
            googleId: number | null;
            id: string;
            name: components["schemas"]["BilingualInput"];
            parentId: string | null;
        };
        /** @description What a brand shows: now, soon, before. */
        Channel: {
            /** @example org_01kaydw000e008000000000000 */
            id: string;
            live: components["schemas"]["ShowCard"][];
            name: components["schemas"]["Bilingual"];
            past: components["schemas"]["ShowCard"][];
            /** @description Goes on at /api/shows?state=past. */
            pastCursor: string | null;
            portraitAlt: components["schemas"]["Bilingual"] | null;
            portraitUrl: string | null;
            slug: string;
            upcoming: components["schemas"]["ShowCard"][];
        };
        /** @description What a brand shows: now, soon, before. */
        ChannelInput: {
            /** @example org_01kaydw000e008000000000000 */
            id: string;
            live: components["schemas"]["ShowCardInput"][];
            name: components["schemas"]["BilingualInput"];
            past: components["schemas"]["ShowCardInput"][];
            /** @description Goes on at /api/shows?state=past. */
            pastCursor: string | null;
            portraitAlt: components["schemas"]["BilingualInput"] | null;
            portraitUrl: string | null;
            slug: string;
            upcoming: components["schemas"]["ShowCardInput"][];
        };
        /** @description What a show’s moderators see besides the talk. */
        ChatDesk: {
            held: components["schemas"]["HeldLine"][];
            mutes: components["schemas"]["ChatMute"][];
            rules: components["schemas"]["ChatRules"];
        };
        /** @description What a show’s moderators see besides the talk. */
        ChatDeskInput: {
            held: components["schemas"]["HeldLineInput"][];
            mutes: components["schemas"]["ChatMuteInput"][];
            rules: components["schemas"]["ChatRulesInput"];
        };
        ChatMessage: {
            /** Format: date-time */
            at: string;
            /** @description The same for all lines of one person in this show; says nothing about who it is. */
            author: string;
            /** @example msg_01kaydw000e008000000000000 */
            id: string;
            /** @description Authors whom the line calls. */
            mentions: string[];
            name: string;
            replyTo: {
                author: string;
                /** @example msg_01kaydw000e008000000000000 */
                id: string;
                name: string;
                text: string;
            } | null;
            /** @enum {string} */
            role: "viewer" | "host" | "moderator" | "brand";
            text: string;
        };
        ChatMessageInput: {
            /** Format: date-time */
            at: string;
            /** @description The same for all lines of one person in this show; says nothing about who it is. */
            author: string;
            /** @example msg_01kaydw000e008000000000000 */
            id: string;
            /** @description Authors whom the line calls. */
            mentions: string[];
            name: string;
            replyTo: {
                author: string;
                /** @example msg_01kaydw000e008000000000000 */
                id: string;
                name: string;
                text: string;
            } | null;
            /** @enum {string} */
            role: "viewer" | "host" | "moderator" | "brand";
            text: string;
        };
        ChatMute: {
            /** @example mut_01kaydw000e008000000000000 */
            id: string;
            name: string;
            until: string | null;
        };
        ChatMuteInput: {
            /** @example mut_01kaydw000e008000000000000 */
            id: string;
            name: string;
            until: string | null;
        };
        ChatReplay: {
            items: {
                /** Format: date-time */
                at: string;
                /** @description The same for all lines of one person in this show; says nothing about who it is. */
                author: string;
                /** @example msg_01kaydw000e008000000000000 */
                id: string;
                /** @description Ticks of 90 kHz on the broadcast’s timeline. */
                mediaTime: number;
                /** @description Authors whom the line calls. */
                mentions: string[];
                name: string;
                replyTo: {
                    author: string;
                    /** @example msg_01kaydw000e008000000000000 */
                    id: string;
                    name: string;
                    text: string;
                } | null;
                /** @enum {string} */
                role: "viewer" | "host" | "moderator" | "brand";
                text: string;
            }[];
            nextCursor: string | null;
        };
        ChatReplayInput: {
            items: {
                /** Format: date-time */
                at: string;
                /** @description The same for all lines of one person in this show; says nothing about who it is. */
                author: string;
                /** @example msg_01kaydw000e008000000000000 */
                id: string;
                /** @description Ticks of 90 kHz on the broadcast’s timeline. */
                mediaTime: number;
                /** @description Authors whom the line calls. */
                mentions: string[];
                name: string;
                replyTo: {
                    author: string;
                    /** @example msg_01kaydw000e008000000000000 */
                    id: string;
                    name: string;
                    text: string;
                } | null;
                /** @enum {string} */
                role: "viewer" | "host" | "moderator" | "brand";
                text: string;
            }[];
            nextCursor: string | null;
        };
        ChatRules: {
            followersOnly: boolean;
            pinned: components["schemas"]["ChatMessage"] | null;
            slowSeconds: number;
        };
        ChatRulesInput: {
            followersOnly: boolean;
            pinned: components["schemas"]["ChatMessageInput"] | null;
            slowSeconds: number;
        };
        ClaimsStatus: {
            holdSeconds: number;
            /** @example clm_01kaydw000e008000000000000 */
            id: string;
            items: {
                held: number;
                /** @example cli_01kaydw000e008000000000000 */
                id: string;
                left: number;
                number: number;
                price: components["schemas"]["Money"];
                /** @example prd_01kaydw000e008000000000000 */
                productId: string;
                /** @description Set aside for claims, from their opening to their close. */
                quantity: number;
                sold: number;
                /** @example var_01kaydw000e008000000000000 */
                variantId: string;
                waiting: number;
            }[];
            mostPerPerson: number;
            /** @enum {string} */
            state: "planned" | "open" | "closed";
            /** @description All words that claim. */
            words: string[];
        };
        ClaimsStatusInput: {
            holdSeconds: number;
            /** @example clm_01kaydw000e008000000000000 */
            id: string;
            items: {
                held: number;
                /** @example cli_01kaydw000e008000000000000 */
                id: string;
                left: number;
                number: number;
                price: components["schemas"]["MoneyInput"];
                /** @example prd_01kaydw000e008000000000000 */
                productId: string;
                /** @description Set aside for claims, from their opening to their close. */
                quantity: number;
                sold: number;
                /** @example var_01kaydw000e008000000000000 */
                variantId: string;
                waiting: number;
            }[];
            mostPerPerson: number;
            /** @enum {string} */
            state: "planned" | "open" | "closed";
            /** @description All words that claim. */
            words: string[];
        };
        /** @description A film cut from a show, with what can be bought in it. */
        Clip: {
            /** @example brd_01kaydw000e008000000000000 */
            broadcastId: string;
            /** Format: date-time */
            createdAt: string;
            cues: components["schemas"]["Cue"][];
            durationSeconds: number;
            height: number | null;
            /** @example clp_01kaydw000e008000000000000 */
            id: string;
            pageUrl: string;
            posterUrl: string;
            productIds: string[];
            runs: {
                durationTicks: number;
                startTicks: number;
            }[];
            show: components["schemas"]["Show"];
            /** Format: date-time */
            startedAt: string;
            title: components["schemas"]["Bilingual"];
            videoUrl: string;
            width: number | null;
        };
        /** @description A film cut from a show, with what can be bought in it. */
        ClipInput: {
            /** @example brd_01kaydw000e008000000000000 */
            broadcastId: string;
            /** Format: date-time */
            createdAt: string;
            cues: components["schemas"]["CueInput"][];
            durationSeconds: number;
            height: number | null;
            /** @example clp_01kaydw000e008000000000000 */
            id: string;
            pageUrl: string;
            posterUrl: string;
            productIds: string[];
            runs: {
                durationTicks: number;
                startTicks: number;
            }[];
            show: components["schemas"]["ShowInput"];
            /** Format: date-time */
            startedAt: string;
            title: components["schemas"]["BilingualInput"];
            videoUrl: string;
            width: number | null;
        };
        Consents: {
            accepted: {
                privacy: number | null;
                terms: number | null;
            };
            /** @description Published by the operator since, and not accepted yet. */
            due: ("terms" | "privacy")[];
            /** @description Newest first, up to 100. */
            log: {
                /** Format: date-time */
                at: string;
                given: boolean;
                organisation: {
                    /** @example org_01kaydw000e008000000000000 */
                    id: string;
                    name: components["schemas"]["Bilingual"];
                    slug: string;
                } | null;
                /** @enum {string} */
                place: "sign-up" | "sign-in" | "checkout" | "question" | "account" | "channel" | "letter";
                /** @enum {string} */
                purpose: "terms" | "privacy" | "news";
                version: number | null;
            }[];
            newest: {
                privacy: number;
                terms: number;
            };
            /** @description Whose news come by letter. */
            news: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
                slug: string;
            }[];
        };
        ConsentsInput: {
            accepted: {
                privacy: number | null;
                terms: number | null;
            };
            /** @description Published by the operator since, and not accepted yet. */
            due: ("terms" | "privacy")[];
            /** @description Newest first, up to 100. */
            log: {
                /** Format: date-time */
                at: string;
                given: boolean;
                organisation: {
                    /** @example org_01kaydw000e008000000000000 */
                    id: string;
                    name: components["schemas"]["BilingualInput"];
                    slug: string;
                } | null;
                /** @enum {string} */
                place: "sign-up" | "sign-in" | "checkout" | "question" | "account" | "channel" | "letter";
                /** @enum {string} */
                purpose: "terms" | "privacy" | "news";
                version: number | null;
            }[];
            newest: {
                privacy: number;
                terms: number;
            };
            /** @description Whose news come by letter. */
            news: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
                slug: string;
            }[];
        };
        /** @description Who made a product, or who answers for it. */
        Contact: {
            electronic: string;
            /** @example ctc_01kaydw000e008000000000000 */
            id: string;
            name: string;
            postal: string;
        };
        /** @description Who made a product, or who answers for it. */
        ContactInput: {
            electronic: string;
            /** @example ctc_01kaydw000e008000000000000 */
            id: string;
            name: string;
            postal: string;
        };
        CouponAnswer: {
            amount: components["schemas"]["Money"];
            code: string;
            missing: components["schemas"]["Money"] | null;
            refusal: ("unknown" | "try-later" | "not-yet" | "over" | "used-up" | "person-limit" | "first-order-only" | "other-market" | "no-product" | "deals-only" | "minimum" | "not-combined" | "nothing-left") | null;
        };
        CouponAnswerInput: {
            amount: components["schemas"]["MoneyInput"];
            code: string;
            missing: components["schemas"]["MoneyInput"] | null;
            refusal: ("unknown" | "try-later" | "not-yet" | "over" | "used-up" | "person-limit" | "first-order-only" | "other-market" | "no-product" | "deals-only" | "minimum" | "not-combined" | "nothing-left") | null;
        };
        /** @description Who hosts shows: now, soon, before. */
        Creator: {
            avatarAlt: components["schemas"]["Bilingual"] | null;
            avatarUrl: string | null;
            bio: components["schemas"]["Bilingual"] | null;
            /** @example acc_01kaydw000e008000000000000 */
            id: string;
            live: components["schemas"]["ShowCard"][];
            name: components["schemas"]["Bilingual"];
            past: components["schemas"]["ShowCard"][];
            upcoming: components["schemas"]["ShowCard"][];
        };
        /** @description Who hosts shows: now, soon, before. */
        CreatorInput: {
            avatarAlt: components["schemas"]["BilingualInput"] | null;
            avatarUrl: string | null;
            bio: components["schemas"]["BilingualInput"] | null;
            /** @example acc_01kaydw000e008000000000000 */
            id: string;
            live: components["schemas"]["ShowCardInput"][];
            name: components["schemas"]["BilingualInput"];
            past: components["schemas"]["ShowCardInput"][];
            upcoming: components["schemas"]["ShowCardInput"][];
        };
        /** @description A change of the pinned product, of the live offer or of a sale, bound to a frame. */
        Cue: {
            /** Format: date-time */
            at: string;
            /** @example brd_01kaydw000e008000000000000 */
            broadcastId: string;
            epoch: number;
            /** @example cue_01kaydw000e008000000000000 */
            id: string;
            /** @enum {string} */
            kind: "pin" | "unpin" | "offer.open" | "offer.close" | "sale.open" | "sale.close";
            lineupItemId: string | null;
            mediaTime: number;
            offer: components["schemas"]["OfferOnAir"] | null;
            offerId: string | null;
            productId: string | null;
            rtp: number;
            sale: components["schemas"]["SaleOnAir"] | null;
            seq: number;
            /** @example shw_01kaydw000e008000000000000 */
            showId: string;
        };
        /** @description A change of the pinned product, of the live offer or of a sale, bound to a frame. */
        CueInput: {
            /** Format: date-time */
            at: string;
            /** @example brd_01kaydw000e008000000000000 */
            broadcastId: string;
            epoch: number;
            /** @example cue_01kaydw000e008000000000000 */
            id: string;
            /** @enum {string} */
            kind: "pin" | "unpin" | "offer.open" | "offer.close" | "sale.open" | "sale.close";
            lineupItemId: string | null;
            mediaTime: number;
            offer: components["schemas"]["OfferOnAirInput"] | null;
            offerId: string | null;
            productId: string | null;
            rtp: number;
            sale: components["schemas"]["SaleOnAirInput"] | null;
            seq: number;
            /** @example shw_01kaydw000e008000000000000 */
            showId: string;
        };
        /** @description An agency may act for an organisation: so much, and until then. */
        Delegation: {
            agency: components["schemas"]["Organisation"];
            /** @description Members of the agency who act under it. */
            delegates: {
                /** @example acc_01kaydw000e008000000000000 */
                accountId: string;
                name: components["schemas"]["Bilingual"];
            }[];
            /** Format: date-time */
            grantedAt: string;
            /** @example dlg_01kaydw000e008000000000000 */
            id: string;
            /** @description For whom the agency acts. */
            organisation: components["schemas"]["Organisation"];
            scope: string[];
            /** @enum {string} */
            state: "in-force" | "ended" | "lapsed";
            /** Format: date-time */
            until: string;
        };
        /** @description An agency may act for an organisation: so much, and until then. */
        DelegationInput: {
            agency: components["schemas"]["OrganisationInput"];
            /** @description Members of the agency who act under it. */
            delegates: {
                /** @example acc_01kaydw000e008000000000000 */
                accountId: string;
                name: components["schemas"]["BilingualInput"];
            }[];
            /** Format: date-time */
            grantedAt: string;
            /** @example dlg_01kaydw000e008000000000000 */
            id: string;
            /** @description For whom the agency acts. */
            organisation: components["schemas"]["OrganisationInput"];
            scope: string[];
            /** @enum {string} */
            state: "in-force" | "ended" | "lapsed";
            /** Format: date-time */
            until: string;
        };
        DeliveryNow: {
            /** @description False: nobody decided, these are the general ways. */
            decided: boolean;
            methods: {
                code: string;
                earliestDays: number;
                freeFrom: components["schemas"]["Money"] | null;
                latestDays: number;
                name: components["schemas"]["Bilingual"];
                price: components["schemas"]["Money"];
            }[];
            taxOnDelivery: boolean;
        };
        DeliveryNowInput: {
            /** @description False: nobody decided, these are the general ways. */
            decided: boolean;
            methods: {
                code: string;
                earliestDays: number;
                freeFrom: components["schemas"]["MoneyInput"] | null;
                latestDays: number;
                name: components["schemas"]["BilingualInput"];
                price: components["schemas"]["MoneyInput"];
            }[];
            taxOnDelivery: boolean;
        };
        DeliveryTerms: {
            methods: {
                code: string;
                earliestDays: number;
                freeFrom: components["schemas"]["Money"] | null;
                latestDays: number;
                name: components["schemas"]["Bilingual"];
                price: components["schemas"]["Money"];
            }[];
            taxOnDelivery: boolean;
        };
        DeliveryTermsInput: {
            methods: {
                code: string;
                earliestDays: number;
                freeFrom: components["schemas"]["MoneyInput"] | null;
                latestDays: number;
                name: components["schemas"]["BilingualInput"];
                price: components["schemas"]["MoneyInput"];
            }[];
            taxOnDelivery: boolean;
        };
        DemoPerson: {
            avatarUrl: string;
            email: string;
            goesTo: string;
            name: components["schemas"]["Bilingual"];
            password: string;
            role: components["schemas"]["Bilingual"];
        };
        DemoPersonInput: {
            avatarUrl: string;
            email: string;
            goesTo: string;
            name: components["schemas"]["BilingualInput"];
            password: string;
            role: components["schemas"]["BilingualInput"];
        };
        DeskClaim: {
            cancelReason: ("asked" | "unpaid-before" | "mistake" | "not-sellable") | null;
            /** @example que_01kaydw000e008000000000000 */
            id: string;
            /** @example cli_01kaydw000e008000000000000 */
            itemId: string;
            /** Format: date-time */
            joinedAt: string;
            name: string;
            quantity: number;
            said: string | null;
            settledAt: string | null;
            /** @enum {string} */
            state: "waiting" | "turn" | "bought" | "lapsed" | "left" | "refused" | "over";
            /** @description Counts arrivals from 1; never changes. */
            ticket: number;
            /** @description Until when the units are held, once it is their turn. */
            turnUntil: string | null;
        };
        DeskClaimInput: {
            cancelReason: ("asked" | "unpaid-before" | "mistake" | "not-sellable") | null;
            /** @example que_01kaydw000e008000000000000 */
            id: string;
            /** @example cli_01kaydw000e008000000000000 */
            itemId: string;
            /** Format: date-time */
            joinedAt: string;
            name: string;
            quantity: number;
            said: string | null;
            settledAt: string | null;
            /** @enum {string} */
            state: "waiting" | "turn" | "bought" | "lapsed" | "left" | "refused" | "over";
            /** @description Counts arrivals from 1; never changes. */
            ticket: number;
            /** @description Until when the units are held, once it is their turn. */
            turnUntil: string | null;
        };
        /** @description A clip as its brand sees it. */
        DeskClip: {
            /** Format: date-time */
            createdAt: string;
            durationSeconds: number;
            hidden: boolean;
            /** @example clp_01kaydw000e008000000000000 */
            id: string;
            pageUrl: string;
            posterUrl: string;
            /** @enum {string} */
            state: "waiting" | "making" | "ready" | "failed";
            title: components["schemas"]["Bilingual"];
            videoUrl: string | null;
            withheld: boolean;
        };
        /** @description A clip as its brand sees it. */
        DeskClipInput: {
            /** Format: date-time */
            createdAt: string;
            durationSeconds: number;
            hidden: boolean;
            /** @example clp_01kaydw000e008000000000000 */
            id: string;
            pageUrl: string;
            posterUrl: string;
            /** @enum {string} */
            state: "waiting" | "making" | "ready" | "failed";
            title: components["schemas"]["BilingualInput"];
            videoUrl: string | null;
            withheld: boolean;
        };
        /** @description A product as its brand sees it. */
        DeskProduct: {
            categoryId: string | null;
            description: components["schemas"]["Bilingual"] | null;
            /** @example prd_01kaydw000e008000000000000 */
            id: string;
            limits: components["schemas"]["ProductLimits"];
            manufacturer: components["schemas"]["Contact"] | null;
            markets: {
                code: string;
                currency: string;
                name: components["schemas"]["Bilingual"];
            }[];
            options: {
                code: string;
                name: components["schemas"]["Bilingual"];
                values: {
                    code: string;
                    name: components["schemas"]["Bilingual"];
                    pictureUrl: string | null;
                }[];
            }[];
            /** @example org_01kaydw000e008000000000000 */
            organisationId: string;
            pictures: {
                alt: components["schemas"]["Bilingual"];
                crop: {
                    height: number;
                    left: number;
                    top: number;
                    width: number;
                } | null;
                /** Format: uuid */
                id: string;
                url: string;
                whole: string;
            }[];
            pictureUrl: string;
            responsiblePerson: components["schemas"]["Contact"] | null;
            reviewNote: string | null;
            safety: components["schemas"]["Bilingual"] | null;
            slug: string;
            /** @enum {string} */
            state: "draft" | "in-review" | "changes-asked" | "published" | "withdrawn";
            title: components["schemas"]["Bilingual"];
            variants: {
                available: number;
                gtin: string | null;
                /** @example var_01kaydw000e008000000000000 */
                id: string;
                options: {
                    [key: string]: string;
                };
                pictureUrl: string;
                prices: {
                    market: string;
                    price: components["schemas"]["Money"];
                }[];
                sku: string;
                title: components["schemas"]["Bilingual"];
            }[];
            version: number;
        };
        /** @description A product as its brand sees it. */
        DeskProductInput: {
            categoryId: string | null;
            description: components["schemas"]["BilingualInput"] | null;
            /** @example prd_01kaydw000e008000000000000 */
            id: string;
            limits: components["schemas"]["ProductLimitsInput"];
            manufacturer: components["schemas"]["ContactInput"] | null;
            markets: {
                code: string;
                currency: string;
                name: components["schemas"]["BilingualInput"];
            }[];
            options: {
                code: string;
                name: components["schemas"]["BilingualInput"];
                values: {
                    code: string;
                    name: components["schemas"]["BilingualInput"];
                    pictureUrl: string | null;
                }[];
            }[];
            /** @example org_01kaydw000e008000000000000 */
            organisationId: string;
            pictures: {
                alt: components["schemas"]["BilingualInput"];
                crop: {
                    height: number;
                    left: number;
                    top: number;
                    width: number;
                } | null;
                /** Format: uuid */
                id: string;
                url: string;
                whole: string;
            }[];
            pictureUrl: string;
            responsiblePerson: components["schemas"]["ContactInput"] | null;
            reviewNote: string | null;
            safety: components["schemas"]["BilingualInput"] | null;
            slug: string;
            /** @enum {string} */
            state: "draft" | "in-review" | "changes-asked" | "published" | "withdrawn";
            title: components["schemas"]["BilingualInput"];
            variants: {
                available: number;
                gtin: string | null;
                /** @example var_01kaydw000e008000000000000 */
                id: string;
                options: {
                    [key: string]: string;
                };
                pictureUrl: string;
                prices: {
                    market: string;
                    price: components["schemas"]["MoneyInput"];
                }[];
                sku: string;
                title: components["schemas"]["BilingualInput"];
            }[];
            version: number;
        };
        /** @description A show as those plan it who make it. */
        DeskShow: {
            advice: ("description" | "cover" | "lineup")[];
            /** @description Others could find it at some time. */
            announced: boolean;
            /** @enum {string} */
            audience: "everyone" | "adults";
            brand: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
                slug: string;
            };
            /** @description Other sizes of the cover, where there are some. */
            covers: {
                url: string;
                width: number;
            }[];
            coverUrl: string;
            description: {
                ar: string;
                en: string;
            };
            /** @example acc_01kaydw000e008000000000000 */
            hostId: string;
            /** @example shw_01kaydw000e008000000000000 */
            id: string;
            lineup: components["schemas"]["LineupItem"][];
            /** @description What can no longer change in this state. */
            locked: ("title" | "description" | "slug" | "start" | "length" | "host" | "market" | "cover" | "audience" | "visibility" | "lineup")[];
            market: string;
            /** @description What must be there before others may find it. */
            missing: ("title-en" | "title-ar" | "start-past" | "host" | "host-age")[];
            plannedMinutes: number;
            resumableUntil: string | null;
            slug: string;
            /** Format: date-time */
            startsAt: string;
            /** @description What a wall clock in the zone shows at the start. */
            startsLocal: string;
            /** @enum {string} */
            state: "draft" | "scheduled" | "live" | "stopped" | "ended" | "cancelled";
            timeZone: string;
            title: {
                ar: string;
                en: string;
            };
            /** @description Send it back with a change: if somebody else was faster, the change is refused. */
            version: number;
            /** @enum {string} */
            visibility: "public" | "unlisted" | "practice";
        };
        /** @description A show as those plan it who make it. */
        DeskShowInput: {
            advice: ("description" | "cover" | "lineup")[];
            /** @description Others could find it at some time. */
            announced: boolean;
            /** @enum {string} */
            audience: "everyone" | "adults";
            brand: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
                slug: string;
            };
            /** @description Other sizes of the cover, where there are some. */
            covers: {
                url: string;
                width: number;
            }[];
            coverUrl: string;
            description: {
                ar: string;
                en: string;
            };
            /** @example acc_01kaydw000e008000000000000 */
            hostId: string;
            /** @example shw_01kaydw000e008000000000000 */
            id: string;
            lineup: components["schemas"]["LineupItemInput"][];
            /** @description What can no longer change in this state. */
            locked: ("title" | "description" | "slug" | "start" | "length" | "host" | "market" | "cover" | "audience" | "visibility" | "lineup")[];
            market: string;
            /** @description What must be there before others may find it. */
            missing: ("title-en" | "title-ar" | "start-past" | "host" | "host-age")[];
            plannedMinutes: number;
            resumableUntil: string | null;
            slug: string;
            /** Format: date-time */
            startsAt: string;
            /** @description What a wall clock in the zone shows at the start. */
            startsLocal: string;
            /** @enum {string} */
            state: "draft" | "scheduled" | "live" | "stopped" | "ended" | "cancelled";
            timeZone: string;
            title: {
                ar: string;
                en: string;
            };
            /** @description Send it back with a change: if somebody else was faster, the change is refused. */
            version: number;
            /** @enum {string} */
            visibility: "public" | "unlisted" | "practice";
        };
        DeskShowRow: {
            /** @enum {string} */
            audience: "everyone" | "adults";
            /** @description Other sizes of the cover, where there are some. */
            covers: {
                url: string;
                width: number;
            }[];
            coverUrl: string;
            hostName: components["schemas"]["Bilingual"];
            /** @example shw_01kaydw000e008000000000000 */
            id: string;
            /** @description The caller may open its studio. */
            mine: boolean;
            plannedMinutes: number;
            products: number;
            slug: string;
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "draft" | "scheduled" | "live" | "stopped" | "ended" | "cancelled";
            title: {
                ar: string;
                en: string;
            };
            /** @enum {string} */
            visibility: "public" | "unlisted" | "practice";
        };
        DeskShowRowInput: {
            /** @enum {string} */
            audience: "everyone" | "adults";
            /** @description Other sizes of the cover, where there are some. */
            covers: {
                url: string;
                width: number;
            }[];
            coverUrl: string;
            hostName: components["schemas"]["BilingualInput"];
            /** @example shw_01kaydw000e008000000000000 */
            id: string;
            /** @description The caller may open its studio. */
            mine: boolean;
            plannedMinutes: number;
            products: number;
            slug: string;
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "draft" | "scheduled" | "live" | "stopped" | "ended" | "cancelled";
            title: {
                ar: string;
                en: string;
            };
            /** @enum {string} */
            visibility: "public" | "unlisted" | "practice";
        };
        Dispute: {
            acceptedAt: string | null;
            amount: components["schemas"]["Money"];
            brands: components["schemas"]["Bilingual"][];
            buyerEmail: string | null;
            buyerName: string | null;
            decidedAt: string | null;
            dueAt: string | null;
            fee: components["schemas"]["Money"];
            files: {
                /** @example evd_01kaydw000e008000000000000 */
                id: string;
                mediaType: string;
                name: string;
                /** @enum {string} */
                purpose: "receipt" | "shipping" | "communication" | "other";
                sizeBytes: number;
            }[];
            /** @example dsp_01kaydw000e008000000000000 */
            id: string;
            mayAnswer: boolean;
            number: string | null;
            /** Format: date-time */
            openedAt: string;
            orders: {
                /** @example sor_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
                /** @example org_01kaydw000e008000000000000 */
                organisationId: string;
            }[];
            provider: string;
            /** @enum {string} */
            reason: "fraudulent" | "not-received" | "not-as-described" | "duplicate" | "credit-not-processed" | "general";
            reference: string;
            sentAt: string | null;
            shares: {
                amount: components["schemas"]["Money"];
                name: components["schemas"]["Bilingual"];
                /** @enum {string} */
                party: "seller" | "creator" | "agency" | "platform" | "processor" | "delivery" | "tax";
            }[];
            /** @enum {string} */
            state: "needs-response" | "under-review" | "won" | "lost";
            submittedAt: string | null;
            texts: {
                carrier: string | null;
                explanation: string;
                productDescription: string | null;
                shippedOn: string | null;
                trackingNumber: string | null;
            };
        };
        DisputeInput: {
            acceptedAt: string | null;
            amount: components["schemas"]["MoneyInput"];
            brands: components["schemas"]["BilingualInput"][];
            buyerEmail: string | null;
            buyerName: string | null;
            decidedAt: string | null;
            dueAt: string | null;
            fee: components["schemas"]["MoneyInput"];
            files: {
                /** @example evd_01kaydw000e008000000000000 */
                id: string;
                mediaType: string;
                name: string;
                /** @enum {string} */
                purpose: "receipt" | "shipping" | "communication" | "other";
                sizeBytes: number;
            }[];
            /** @example dsp_01kaydw000e008000000000000 */
            id: string;
            mayAnswer: boolean;
            number: string | null;
            /** Format: date-time */
            openedAt: string;
            orders: {
                /** @example sor_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
                /** @example org_01kaydw000e008000000000000 */
                organisationId: string;
            }[];
            provider: string;
            /** @enum {string} */
            reason: "fraudulent" | "not-received" | "not-as-described" | "duplicate" | "credit-not-processed" | "general";
            reference: string;
            sentAt: string | null;
            shares: {
                amount: components["schemas"]["MoneyInput"];
                name: components["schemas"]["BilingualInput"];
                /** @enum {string} */
                party: "seller" | "creator" | "agency" | "platform" | "processor" | "delivery" | "tax";
            }[];
            /** @enum {string} */
            state: "needs-response" | "under-review" | "won" | "lost";
            submittedAt: string | null;
            texts: {
                carrier: string | null;
                explanation: string;
                productDescription: string | null;
                shippedOn: string | null;
                trackingNumber: string | null;
            };
        };
        DisputeRow: {
            amount: components["schemas"]["Money"];
            brands: components["schemas"]["Bilingual"][];
            buyerName: string | null;
            decidedAt: string | null;
            dueAt: string | null;
            /** @example dsp_01kaydw000e008000000000000 */
            id: string;
            number: string | null;
            /** Format: date-time */
            openedAt: string;
            /** @enum {string} */
            reason: "fraudulent" | "not-received" | "not-as-described" | "duplicate" | "credit-not-processed" | "general";
            /** @enum {string} */
            state: "needs-response" | "under-review" | "won" | "lost";
        };
        DisputeRowInput: {
            amount: components["schemas"]["MoneyInput"];
            brands: components["schemas"]["BilingualInput"][];
            buyerName: string | null;
            decidedAt: string | null;
            dueAt: string | null;
            /** @example dsp_01kaydw000e008000000000000 */
            id: string;
            number: string | null;
            /** Format: date-time */
            openedAt: string;
            /** @enum {string} */
            reason: "fraudulent" | "not-received" | "not-as-described" | "duplicate" | "credit-not-processed" | "general";
            /** @enum {string} */
            state: "needs-response" | "under-review" | "won" | "lost";
        };
        Draw: {
            awards: {
                place: number;
                /** @enum {string} */
                state: "due" | "offered" | "claimed" | "lapsed";
            }[];
            drawnAt: string | null;
            entriesHash: string | null;
            order: string[];
            seed: string | null;
            seedHash: string;
            winners: number;
        };
        DrawInput: {
            awards: {
                place: number;
                /** @enum {string} */
                state: "due" | "offered" | "claimed" | "lapsed";
            }[];
            drawnAt: string | null;
            entriesHash: string | null;
            order: string[];
            seed: string | null;
            seedHash: string;
            winners: number;
        };
        DropStatus: {
            endReason: ("time" | "stock" | "host" | "occasion-over" | "called-off") | null;
            endsAt: string | null;
            held: number;
            /** @example drp_01kaydw000e008000000000000 */
            id: string;
            left: number;
            /**
             * Format: date-time
             * @description Announced; once it is open, when it opened.
             */
            opensAt: string;
            /** @example prd_01kaydw000e008000000000000 */
            productId: string;
            sold: number;
            /** @enum {string} */
            state: "announced" | "open" | "over";
            terms: components["schemas"]["DropTerms"];
            turnSeconds: number;
            waiting: number;
        };
        DropStatusInput: {
            endReason: ("time" | "stock" | "host" | "occasion-over" | "called-off") | null;
            endsAt: string | null;
            held: number;
            /** @example drp_01kaydw000e008000000000000 */
            id: string;
            left: number;
            /**
             * Format: date-time
             * @description Announced; once it is open, when it opened.
             */
            opensAt: string;
            /** @example prd_01kaydw000e008000000000000 */
            productId: string;
            sold: number;
            /** @enum {string} */
            state: "announced" | "open" | "over";
            terms: components["schemas"]["DropTermsInput"];
            turnSeconds: number;
            waiting: number;
        };
        DropTerms: {
            lowestPrice: components["schemas"]["Money"] | null;
            mostPerPerson: number;
            price: components["schemas"]["Money"];
            quantity: number;
            usualPrice: components["schemas"]["Money"];
            /** @example var_01kaydw000e008000000000000 */
            variantId: string;
        };
        DropTermsInput: {
            lowestPrice: components["schemas"]["MoneyInput"] | null;
            mostPerPerson: number;
            price: components["schemas"]["MoneyInput"];
            quantity: number;
            usualPrice: components["schemas"]["MoneyInput"];
            /** @example var_01kaydw000e008000000000000 */
            variantId: string;
        };
        /** @description Why an encoder was last sent away, since the last picture. */
        EncoderRefusal: {
            /** Format: date-time */
            at: string;
            detail: string;
            /** @enum {string} */
            protocol: "whip" | "rtmp";
            reason: string;
        };
        /** @description Why an encoder was last sent away, since the last picture. */
        EncoderRefusalInput: {
            /** Format: date-time */
            at: string;
            detail: string;
            /** @enum {string} */
            protocol: "whip" | "rtmp";
            reason: string;
        };
        EntryAnswer: {
            code: string;
            now: components["schemas"]["GiveawayNow"];
        };
        EntryAnswerInput: {
            code: string;
            now: components["schemas"]["GiveawayNowInput"];
        };
        /** @description First what is on air, most viewers first; then clips and replays, newest first. The order is the same for everybody; what is for adults comes only to adults. */
        Feed: {
            items: (components["schemas"]["FeedLive"] | components["schemas"]["FeedClip"] | components["schemas"]["FeedReplay"])[];
            nextCursor: string | null;
        };
        FeedClip: {
            clip: components["schemas"]["Clip"];
            id: string;
            /** @constant */
            kind: "clip";
            promoted: boolean;
        };
        FeedClipInput: {
            clip: components["schemas"]["ClipInput"];
            id: string;
            /** @constant */
            kind: "clip";
            promoted: boolean;
        };
        /** @description First what is on air, most viewers first; then clips and replays, newest first. The order is the same for everybody; what is for adults comes only to adults. */
        FeedInput: {
            items: (components["schemas"]["FeedLiveInput"] | components["schemas"]["FeedClipInput"] | components["schemas"]["FeedReplayInput"])[];
            nextCursor: string | null;
        };
        FeedLive: {
            id: string;
            /** @constant */
            kind: "live";
            promoted: boolean;
            show: components["schemas"]["Show"];
        };
        FeedLiveInput: {
            id: string;
            /** @constant */
            kind: "live";
            promoted: boolean;
            show: components["schemas"]["ShowInput"];
        };
        FeedReplay: {
            /** @example brd_01kaydw000e008000000000000 */
            broadcastId: string;
            /** Format: date-time */
            endedAt: string;
            id: string;
            /** @constant */
            kind: "replay";
            promoted: boolean;
            show: components["schemas"]["Show"];
        };
        FeedReplayInput: {
            /** @example brd_01kaydw000e008000000000000 */
            broadcastId: string;
            /** Format: date-time */
            endedAt: string;
            id: string;
            /** @constant */
            kind: "replay";
            promoted: boolean;
            show: components["schemas"]["ShowInput"];
        };
        /** @description Whether the caller follows, and how many do. */
        Following: {
            followers: number;
            following: boolean;
        };
        /** @description Whether the caller follows, and how many do. */
        FollowingInput: {
            followers: number;
            following: boolean;
        };
        Giveaway: {
            claimHours: number;
            followersOnly: boolean;
            /** @example gva_01kaydw000e008000000000000 */
            id: string;
            leastAge: number;
            now: components["schemas"]["GiveawayNow"];
            openElsewhere: boolean;
            pictureUrl: string;
            prizeValue: components["schemas"]["Money"];
            /** @example prd_01kaydw000e008000000000000 */
            productId: string;
            seconds: number;
            seedHash: string;
            seller: components["schemas"]["Bilingual"];
            /** @example shw_01kaydw000e008000000000000 */
            showId: string;
            showSlug: string | null;
            title: components["schemas"]["Bilingual"];
            /** @example var_01kaydw000e008000000000000 */
            variantId: string;
            variantTitle: components["schemas"]["Bilingual"];
            winners: number;
        };
        GiveawayInput: {
            claimHours: number;
            followersOnly: boolean;
            /** @example gva_01kaydw000e008000000000000 */
            id: string;
            leastAge: number;
            now: components["schemas"]["GiveawayNowInput"];
            openElsewhere: boolean;
            pictureUrl: string;
            prizeValue: components["schemas"]["MoneyInput"];
            /** @example prd_01kaydw000e008000000000000 */
            productId: string;
            seconds: number;
            seedHash: string;
            seller: components["schemas"]["BilingualInput"];
            /** @example shw_01kaydw000e008000000000000 */
            showId: string;
            showSlug: string | null;
            title: components["schemas"]["BilingualInput"];
            /** @example var_01kaydw000e008000000000000 */
            variantId: string;
            variantTitle: components["schemas"]["BilingualInput"];
            winners: number;
        };
        GiveawayNow: {
            closesAt: string | null;
            entries: number;
            /** @example gva_01kaydw000e008000000000000 */
            id: string;
            reason: string | null;
            /** @enum {string} */
            state: "planned" | "open" | "drawn" | "done" | "voided";
        };
        GiveawayNowInput: {
            closesAt: string | null;
            entries: number;
            /** @example gva_01kaydw000e008000000000000 */
            id: string;
            reason: string | null;
            /** @enum {string} */
            state: "planned" | "open" | "drawn" | "done" | "voided";
        };
        HeldLine: {
            /** Format: date-time */
            at: string;
            /** @description The same for all lines of one person in this show; says nothing about who it is. */
            author: string;
            /** Format: date-time */
            heldUntil: string;
            heldWord: string;
            /** @example msg_01kaydw000e008000000000000 */
            id: string;
            /** @description Authors whom the line calls. */
            mentions: string[];
            name: string;
            replyTo: {
                author: string;
                /** @example msg_01kaydw000e008000000000000 */
                id: string;
                name: string;
                text: string;
            } | null;
            /** @enum {string} */
            role: "viewer" | "host" | "moderator" | "brand";
            text: string;
        };
        HeldLineInput: {
            /** Format: date-time */
            at: string;
            /** @description The same for all lines of one person in this show; says nothing about who it is. */
            author: string;
            /** Format: date-time */
            heldUntil: string;
            heldWord: string;
            /** @example msg_01kaydw000e008000000000000 */
            id: string;
            /** @description Authors whom the line calls. */
            mentions: string[];
            name: string;
            replyTo: {
                author: string;
                /** @example msg_01kaydw000e008000000000000 */
                id: string;
                name: string;
                text: string;
            } | null;
            /** @enum {string} */
            role: "viewer" | "host" | "moderator" | "brand";
            text: string;
        };
        Hold: {
            /** Format: date-time */
            expiresAt: string;
            /** @example hld_01kaydw000e008000000000000 */
            id: string;
            offerId: string | null;
            quantity: number;
            /** @enum {string} */
            state: "held" | "paying" | "confirmed" | "released" | "expired";
            unitPrice: components["schemas"]["Money"];
            /** @example var_01kaydw000e008000000000000 */
            variantId: string;
        };
        HoldInput: {
            /** Format: date-time */
            expiresAt: string;
            /** @example hld_01kaydw000e008000000000000 */
            id: string;
            offerId: string | null;
            quantity: number;
            /** @enum {string} */
            state: "held" | "paying" | "confirmed" | "released" | "expired";
            unitPrice: components["schemas"]["MoneyInput"];
            /** @example var_01kaydw000e008000000000000 */
            variantId: string;
        };
        /** @description How long buyers may cancel alone before the order is packed, by market. */
        HoldWindows: {
            /** @description Of markets that are not in the list. */
            generalMinutes: number;
            items: {
                market: string;
                minutes: number;
            }[];
        };
        /** @description How long buyers may cancel alone before the order is packed, by market. */
        HoldWindowsInput: {
            /** @description Of markets that are not in the list. */
            generalMinutes: number;
            items: {
                market: string;
                minutes: number;
            }[];
        };
        /** @description A file of products that a brand brings in: checked first, then run, and undone as a whole. */
        Import: {
            counts: {
                changed: number;
                created: number;
                errors: number;
                /** @description Products an undo left alone: somebody changed, held or sold them since. */
                kept: number;
                leftOut: number;
                rowsDone: number;
                rowsTotal: number | null;
                undone: number;
                warnings: number;
            };
            countStock: boolean;
            /** Format: date-time */
            createdAt: string;
            encoding: ("utf-8" | "utf-16le" | "utf-16be" | "windows-1256" | "windows-1252") | null;
            encodingGuessed: boolean;
            endedAt: string | null;
            fields: (string | null)[];
            fileName: string;
            header: string[];
            /** @example imp_01kaydw000e008000000000000 */
            id: string;
            /** @description Whose prices the plain price column has. */
            marketCode: string;
            /** @example org_01kaydw000e008000000000000 */
            organisationId: string;
            pictures: {
                failed: number;
                kept: number;
                waiting: number;
            };
            publish: boolean;
            /** @description Why the file cannot be read at all. */
            refusal: ("empty" | "workbook" | "not-text" | "encoding" | "columns-many" | "no-title" | "rows-many" | "rows-broken" | "gone") | null;
            sample: {
                handle: string;
                isNew: boolean;
                line: number;
                pictures: number;
                prices: components["schemas"]["Money"][];
                title: components["schemas"]["Bilingual"];
                variants: number;
            }[];
            sizeBytes: number;
            startedAt: string | null;
            /** @enum {string} */
            state: "checking" | "refused" | "ready" | "running" | "done" | "cancelled" | "undoing" | "undone";
        };
        ImportFault: {
            code: string;
            column: string | null;
            handle: string | null;
            /** @description Where the row begins, counted from 1; the header is line 1. */
            line: number;
            remedy: components["schemas"]["Bilingual"];
            /**
             * @description An error keeps the whole product out.
             * @enum {string}
             */
            severity: "error" | "warning";
            wrong: components["schemas"]["Bilingual"];
        };
        ImportFaultInput: {
            code: string;
            column: string | null;
            handle: string | null;
            /** @description Where the row begins, counted from 1; the header is line 1. */
            line: number;
            remedy: components["schemas"]["BilingualInput"];
            /**
             * @description An error keeps the whole product out.
             * @enum {string}
             */
            severity: "error" | "warning";
            wrong: components["schemas"]["BilingualInput"];
        };
        /** @description A file of products that a brand brings in: checked first, then run, and undone as a whole. */
        ImportInput: {
            counts: {
                changed: number;
                created: number;
                errors: number;
                /** @description Products an undo left alone: somebody changed, held or sold them since. */
                kept: number;
                leftOut: number;
                rowsDone: number;
                rowsTotal: number | null;
                undone: number;
                warnings: number;
            };
            countStock: boolean;
            /** Format: date-time */
            createdAt: string;
            encoding: ("utf-8" | "utf-16le" | "utf-16be" | "windows-1256" | "windows-1252") | null;
            encodingGuessed: boolean;
            endedAt: string | null;
            fields: (string | null)[];
            fileName: string;
            header: string[];
            /** @example imp_01kaydw000e008000000000000 */
            id: string;
            /** @description Whose prices the plain price column has. */
            marketCode: string;
            /** @example org_01kaydw000e008000000000000 */
            organisationId: string;
            pictures: {
                failed: number;
                kept: number;
                waiting: number;
            };
            publish: boolean;
            /** @description Why the file cannot be read at all. */
            refusal: ("empty" | "workbook" | "not-text" | "encoding" | "columns-many" | "no-title" | "rows-many" | "rows-broken" | "gone") | null;
            sample: {
                handle: string;
                isNew: boolean;
                line: number;
                pictures: number;
                prices: components["schemas"]["MoneyInput"][];
                title: components["schemas"]["BilingualInput"];
                variants: number;
            }[];
            sizeBytes: number;
            startedAt: string | null;
            /** @enum {string} */
            state: "checking" | "refused" | "ready" | "running" | "done" | "cancelled" | "undoing" | "undone";
        };
        /** @description A letter that nobody has answered yet. */
        Invitation: {
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            role: string;
        };
        /** @description A letter that nobody has answered yet. */
        InvitationInput: {
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            role: string;
        };
        InvoiceRef: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issuedAt: string;
            /** @enum {string} */
            kind: "invoice" | "credit-note";
            number: string;
        };
        InvoiceRefInput: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issuedAt: string;
            /** @enum {string} */
            kind: "invoice" | "credit-note";
            number: string;
        };
        KeptClaim: {
            claim: components["schemas"]["MyClaim"];
            market: {
                country: string;
                returnWindowDays: number;
            };
            pictureUrl: string;
            show: {
                /** @example shw_01kaydw000e008000000000000 */
                id: string;
                slug: string;
                title: components["schemas"]["Bilingual"];
            } | null;
            title: components["schemas"]["Bilingual"];
            variantTitle: components["schemas"]["Bilingual"];
        };
        KeptClaimInput: {
            claim: components["schemas"]["MyClaimInput"];
            market: {
                country: string;
                returnWindowDays: number;
            };
            pictureUrl: string;
            show: {
                /** @example shw_01kaydw000e008000000000000 */
                id: string;
                slug: string;
                title: components["schemas"]["BilingualInput"];
            } | null;
            title: components["schemas"]["BilingualInput"];
            variantTitle: components["schemas"]["BilingualInput"];
        };
        KeptLetter: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            language: string;
            subject: string;
            text: string;
            to: string;
        };
        KeptLetterInput: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            language: string;
            subject: string;
            text: string;
            to: string;
        };
        KnownPerson: {
            email: string;
            /** @example acc_01kaydw000e008000000000000 */
            id: string;
            name: components["schemas"]["Bilingual"];
            suspension: {
                reason: string;
                /** Format: date-time */
                since: string;
                until: string | null;
            } | null;
        };
        KnownPersonInput: {
            email: string;
            /** @example acc_01kaydw000e008000000000000 */
            id: string;
            name: components["schemas"]["BilingualInput"];
            suspension: {
                reason: string;
                /** Format: date-time */
                since: string;
                until: string | null;
            } | null;
        };
        LegalText: {
            /** @description Paragraphs with an empty line between them; a line that begins with “# ” is a heading. */
            body: {
                ar: string;
                en: string;
            };
            /** @enum {string} */
            document: "terms" | "privacy";
            /** Format: date-time */
            publishedAt: string;
            /** @description Came with Souk, to be replaced by the operator’s own words. */
            template: boolean;
            version: number;
            /** @description Newest first. */
            versions: {
                /** Format: date-time */
                publishedAt: string;
                version: number;
            }[];
        };
        LegalTextInput: {
            /** @description Paragraphs with an empty line between them; a line that begins with “# ” is a heading. */
            body: {
                ar: string;
                en: string;
            };
            /** @enum {string} */
            document: "terms" | "privacy";
            /** Format: date-time */
            publishedAt: string;
            /** @description Came with Souk, to be replaced by the operator’s own words. */
            template: boolean;
            version: number;
            /** @description Newest first. */
            versions: {
                /** Format: date-time */
                publishedAt: string;
                version: number;
            }[];
        };
        LineupItem: {
            /** @example lin_01kaydw000e008000000000000 */
            id: string;
            position: number;
            product: components["schemas"]["ProductCard"];
        };
        LineupItemInput: {
            /** @example lin_01kaydw000e008000000000000 */
            id: string;
            position: number;
            product: components["schemas"]["ProductCardInput"];
        };
        Lot: {
            counterSeconds: number;
            delivery: components["schemas"]["Money"];
            durationSeconds: number;
            /** @example lot_01kaydw000e008000000000000 */
            id: string;
            /** @enum {string} */
            ifUnpaid: "offer-next" | "unsold";
            ladder: {
                from: string;
                step: string;
            }[];
            /** @enum {string} */
            mode: "soft-close" | "sudden-death";
            now: components["schemas"]["LotNow"];
            openedAt: string | null;
            payMinutes: number;
            pictureUrl: string;
            /** @example prd_01kaydw000e008000000000000 */
            productId: string;
            reserve: components["schemas"]["Money"] | null;
            returnDays: number;
            /** @example shw_01kaydw000e008000000000000 */
            showId: string;
            showSlug: string | null;
            startingBid: components["schemas"]["Money"];
            taxIncluded: boolean;
            title: components["schemas"]["Bilingual"];
            /** @example var_01kaydw000e008000000000000 */
            variantId: string;
            variantTitle: components["schemas"]["Bilingual"];
        };
        LotDefaults: {
            currency: string;
            delivery: components["schemas"]["Money"];
            ladder: {
                from: string;
                step: string;
            }[];
            returnDays: number;
        };
        LotDefaultsInput: {
            currency: string;
            delivery: components["schemas"]["MoneyInput"];
            ladder: {
                from: string;
                step: string;
            }[];
            returnDays: number;
        };
        LotInput: {
            counterSeconds: number;
            delivery: components["schemas"]["MoneyInput"];
            durationSeconds: number;
            /** @example lot_01kaydw000e008000000000000 */
            id: string;
            /** @enum {string} */
            ifUnpaid: "offer-next" | "unsold";
            ladder: {
                from: string;
                step: string;
            }[];
            /** @enum {string} */
            mode: "soft-close" | "sudden-death";
            now: components["schemas"]["LotNowInput"];
            openedAt: string | null;
            payMinutes: number;
            pictureUrl: string;
            /** @example prd_01kaydw000e008000000000000 */
            productId: string;
            reserve: components["schemas"]["MoneyInput"] | null;
            returnDays: number;
            /** @example shw_01kaydw000e008000000000000 */
            showId: string;
            showSlug: string | null;
            startingBid: components["schemas"]["MoneyInput"];
            taxIncluded: boolean;
            title: components["schemas"]["BilingualInput"];
            /** @example var_01kaydw000e008000000000000 */
            variantId: string;
            variantTitle: components["schemas"]["BilingualInput"];
        };
        LotLogEntry: {
            amount: components["schemas"]["Money"] | null;
            /** Format: date-time */
            at: string;
            endsAt: string | null;
            /** @enum {string} */
            kind: "opened" | "bid" | "voided" | "closed";
            leader: number | null;
            number: number | null;
            price: components["schemas"]["Money"] | null;
            reason: string | null;
            refers: number | null;
            sequence: number;
            voided: boolean;
        };
        LotLogEntryInput: {
            amount: components["schemas"]["MoneyInput"] | null;
            /** Format: date-time */
            at: string;
            endsAt: string | null;
            /** @enum {string} */
            kind: "opened" | "bid" | "voided" | "closed";
            leader: number | null;
            number: number | null;
            price: components["schemas"]["MoneyInput"] | null;
            reason: string | null;
            refers: number | null;
            sequence: number;
            voided: boolean;
        };
        LotNow: {
            bidders: number;
            bids: number;
            endsAt: string | null;
            /** @example lot_01kaydw000e008000000000000 */
            id: string;
            leader: number | null;
            nextBid: components["schemas"]["Money"];
            price: components["schemas"]["Money"] | null;
            reserveMet: boolean | null;
            sequence: number;
            /** @enum {string} */
            state: "planned" | "open" | "closing" | "sold" | "unsold" | "voided";
            why: string | null;
        };
        LotNowInput: {
            bidders: number;
            bids: number;
            endsAt: string | null;
            /** @example lot_01kaydw000e008000000000000 */
            id: string;
            leader: number | null;
            nextBid: components["schemas"]["MoneyInput"];
            price: components["schemas"]["MoneyInput"] | null;
            reserveMet: boolean | null;
            sequence: number;
            /** @enum {string} */
            state: "planned" | "open" | "closing" | "sold" | "unsold" | "voided";
            why: string | null;
        };
        LotWin: {
            holdId: string | null;
            paid: boolean;
            /** Format: date-time */
            payUntil: string;
            price: components["schemas"]["Money"];
            secondChance: boolean;
        };
        LotWinInput: {
            holdId: string | null;
            paid: boolean;
            /** Format: date-time */
            payUntil: string;
            price: components["schemas"]["MoneyInput"];
            secondChance: boolean;
        };
        Market: {
            /** @description How sure Souk must be that hosts, and those who watch what is for adults, are 18. */
            age: {
                /** @enum {string} */
                adultShows: "declared" | "document" | "provider";
                /** @enum {string} */
                hosts: "declared" | "document" | "provider";
                validDays: number;
            };
            code: string;
            country: string;
            currency: string;
            languages: ("ar" | "en")[];
            name: components["schemas"]["Bilingual"];
            processorFee: {
                fixed: components["schemas"]["Money"];
                rateBasisPoints: number;
                version: number;
            };
            returnWindowDays: number;
            salePolicy: {
                creatorRateBasisPoints: number;
                platformRateBasisPoints: number;
                version: number;
            };
            taxIncluded: boolean;
            taxOnDelivery: boolean;
            taxRateBasisPoints: number;
            timeZone: string;
            tipLimits: {
                maximum: components["schemas"]["Money"];
                maximumPerDay: components["schemas"]["Money"];
                minimum: components["schemas"]["Money"];
            };
        };
        MarketInput: {
            /** @description How sure Souk must be that hosts, and those who watch what is for adults, are 18. */
            age: {
                /** @enum {string} */
                adultShows: "declared" | "document" | "provider";
                /** @enum {string} */
                hosts: "declared" | "document" | "provider";
                validDays: number;
            };
            code: string;
            country: string;
            currency: string;
            languages: ("ar" | "en")[];
            name: components["schemas"]["BilingualInput"];
            processorFee: {
                fixed: components["schemas"]["MoneyInput"];
                rateBasisPoints: number;
                version: number;
            };
            returnWindowDays: number;
            salePolicy: {
                creatorRateBasisPoints: number;
                platformRateBasisPoints: number;
                version: number;
            };
            taxIncluded: boolean;
            taxOnDelivery: boolean;
            taxRateBasisPoints: number;
            timeZone: string;
            tipLimits: {
                maximum: components["schemas"]["MoneyInput"];
                maximumPerDay: components["schemas"]["MoneyInput"];
                minimum: components["schemas"]["MoneyInput"];
            };
        };
        /** @description Who is signed in; account is null when nobody is. */
        Me: {
            account: {
                avatarUrl: string | null;
                email: string;
                /** @example acc_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
                secondFactor: boolean;
            } | null;
            memberships: components["schemas"]["Membership"][];
        };
        /** @description Who is signed in; account is null when nobody is. */
        MeInput: {
            account: {
                avatarUrl: string | null;
                email: string;
                /** @example acc_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
                secondFactor: boolean;
            } | null;
            memberships: components["schemas"]["MembershipInput"][];
        };
        /** @description Somebody who belongs to an organisation. */
        Member: {
            /** @example acc_01kaydw000e008000000000000 */
            accountId: string;
            email: string;
            name: components["schemas"]["Bilingual"];
            role: string;
        };
        /** @description Somebody who belongs to an organisation. */
        MemberInput: {
            /** @example acc_01kaydw000e008000000000000 */
            accountId: string;
            email: string;
            name: components["schemas"]["BilingualInput"];
            role: string;
        };
        Membership: {
            capabilities: string[];
            delegation: {
                agency: components["schemas"]["Organisation"];
                /** @example dlg_01kaydw000e008000000000000 */
                id: string;
                /** Format: date-time */
                until: string;
            } | null;
            organisation: components["schemas"]["Organisation"];
            role: string;
        };
        MembershipInput: {
            capabilities: string[];
            delegation: {
                agency: components["schemas"]["OrganisationInput"];
                /** @example dlg_01kaydw000e008000000000000 */
                id: string;
                /** Format: date-time */
                until: string;
            } | null;
            organisation: components["schemas"]["OrganisationInput"];
            role: string;
        };
        /** @description Minor units as digits, with the ISO 4217 code. */
        Money: {
            amount: string;
            currency: string;
        };
        /** @description Minor units as digits, with the ISO 4217 code. */
        MoneyInput: {
            amount: string;
            currency: string;
        };
        MyClaim: {
            cancelReason: ("asked" | "unpaid-before" | "mistake" | "not-sellable") | null;
            /** @example clm_01kaydw000e008000000000000 */
            listId: string;
            number: number;
            place: components["schemas"]["Place"];
            price: components["schemas"]["Money"];
            /** @example prd_01kaydw000e008000000000000 */
            productId: string;
            /** @example var_01kaydw000e008000000000000 */
            variantId: string;
        };
        MyClaimInput: {
            cancelReason: ("asked" | "unpaid-before" | "mistake" | "not-sellable") | null;
            /** @example clm_01kaydw000e008000000000000 */
            listId: string;
            number: number;
            place: components["schemas"]["PlaceInput"];
            price: components["schemas"]["MoneyInput"];
            /** @example prd_01kaydw000e008000000000000 */
            productId: string;
            /** @example var_01kaydw000e008000000000000 */
            variantId: string;
        };
        /** @description Newest first. */
        MyFollows: {
            channels: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
                slug: string;
            }[];
            hosts: {
                avatarUrl: string | null;
                /** @example acc_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
            }[];
        };
        /** @description Newest first. */
        MyFollowsInput: {
            channels: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
                slug: string;
            }[];
            hosts: {
                avatarUrl: string | null;
                /** @example acc_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
            }[];
        };
        /** @description Whose news a letter’s link is about, and whether they come. */
        NewsLink: {
            organisations: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
                slug: string;
            }[];
            /**
             * @description `asked`: a guest’s address that has not said yes yet.
             * @enum {string}
             */
            state: "asked" | "given" | "ended";
        };
        /** @description Whose news a letter’s link is about, and whether they come. */
        NewsLinkInput: {
            organisations: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
                slug: string;
            }[];
            /**
             * @description `asked`: a guest’s address that has not said yes yet.
             * @enum {string}
             */
            state: "asked" | "given" | "ended";
        };
        /** @description oEmbed 1.0: how to show a show within a page of another site. */
        OEmbed: {
            author_name: string;
            author_url: string;
            cache_age: number;
            height: number;
            html: string;
            provider_name: string;
            provider_url: string;
            thumbnail_height?: number;
            thumbnail_url?: string;
            thumbnail_width?: number;
            title: string;
            /** @constant */
            type: "video";
            /** @constant */
            version: "1.0";
            width: number;
        };
        /** @description oEmbed 1.0: how to show a show within a page of another site. */
        OEmbedInput: {
            author_name: string;
            author_url: string;
            cache_age: number;
            height: number;
            html: string;
            provider_name: string;
            provider_url: string;
            thumbnail_height?: number;
            thumbnail_url?: string;
            thumbnail_width?: number;
            title: string;
            /** @constant */
            type: "video";
            /** @constant */
            version: "1.0";
            width: number;
        };
        OfferOnAir: {
            /** Format: date-time */
            endsAt: string;
            endsMediaTime: number;
            terms: components["schemas"]["OfferTerms"];
        };
        OfferOnAirInput: {
            /** Format: date-time */
            endsAt: string;
            endsMediaTime: number;
            terms: components["schemas"]["OfferTermsInput"];
        };
        OfferProposal: {
            available: number;
            lowestPrice: components["schemas"]["Money"];
            prices: components["schemas"]["Money"][];
            usualPrice: components["schemas"]["Money"];
            /** @example var_01kaydw000e008000000000000 */
            variantId: string;
        };
        OfferProposalInput: {
            available: number;
            lowestPrice: components["schemas"]["MoneyInput"];
            prices: components["schemas"]["MoneyInput"][];
            usualPrice: components["schemas"]["MoneyInput"];
            /** @example var_01kaydw000e008000000000000 */
            variantId: string;
        };
        OfferStatus: {
            endReason: ("time" | "stock" | "host" | "occasion-over") | null;
            /** Format: date-time */
            endsAt: string;
            held: number;
            /** @example off_01kaydw000e008000000000000 */
            id: string;
            left: number;
            sold: number;
            /** Format: date-time */
            startsAt: string;
            terms: components["schemas"]["OfferTerms"];
        };
        OfferStatusInput: {
            endReason: ("time" | "stock" | "host" | "occasion-over") | null;
            /** Format: date-time */
            endsAt: string;
            held: number;
            /** @example off_01kaydw000e008000000000000 */
            id: string;
            left: number;
            sold: number;
            /** Format: date-time */
            startsAt: string;
            terms: components["schemas"]["OfferTermsInput"];
        };
        OfferTerms: {
            /** @example off_01kaydw000e008000000000000 */
            id: string;
            lowestPrice: components["schemas"]["Money"] | null;
            mostPerPerson: number;
            price: components["schemas"]["Money"];
            quantity: number;
            usualPrice: components["schemas"]["Money"];
            /** @example var_01kaydw000e008000000000000 */
            variantId: string;
        };
        OfferTermsInput: {
            /** @example off_01kaydw000e008000000000000 */
            id: string;
            lowestPrice: components["schemas"]["MoneyInput"] | null;
            mostPerPerson: number;
            price: components["schemas"]["MoneyInput"];
            quantity: number;
            usualPrice: components["schemas"]["MoneyInput"];
            /** @example var_01kaydw000e008000000000000 */
            variantId: string;
        };
        /** @description One piece, made on the spot: a product of the brand with one unit and no price. */
        OneOff: {
            title: components["schemas"]["Bilingual"];
        };
        /** @description One piece, made on the spot: a product of the brand with one unit and no price. */
        OneOffInput: {
            title: components["schemas"]["BilingualInput"];
        };
        OpenAppeal: {
            /** @enum {string} */
            act: "none" | "stop-broadcast" | "restrict-to-adults" | "hide-clip" | "remove-message" | "suspend-account";
            address: string;
            appeal: {
                answer: string | null;
                /** Format: date-time */
                at: string;
                decidedAt: string | null;
                words: string;
            } | null;
            /** Format: date-time */
            appealUntil: string;
            /** @description Whether anything but a person found or decided it. */
            automated: boolean;
            /** @enum {string} */
            basis: "law" | "rules";
            /** Format: date-time */
            decidedAt: string;
            facts: string;
            /** @enum {string} */
            ground: "child-safety" | "violence" | "illegal-goods" | "illegal-content" | "fraud" | "counterfeit" | "privacy" | "intellectual-property" | "not-an-adult" | "sexual-content" | "hate" | "harassment" | "dangerous-acts" | "misleading" | "begging" | "spam" | "other";
            /** @example dec_01kaydw000e008000000000000 */
            id: string;
            /** @description Decided by the caller, who may not decide the appeal. */
            mine: boolean;
            person: {
                email: string;
                /** @example acc_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
            } | null;
            /** @description The words it is about, as they stood. */
            quote: string | null;
            /** @enum {string} */
            state: "in-force" | "appealed" | "upheld" | "overturned";
            subject: {
                id: string;
                kind: string;
                title: components["schemas"]["Bilingual"];
            };
            until: string | null;
        };
        OpenAppealInput: {
            /** @enum {string} */
            act: "none" | "stop-broadcast" | "restrict-to-adults" | "hide-clip" | "remove-message" | "suspend-account";
            address: string;
            appeal: {
                answer: string | null;
                /** Format: date-time */
                at: string;
                decidedAt: string | null;
                words: string;
            } | null;
            /** Format: date-time */
            appealUntil: string;
            /** @description Whether anything but a person found or decided it. */
            automated: boolean;
            /** @enum {string} */
            basis: "law" | "rules";
            /** Format: date-time */
            decidedAt: string;
            facts: string;
            /** @enum {string} */
            ground: "child-safety" | "violence" | "illegal-goods" | "illegal-content" | "fraud" | "counterfeit" | "privacy" | "intellectual-property" | "not-an-adult" | "sexual-content" | "hate" | "harassment" | "dangerous-acts" | "misleading" | "begging" | "spam" | "other";
            /** @example dec_01kaydw000e008000000000000 */
            id: string;
            /** @description Decided by the caller, who may not decide the appeal. */
            mine: boolean;
            person: {
                email: string;
                /** @example acc_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
            } | null;
            /** @description The words it is about, as they stood. */
            quote: string | null;
            /** @enum {string} */
            state: "in-force" | "appealed" | "upheld" | "overturned";
            subject: {
                id: string;
                kind: string;
                title: components["schemas"]["BilingualInput"];
            };
            until: string | null;
        };
        OrderMessage: {
            /** Format: date-time */
            at: string;
            author: string;
            /** @description Empty when it is withheld. */
            body: string;
            /** Format: uuid */
            id: string;
            pictureUrl: string | null;
            /** @enum {string} */
            side: "buyer" | "seller";
            /** @description By an operator, from both sides. */
            withheld: boolean;
        };
        OrderMessageInput: {
            /** Format: date-time */
            at: string;
            author: string;
            /** @description Empty when it is withheld. */
            body: string;
            /** Format: uuid */
            id: string;
            pictureUrl: string | null;
            /** @enum {string} */
            side: "buyer" | "seller";
            /** @description By an operator, from both sides. */
            withheld: boolean;
        };
        OrderReceipt: {
            address: {
                area?: string;
                city: string;
                country: string;
                line1: string;
                line2?: string;
                postcode?: string;
                region?: string;
            };
            adjustments: components["schemas"]["Adjustment"][];
            contact: {
                email: string;
                name: string;
            };
            delivery: components["schemas"]["Money"];
            discount: components["schemas"]["Money"];
            goods: components["schemas"]["Money"];
            /** @example ord_01kaydw000e008000000000000 */
            id: string;
            lines: {
                deal?: {
                    /** @enum {string} */
                    fundedBy: "seller";
                    /** @enum {string} */
                    kind: "offer" | "drop" | "lot" | "giveaway" | "claim";
                    label: components["schemas"]["Bilingual"];
                    lowestPrice: components["schemas"]["Money"] | null;
                    usualPrice: components["schemas"]["Money"] | null;
                };
                /** @example hld_01kaydw000e008000000000000 */
                holdId: string;
                offer?: {
                    /** @enum {string} */
                    fundedBy: "seller";
                    /** @example off_01kaydw000e008000000000000 */
                    id: string;
                    usualPrice: components["schemas"]["Money"];
                };
                pictureUrl: string;
                productTitle: components["schemas"]["Bilingual"];
                quantity: number;
                total: components["schemas"]["Money"];
                unitPrice: components["schemas"]["Money"];
                variantTitle: components["schemas"]["Bilingual"];
            }[];
            number: string;
            paymentLabel: string;
            /** Format: date-time */
            placedAt: string;
            shippingMethod: {
                code: string;
                /** Format: date */
                earliest: string;
                /** Format: date */
                latest: string;
                name: components["schemas"]["Bilingual"];
            };
            split: components["schemas"]["SplitPart"][];
            subsidy: components["schemas"]["SplitPart"][];
            tax: components["schemas"]["Money"];
            taxIncluded: boolean;
            total: components["schemas"]["Money"];
        };
        OrderReceiptInput: {
            address: {
                area?: string;
                city: string;
                country: string;
                line1: string;
                line2?: string;
                postcode?: string;
                region?: string;
            };
            adjustments: components["schemas"]["AdjustmentInput"][];
            contact: {
                email: string;
                name: string;
            };
            delivery: components["schemas"]["MoneyInput"];
            discount: components["schemas"]["MoneyInput"];
            goods: components["schemas"]["MoneyInput"];
            /** @example ord_01kaydw000e008000000000000 */
            id: string;
            lines: {
                deal?: {
                    /** @enum {string} */
                    fundedBy: "seller";
                    /** @enum {string} */
                    kind: "offer" | "drop" | "lot" | "giveaway" | "claim";
                    label: components["schemas"]["BilingualInput"];
                    lowestPrice: components["schemas"]["MoneyInput"] | null;
                    usualPrice: components["schemas"]["MoneyInput"] | null;
                };
                /** @example hld_01kaydw000e008000000000000 */
                holdId: string;
                offer?: {
                    /** @enum {string} */
                    fundedBy: "seller";
                    /** @example off_01kaydw000e008000000000000 */
                    id: string;
                    usualPrice: components["schemas"]["MoneyInput"];
                };
                pictureUrl: string;
                productTitle: components["schemas"]["BilingualInput"];
                quantity: number;
                total: components["schemas"]["MoneyInput"];
                unitPrice: components["schemas"]["MoneyInput"];
                variantTitle: components["schemas"]["BilingualInput"];
            }[];
            number: string;
            paymentLabel: string;
            /** Format: date-time */
            placedAt: string;
            shippingMethod: {
                code: string;
                /** Format: date */
                earliest: string;
                /** Format: date */
                latest: string;
                name: components["schemas"]["BilingualInput"];
            };
            split: components["schemas"]["SplitPartInput"][];
            subsidy: components["schemas"]["SplitPartInput"][];
            tax: components["schemas"]["MoneyInput"];
            taxIncluded: boolean;
            total: components["schemas"]["MoneyInput"];
        };
        OrderRefund: {
            amount: components["schemas"]["Money"];
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            note: string | null;
            reasonCode: string;
            settledAt: string | null;
            /** @enum {string} */
            state: "pending" | "succeeded" | "failed";
        };
        OrderRefundInput: {
            amount: components["schemas"]["MoneyInput"];
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            note: string | null;
            reasonCode: string;
            settledAt: string | null;
            /** @enum {string} */
            state: "pending" | "succeeded" | "failed";
        };
        /** @description What Souk posts to an endpoint, signed as Standard Webhooks 1.0.0. It names nobody: ask for the order where more is needed. */
        OrderWebhook: {
            data: {
                amount: components["schemas"]["Money"] | null;
                lines: {
                    cancelled: number;
                    quantity: number;
                    returned: number;
                    shipped: number;
                    sku: string;
                    unitPrice: components["schemas"]["Money"];
                }[];
                number: string;
                /** @example sor_01kaydw000e008000000000000 */
                orderId: string;
                /** @example org_01kaydw000e008000000000000 */
                organisationId: string;
                parcel: {
                    carrier: string;
                    trackingNumber: string;
                } | null;
                /** Format: date-time */
                placedAt: string;
                previousState: ("on-hold" | "to-ship" | "cancellation-requested" | "partly-shipped" | "shipped" | "delivered" | "completed" | "cancelled") | null;
                reasonCode: string | null;
                refunded: components["schemas"]["Money"];
                /** @enum {string} */
                state: "on-hold" | "to-ship" | "cancellation-requested" | "partly-shipped" | "shipped" | "delivered" | "completed" | "cancelled";
                total: components["schemas"]["Money"];
            };
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "order.placed" | "order.hold-ended" | "order.cancellation-requested" | "order.cancellation-refused" | "order.cancelled" | "order.lines-cancelled" | "order.shipped" | "order.delivered" | "order.completed" | "order.refund-started" | "order.refunded" | "order.refund-failed" | "order.disputed" | "order.payment-lost" | "order.returned" | "order.message";
        };
        /** @description What Souk posts to an endpoint, signed as Standard Webhooks 1.0.0. It names nobody: ask for the order where more is needed. */
        OrderWebhookInput: {
            data: {
                amount: components["schemas"]["MoneyInput"] | null;
                lines: {
                    cancelled: number;
                    quantity: number;
                    returned: number;
                    shipped: number;
                    sku: string;
                    unitPrice: components["schemas"]["MoneyInput"];
                }[];
                number: string;
                /** @example sor_01kaydw000e008000000000000 */
                orderId: string;
                /** @example org_01kaydw000e008000000000000 */
                organisationId: string;
                parcel: {
                    carrier: string;
                    trackingNumber: string;
                } | null;
                /** Format: date-time */
                placedAt: string;
                previousState: ("on-hold" | "to-ship" | "cancellation-requested" | "partly-shipped" | "shipped" | "delivered" | "completed" | "cancelled") | null;
                reasonCode: string | null;
                refunded: components["schemas"]["MoneyInput"];
                /** @enum {string} */
                state: "on-hold" | "to-ship" | "cancellation-requested" | "partly-shipped" | "shipped" | "delivered" | "completed" | "cancelled";
                total: components["schemas"]["MoneyInput"];
            };
            /** Format: date-time */
            timestamp: string;
            /** @enum {string} */
            type: "order.placed" | "order.hold-ended" | "order.cancellation-requested" | "order.cancellation-refused" | "order.cancelled" | "order.lines-cancelled" | "order.shipped" | "order.delivered" | "order.completed" | "order.refund-started" | "order.refunded" | "order.refund-failed" | "order.disputed" | "order.payment-lost" | "order.returned" | "order.message";
        };
        Organisation: {
            /** @example org_01kaydw000e008000000000000 */
            id: string;
            /** @enum {string} */
            kind: "brand" | "agency" | "platform";
            name: components["schemas"]["Bilingual"];
            slug: string;
        };
        OrganisationAct: {
            act: string;
            actor: {
                /** @example acc_01kaydw000e008000000000000 */
                accountId: string;
                name: components["schemas"]["Bilingual"];
            } | null;
            agency: components["schemas"]["Organisation"] | null;
            /** Format: date-time */
            at: string;
            /** @description Null: by one of your own. */
            delegationId: string | null;
            detail: {
                [key: string]: unknown;
            };
            /** @example aud_01kaydw000e008000000000000 */
            id: string;
            subject: {
                id: string;
                kind: string;
            };
        };
        OrganisationActInput: {
            act: string;
            actor: {
                /** @example acc_01kaydw000e008000000000000 */
                accountId: string;
                name: components["schemas"]["BilingualInput"];
            } | null;
            agency: components["schemas"]["OrganisationInput"] | null;
            /** Format: date-time */
            at: string;
            /** @description Null: by one of your own. */
            delegationId: string | null;
            detail: {
                [key: string]: unknown;
            };
            /** @example aud_01kaydw000e008000000000000 */
            id: string;
            subject: {
                id: string;
                kind: string;
            };
        };
        OrganisationInput: {
            /** @example org_01kaydw000e008000000000000 */
            id: string;
            /** @enum {string} */
            kind: "brand" | "agency" | "platform";
            name: components["schemas"]["BilingualInput"];
            slug: string;
        };
        Outbox: {
            /** @description False where a mail server takes the letters away: then none lies here. */
            isUsed: boolean;
            items: components["schemas"]["KeptLetter"][];
        };
        OutboxInput: {
            /** @description False where a mail server takes the letters away: then none lies here. */
            isUsed: boolean;
            items: components["schemas"]["KeptLetterInput"][];
        };
        OwnBid: {
            leads: boolean;
            maximum: components["schemas"]["Money"] | null;
            number: number | null;
            registered: boolean;
            sells: boolean;
            win: components["schemas"]["LotWin"] | null;
        };
        OwnBidInput: {
            leads: boolean;
            maximum: components["schemas"]["MoneyInput"] | null;
            number: number | null;
            registered: boolean;
            sells: boolean;
            win: components["schemas"]["LotWinInput"] | null;
        };
        OwnData: {
            export: {
                /** Format: date-time */
                askedAt: string;
                /**
                 * Format: date-time
                 * @description Until when the file can be fetched.
                 */
                endsAt: string;
                /** Format: uuid */
                id: string;
                parts: number;
                partsDone: number;
                /** @enum {string} */
                state: "running" | "ready" | "failed";
            } | null;
            /** @description When the account will be gone; null when nobody asked for that. */
            leavesAt: string | null;
        };
        OwnDataInput: {
            export: {
                /** Format: date-time */
                askedAt: string;
                /**
                 * Format: date-time
                 * @description Until when the file can be fetched.
                 */
                endsAt: string;
                /** Format: uuid */
                id: string;
                parts: number;
                partsDone: number;
                /** @enum {string} */
                state: "running" | "ready" | "failed";
            } | null;
            /** @description When the account will be gone; null when nobody asked for that. */
            leavesAt: string | null;
        };
        OwnEntry: {
            code: string | null;
            place: number | null;
            sells: boolean;
            win: components["schemas"]["Prize"] | null;
        };
        OwnEntryInput: {
            code: string | null;
            place: number | null;
            sells: boolean;
            win: components["schemas"]["PrizeInput"] | null;
        };
        OwnProfile: {
            avatarAlt: components["schemas"]["Bilingual"] | null;
            avatarUrl: string | null;
            bio: {
                ar: string;
                en: string;
            } | null;
            name: components["schemas"]["Bilingual"];
        };
        OwnProfileInput: {
            avatarAlt: components["schemas"]["BilingualInput"] | null;
            avatarUrl: string | null;
            bio: {
                ar: string;
                en: string;
            } | null;
            name: components["schemas"]["BilingualInput"];
        };
        OwnReminders: {
            /** @description Where a signed-in person is written to, without asking. */
            accountEmail: string | null;
            /** @enum {string} */
            email: "none" | "pending" | "confirmed";
            push: boolean;
            /** @description Public key to subscribe with. */
            pushKey: string;
        };
        OwnRemindersInput: {
            /** @description Where a signed-in person is written to, without asking. */
            accountEmail: string | null;
            /** @enum {string} */
            email: "none" | "pending" | "confirmed";
            push: boolean;
            /** @description Public key to subscribe with. */
            pushKey: string;
        };
        /** @description One browser in which the person is signed in. */
        OwnSession: {
            address: string | null;
            current: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastSeen: string;
            /** Format: date-time */
            since: string;
            userAgent: string | null;
        };
        /** @description One browser in which the person is signed in. */
        OwnSessionInput: {
            address: string | null;
            current: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastSeen: string;
            /** Format: date-time */
            since: string;
            userAgent: string | null;
        };
        Parcel: {
            carrier: string;
            deliveredAt: string | null;
            /** Format: uuid */
            id: string;
            lines: {
                position: number;
                quantity: number;
            }[];
            number: number;
            /** Format: date-time */
            shippedAt: string;
            trackingNumber: string;
            trackingUrl: string | null;
        };
        ParcelInput: {
            carrier: string;
            deliveredAt: string | null;
            /** Format: uuid */
            id: string;
            lines: {
                position: number;
                quantity: number;
            }[];
            number: number;
            /** Format: date-time */
            shippedAt: string;
            trackingNumber: string;
            trackingUrl: string | null;
        };
        /** @description A key on a device of the person’s, or in a service that brings it to all of them. */
        Passkey: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            lastUsedAt: string | null;
            name: string;
            synced: boolean;
        };
        /** @description A credential of WebAuthn, as JSON. */
        PasskeyAnswer: {
            /** @default {} */
            clientExtensionResults: {
                [key: string]: unknown;
            };
            id: string;
            rawId: string;
            response: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "public-key";
        } & {
            [key: string]: unknown;
        };
        /** @description A credential of WebAuthn, as JSON. */
        PasskeyAnswerInput: {
            /** @default {} */
            clientExtensionResults: {
                [key: string]: unknown;
            };
            id: string;
            rawId: string;
            response: {
                [key: string]: unknown;
            };
            /** @constant */
            type: "public-key";
        } & {
            [key: string]: unknown;
        };
        /** @description A key on a device of the person’s, or in a service that brings it to all of them. */
        PasskeyInput: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            lastUsedAt: string | null;
            name: string;
            synced: boolean;
        };
        /** @description Options of WebAuthn, as JSON. */
        PasskeyOptions: {
            [key: string]: unknown;
        };
        /** @description Options of WebAuthn, as JSON. */
        PasskeyOptionsInput: {
            [key: string]: unknown;
        };
        Payee: {
            country: string | null;
            dueAt: string | null;
            provider: string;
            requirements: ("terms" | "bank-account" | "identity" | "person" | "company" | "owners" | "business" | "tax-number" | "under-review" | "rejected" | "other")[];
            settlementDelayDays: number;
            /** @enum {string} */
            state: "none" | "pending" | "restricted" | "enabled";
            sums: {
                sent: components["schemas"]["Money"];
                waiting: components["schemas"]["Money"];
            }[];
        };
        PayeeInput: {
            country: string | null;
            dueAt: string | null;
            provider: string;
            requirements: ("terms" | "bank-account" | "identity" | "person" | "company" | "owners" | "business" | "tax-number" | "under-review" | "rejected" | "other")[];
            settlementDelayDays: number;
            /** @enum {string} */
            state: "none" | "pending" | "restricted" | "enabled";
            sums: {
                sent: components["schemas"]["MoneyInput"];
                waiting: components["schemas"]["MoneyInput"];
            }[];
        };
        PaymentForm: {
            /** @enum {string} */
            form: "frame" | "page";
            provider: string;
        };
        PaymentFormInput: {
            /** @enum {string} */
            form: "frame" | "page";
            provider: string;
        };
        /** @description A place in a line for units. First come, first served. */
        Place: {
            /** @description People who wait and come first. */
            ahead: number;
            /** @description What can be bought now; in the browser it was asked for in alone. */
            holdId: string | null;
            /** @example que_01kaydw000e008000000000000 */
            id: string;
            /** Format: date-time */
            joinedAt: string;
            quantity: number;
            /** @enum {string} */
            state: "waiting" | "turn" | "bought" | "lapsed" | "left" | "refused" | "over";
            /** @description Counts arrivals from 1; never changes. */
            ticket: number;
            /** @description Until when the units are held, once it is their turn. */
            turnUntil: string | null;
        };
        /** @description A place in a line for units. First come, first served. */
        PlaceInput: {
            /** @description People who wait and come first. */
            ahead: number;
            /** @description What can be bought now; in the browser it was asked for in alone. */
            holdId: string | null;
            /** @example que_01kaydw000e008000000000000 */
            id: string;
            /** Format: date-time */
            joinedAt: string;
            quantity: number;
            /** @enum {string} */
            state: "waiting" | "turn" | "bought" | "lapsed" | "left" | "refused" | "over";
            /** @description Counts arrivals from 1; never changes. */
            ticket: number;
            /** @description Until when the units are held, once it is their turn. */
            turnUntil: string | null;
        };
        PlannedOffer: {
            mostPerPerson: number;
            price: components["schemas"]["Money"];
            quantity: number;
            seconds: number;
            /** @example var_01kaydw000e008000000000000 */
            variantId: string;
        };
        PlannedOfferInput: {
            mostPerPerson: number;
            price: components["schemas"]["MoneyInput"];
            quantity: number;
            seconds: number;
            /** @example var_01kaydw000e008000000000000 */
            variantId: string;
        };
        /** @description Whom and where a brand may plan with. */
        PlanOptions: {
            hosts: {
                email: string;
                /** @example acc_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
            }[];
            markets: {
                code: string;
                name: components["schemas"]["Bilingual"];
                timeZone: string;
            }[];
        };
        /** @description Whom and where a brand may plan with. */
        PlanOptionsInput: {
            hosts: {
                email: string;
                /** @example acc_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
            }[];
            markets: {
                code: string;
                name: components["schemas"]["BilingualInput"];
                timeZone: string;
            }[];
        };
        /** @description Leave to watch one show for at most two minutes; renewed while the conditions hold. */
        PlaybackGrant: {
            broadcastId: string | null;
            /** Format: date-time */
            expiresAt: string;
            hlsUrl: string | null;
            renewAfterSeconds: number;
            replay: components["schemas"]["Replay"] | null;
            /** @example shw_01kaydw000e008000000000000 */
            showId: string;
            token: string;
            whep: boolean;
            whepUrl: string;
        };
        /** @description Leave to watch one show for at most two minutes; renewed while the conditions hold. */
        PlaybackGrantInput: {
            broadcastId: string | null;
            /** Format: date-time */
            expiresAt: string;
            hlsUrl: string | null;
            renewAfterSeconds: number;
            replay: components["schemas"]["ReplayInput"] | null;
            /** @example shw_01kaydw000e008000000000000 */
            showId: string;
            token: string;
            whep: boolean;
            whepUrl: string;
        };
        Portrait: {
            portraitAlt: components["schemas"]["Bilingual"] | null;
            portraitUrl: string | null;
        };
        PortraitInput: {
            portraitAlt: components["schemas"]["BilingualInput"] | null;
            portraitUrl: string | null;
        };
        Prize: {
            claimed: boolean;
            /** Format: date-time */
            claimUntil: string;
            holdId: string | null;
        };
        PrizeInput: {
            claimed: boolean;
            /** Format: date-time */
            claimUntil: string;
            holdId: string | null;
        };
        Product: {
            brand: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
                slug: string;
            };
            category: {
                id: string;
                name: components["schemas"]["Bilingual"];
            }[];
            description: components["schemas"]["Bilingual"] | null;
            gtins: {
                [key: string]: string;
            };
            /** @example prd_01kaydw000e008000000000000 */
            id: string;
            limits: components["schemas"]["ProductLimits"];
            manufacturer: {
                electronic: string;
                name: string;
                postal: string;
            } | null;
            market: string;
            options: {
                code: string;
                name: components["schemas"]["Bilingual"];
                values: {
                    code: string;
                    name: components["schemas"]["Bilingual"];
                    pictureUrl: string | null;
                }[];
            }[];
            pictures: {
                alt: components["schemas"]["Bilingual"];
                url: string;
                widths: {
                    url: string;
                    width: number;
                }[];
            }[];
            pictureUrl: string;
            priorPrices: {
                [key: string]: components["schemas"]["Money"];
            };
            responsiblePerson: {
                electronic: string;
                name: string;
                postal: string;
            } | null;
            safety: components["schemas"]["Bilingual"] | null;
            slug: string;
            title: components["schemas"]["Bilingual"];
            variants: {
                available: number;
                /** @example var_01kaydw000e008000000000000 */
                id: string;
                options: {
                    [key: string]: string;
                };
                pictureUrl: string;
                price: components["schemas"]["Money"];
                sku: string;
                title: components["schemas"]["Bilingual"];
            }[];
        };
        ProductCard: {
            /** @example prd_01kaydw000e008000000000000 */
            id: string;
            options: {
                code: string;
                name: components["schemas"]["Bilingual"];
                values: {
                    code: string;
                    name: components["schemas"]["Bilingual"];
                    pictureUrl: string | null;
                }[];
            }[];
            pictureUrl: string;
            slug: string;
            title: components["schemas"]["Bilingual"];
            variants: {
                available: number;
                /** @example var_01kaydw000e008000000000000 */
                id: string;
                options: {
                    [key: string]: string;
                };
                pictureUrl: string;
                price: components["schemas"]["Money"];
                sku: string;
                title: components["schemas"]["Bilingual"];
            }[];
        };
        ProductCardInput: {
            /** @example prd_01kaydw000e008000000000000 */
            id: string;
            options: {
                code: string;
                name: components["schemas"]["BilingualInput"];
                values: {
                    code: string;
                    name: components["schemas"]["BilingualInput"];
                    pictureUrl: string | null;
                }[];
            }[];
            pictureUrl: string;
            slug: string;
            title: components["schemas"]["BilingualInput"];
            variants: {
                available: number;
                /** @example var_01kaydw000e008000000000000 */
                id: string;
                options: {
                    [key: string]: string;
                };
                pictureUrl: string;
                price: components["schemas"]["MoneyInput"];
                sku: string;
                title: components["schemas"]["BilingualInput"];
            }[];
        };
        /** @description A product that was found. */
        ProductHit: {
            brand: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
                slug: string;
            };
            /** @example prd_01kaydw000e008000000000000 */
            id: string;
            options: {
                code: string;
                name: components["schemas"]["Bilingual"];
                values: {
                    code: string;
                    name: components["schemas"]["Bilingual"];
                    pictureUrl: string | null;
                }[];
            }[];
            pictureUrl: string;
            slug: string;
            title: components["schemas"]["Bilingual"];
            variants: {
                available: number;
                /** @example var_01kaydw000e008000000000000 */
                id: string;
                options: {
                    [key: string]: string;
                };
                pictureUrl: string;
                price: components["schemas"]["Money"];
                sku: string;
                title: components["schemas"]["Bilingual"];
            }[];
        };
        /** @description A product that was found. */
        ProductHitInput: {
            brand: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
                slug: string;
            };
            /** @example prd_01kaydw000e008000000000000 */
            id: string;
            options: {
                code: string;
                name: components["schemas"]["BilingualInput"];
                values: {
                    code: string;
                    name: components["schemas"]["BilingualInput"];
                    pictureUrl: string | null;
                }[];
            }[];
            pictureUrl: string;
            slug: string;
            title: components["schemas"]["BilingualInput"];
            variants: {
                available: number;
                /** @example var_01kaydw000e008000000000000 */
                id: string;
                options: {
                    [key: string]: string;
                };
                pictureUrl: string;
                price: components["schemas"]["MoneyInput"];
                sku: string;
                title: components["schemas"]["BilingualInput"];
            }[];
        };
        ProductInput: {
            brand: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
                slug: string;
            };
            category: {
                id: string;
                name: components["schemas"]["BilingualInput"];
            }[];
            description: components["schemas"]["BilingualInput"] | null;
            gtins: {
                [key: string]: string;
            };
            /** @example prd_01kaydw000e008000000000000 */
            id: string;
            limits: components["schemas"]["ProductLimitsInput"];
            manufacturer: {
                electronic: string;
                name: string;
                postal: string;
            } | null;
            market: string;
            options: {
                code: string;
                name: components["schemas"]["BilingualInput"];
                values: {
                    code: string;
                    name: components["schemas"]["BilingualInput"];
                    pictureUrl: string | null;
                }[];
            }[];
            pictures: {
                alt: components["schemas"]["BilingualInput"];
                url: string;
                widths: {
                    url: string;
                    width: number;
                }[];
            }[];
            pictureUrl: string;
            priorPrices: {
                [key: string]: components["schemas"]["MoneyInput"];
            };
            responsiblePerson: {
                electronic: string;
                name: string;
                postal: string;
            } | null;
            safety: components["schemas"]["BilingualInput"] | null;
            slug: string;
            title: components["schemas"]["BilingualInput"];
            variants: {
                available: number;
                /** @example var_01kaydw000e008000000000000 */
                id: string;
                options: {
                    [key: string]: string;
                };
                pictureUrl: string;
                price: components["schemas"]["MoneyInput"];
                sku: string;
                title: components["schemas"]["BilingualInput"];
            }[];
        };
        ProductLimits: {
            days: number | null;
            mostPerOrder: number | null;
            mostPerPerson: number | null;
        };
        ProductLimitsInput: {
            days: number | null;
            mostPerOrder: number | null;
            mostPerPerson: number | null;
        };
        ProductPromotion: {
            endsAt: string | null;
            firstOrderOnly: boolean;
            /** @enum {string} */
            fundedBy: "seller" | "platform";
            /** @example prm_01kaydw000e008000000000000 */
            id: string;
            /** @enum {string} */
            kind: "discount" | "buy-more" | "bundle";
            label: components["schemas"]["Bilingual"];
            mostPerPerson: number | null;
            priorPrices: {
                [key: string]: components["schemas"]["Money"];
            };
        };
        ProductPromotionInput: {
            endsAt: string | null;
            firstOrderOnly: boolean;
            /** @enum {string} */
            fundedBy: "seller" | "platform";
            /** @example prm_01kaydw000e008000000000000 */
            id: string;
            /** @enum {string} */
            kind: "discount" | "buy-more" | "bundle";
            label: components["schemas"]["BilingualInput"];
            mostPerPerson: number | null;
            priorPrices: {
                [key: string]: components["schemas"]["MoneyInput"];
            };
        };
        /** @description A product in a brand’s list. */
        ProductRow: {
            available: number;
            categoryId: string | null;
            /** @example prd_01kaydw000e008000000000000 */
            id: string;
            pictureUrl: string;
            prices: components["schemas"]["Money"][];
            /** @enum {string} */
            state: "draft" | "in-review" | "changes-asked" | "published" | "withdrawn";
            title: components["schemas"]["Bilingual"];
            variants: number;
        };
        /** @description A product in a brand’s list. */
        ProductRowInput: {
            available: number;
            categoryId: string | null;
            /** @example prd_01kaydw000e008000000000000 */
            id: string;
            pictureUrl: string;
            prices: components["schemas"]["MoneyInput"][];
            /** @enum {string} */
            state: "draft" | "in-review" | "changes-asked" | "published" | "withdrawn";
            title: components["schemas"]["BilingualInput"];
            variants: number;
        };
        /** @description A filter of the list of products that somebody gave a name. */
        ProductView: {
            filter: {
                [key: string]: string;
            };
            /** @example svw_01kaydw000e008000000000000 */
            id: string;
            name: string;
        };
        /** @description A filter of the list of products that somebody gave a name. */
        ProductViewInput: {
            filter: {
                [key: string]: string;
            };
            /** @example svw_01kaydw000e008000000000000 */
            id: string;
            name: string;
        };
        Promotion: {
            endsAt: string | null;
            firstOrderOnly: boolean;
            /** @enum {string} */
            fundedBy: "seller" | "platform";
            /** @example prm_01kaydw000e008000000000000 */
            id: string;
            market: string;
            mostPerPerson: number | null;
            mostUses: number | null;
            /** @example org_01kaydw000e008000000000000 */
            organisationId: string;
            productIds: string[];
            products: {
                /** @example prd_01kaydw000e008000000000000 */
                id: string;
                pictureUrl: string;
                title: components["schemas"]["Bilingual"];
            }[];
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "draft" | "scheduled" | "ongoing" | "expired" | "deactivated";
            terms: {
                /** @constant */
                kind: "discount";
                reduction: {
                    basisPoints: number;
                    /** @constant */
                    type: "percent";
                } | {
                    amount: components["schemas"]["Money"];
                    /** @constant */
                    type: "fixed";
                };
            } | {
                /** @constant */
                kind: "buy-more";
                tiers: {
                    basisPoints: number;
                    quantity: number;
                }[];
            } | {
                /** @constant */
                kind: "bundle";
                parts: {
                    /** @example prd_01kaydw000e008000000000000 */
                    productId: string;
                    quantity: number;
                }[];
                reduction: {
                    basisPoints: number;
                    /** @constant */
                    type: "percent";
                } | {
                    amount: components["schemas"]["Money"];
                    /** @constant */
                    type: "fixed";
                };
            } | {
                code: string;
                /** @constant */
                kind: "coupon";
                minimum: components["schemas"]["Money"] | null;
                reduction: {
                    basisPoints: number;
                    /** @constant */
                    type: "percent";
                } | {
                    amount: components["schemas"]["Money"];
                    /** @constant */
                    type: "fixed";
                } | {
                    /** @constant */
                    type: "shipping";
                };
            } | {
                /** @constant */
                kind: "limit";
                mostPerOrder: number | null;
            };
            title: components["schemas"]["Bilingual"];
            used: {
                amount: components["schemas"]["Money"];
                orders: number;
            };
        };
        PromotionInput: {
            endsAt: string | null;
            firstOrderOnly: boolean;
            /** @enum {string} */
            fundedBy: "seller" | "platform";
            /** @example prm_01kaydw000e008000000000000 */
            id: string;
            market: string;
            mostPerPerson: number | null;
            mostUses: number | null;
            /** @example org_01kaydw000e008000000000000 */
            organisationId: string;
            productIds: string[];
            products: {
                /** @example prd_01kaydw000e008000000000000 */
                id: string;
                pictureUrl: string;
                title: components["schemas"]["BilingualInput"];
            }[];
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "draft" | "scheduled" | "ongoing" | "expired" | "deactivated";
            terms: {
                /** @constant */
                kind: "discount";
                reduction: {
                    basisPoints: number;
                    /** @constant */
                    type: "percent";
                } | {
                    amount: components["schemas"]["MoneyInput"];
                    /** @constant */
                    type: "fixed";
                };
            } | {
                /** @constant */
                kind: "buy-more";
                tiers: {
                    basisPoints: number;
                    quantity: number;
                }[];
            } | {
                /** @constant */
                kind: "bundle";
                parts: {
                    /** @example prd_01kaydw000e008000000000000 */
                    productId: string;
                    quantity: number;
                }[];
                reduction: {
                    basisPoints: number;
                    /** @constant */
                    type: "percent";
                } | {
                    amount: components["schemas"]["MoneyInput"];
                    /** @constant */
                    type: "fixed";
                };
            } | {
                code: string;
                /** @constant */
                kind: "coupon";
                minimum: components["schemas"]["MoneyInput"] | null;
                reduction: {
                    basisPoints: number;
                    /** @constant */
                    type: "percent";
                } | {
                    amount: components["schemas"]["MoneyInput"];
                    /** @constant */
                    type: "fixed";
                } | {
                    /** @constant */
                    type: "shipping";
                };
            } | {
                /** @constant */
                kind: "limit";
                mostPerOrder: number | null;
            };
            title: components["schemas"]["BilingualInput"];
            used: {
                amount: components["schemas"]["MoneyInput"];
                orders: number;
            };
        };
        Quote: {
            adjustments: components["schemas"]["Adjustment"][];
            coupons: components["schemas"]["CouponAnswer"][];
            delivery: components["schemas"]["Money"];
            discount: components["schemas"]["Money"];
            goods: components["schemas"]["Money"];
            lines: {
                deal?: {
                    /** @enum {string} */
                    fundedBy: "seller";
                    /** @enum {string} */
                    kind: "offer" | "drop" | "lot" | "giveaway" | "claim";
                    label: components["schemas"]["Bilingual"];
                    lowestPrice: components["schemas"]["Money"] | null;
                    usualPrice: components["schemas"]["Money"] | null;
                };
                /** @example hld_01kaydw000e008000000000000 */
                holdId: string;
                offer?: {
                    /** @enum {string} */
                    fundedBy: "seller";
                    /** @example off_01kaydw000e008000000000000 */
                    id: string;
                    usualPrice: components["schemas"]["Money"];
                };
                pictureUrl: string;
                productTitle: components["schemas"]["Bilingual"];
                quantity: number;
                total: components["schemas"]["Money"];
                unitPrice: components["schemas"]["Money"];
                variantTitle: components["schemas"]["Bilingual"];
            }[];
            priorPrices: (components["schemas"]["Money"] | null)[];
            shippingMethod: string;
            shippingMethods: {
                code: string;
                /** Format: date */
                earliest: string;
                /** Format: date */
                latest: string;
                name: components["schemas"]["Bilingual"];
                price: components["schemas"]["Money"];
            }[];
            split: components["schemas"]["SplitPart"][];
            subsidy: components["schemas"]["SplitPart"][];
            tax: components["schemas"]["Money"];
            taxIncluded: boolean;
            total: components["schemas"]["Money"];
        };
        QuoteInput: {
            adjustments: components["schemas"]["AdjustmentInput"][];
            coupons: components["schemas"]["CouponAnswerInput"][];
            delivery: components["schemas"]["MoneyInput"];
            discount: components["schemas"]["MoneyInput"];
            goods: components["schemas"]["MoneyInput"];
            lines: {
                deal?: {
                    /** @enum {string} */
                    fundedBy: "seller";
                    /** @enum {string} */
                    kind: "offer" | "drop" | "lot" | "giveaway" | "claim";
                    label: components["schemas"]["BilingualInput"];
                    lowestPrice: components["schemas"]["MoneyInput"] | null;
                    usualPrice: components["schemas"]["MoneyInput"] | null;
                };
                /** @example hld_01kaydw000e008000000000000 */
                holdId: string;
                offer?: {
                    /** @enum {string} */
                    fundedBy: "seller";
                    /** @example off_01kaydw000e008000000000000 */
                    id: string;
                    usualPrice: components["schemas"]["MoneyInput"];
                };
                pictureUrl: string;
                productTitle: components["schemas"]["BilingualInput"];
                quantity: number;
                total: components["schemas"]["MoneyInput"];
                unitPrice: components["schemas"]["MoneyInput"];
                variantTitle: components["schemas"]["BilingualInput"];
            }[];
            priorPrices: (components["schemas"]["MoneyInput"] | null)[];
            shippingMethod: string;
            shippingMethods: {
                code: string;
                /** Format: date */
                earliest: string;
                /** Format: date */
                latest: string;
                name: components["schemas"]["BilingualInput"];
                price: components["schemas"]["MoneyInput"];
            }[];
            split: components["schemas"]["SplitPartInput"][];
            subsidy: components["schemas"]["SplitPartInput"][];
            tax: components["schemas"]["MoneyInput"];
            taxIncluded: boolean;
            total: components["schemas"]["MoneyInput"];
        };
        /** @description What is kept of one broadcast, as its brand sees it. */
        Recording: {
            /** @example brd_01kaydw000e008000000000000 */
            broadcastId: string;
            downloadUrl: string | null;
            durationSeconds: number;
            endedAt: string | null;
            fileProgressPercent: number;
            /** @enum {string} */
            fileState: "none" | "making" | "ready" | "failed";
            hidden: boolean;
            playlistUrl: string;
            removedAt: string | null;
            sizeBytes: number;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "recording" | "finished" | "removed";
            stopReason: ("disk-full" | "quota" | "too-slow" | "too-long" | "fault") | null;
            withheld: boolean;
        };
        /** @description What is kept of one broadcast, as its brand sees it. */
        RecordingInput: {
            /** @example brd_01kaydw000e008000000000000 */
            broadcastId: string;
            downloadUrl: string | null;
            durationSeconds: number;
            endedAt: string | null;
            fileProgressPercent: number;
            /** @enum {string} */
            fileState: "none" | "making" | "ready" | "failed";
            hidden: boolean;
            playlistUrl: string;
            removedAt: string | null;
            sizeBytes: number;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "recording" | "finished" | "removed";
            stopReason: ("disk-full" | "quota" | "too-slow" | "too-long" | "fault") | null;
            withheld: boolean;
        };
        RefusedMove: {
            amount: components["schemas"]["Money"];
            brand: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
            };
            /** @enum {string} */
            failure: "account" | "balance" | "refused";
            /** @example sor_01kaydw000e008000000000000 */
            id: string;
            /**
             * @description To the brand, or back from it.
             * @enum {string}
             */
            kind: "transfer" | "recall";
            /** @description When it is asked again by itself. */
            nextAt: string | null;
            number: string;
            /** @description The brand’s account, as the provider calls it. */
            payee: string;
            provider: string;
            /** @description Since something of this share moved last. */
            refusals: number;
            /**
             * Format: date-time
             * @description Of the newest one.
             */
            refusedAt: string;
            /** @description The provider’s own words, in its own language. */
            said: string | null;
            /**
             * Format: date-time
             * @description Of the first of these refusals.
             */
            since: string;
            /**
             * @description Whether the provider is being asked again right now.
             * @enum {string}
             */
            state: "waits" | "asked";
        };
        RefusedMoveInput: {
            amount: components["schemas"]["MoneyInput"];
            brand: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
            };
            /** @enum {string} */
            failure: "account" | "balance" | "refused";
            /** @example sor_01kaydw000e008000000000000 */
            id: string;
            /**
             * @description To the brand, or back from it.
             * @enum {string}
             */
            kind: "transfer" | "recall";
            /** @description When it is asked again by itself. */
            nextAt: string | null;
            number: string;
            /** @description The brand’s account, as the provider calls it. */
            payee: string;
            provider: string;
            /** @description Since something of this share moved last. */
            refusals: number;
            /**
             * Format: date-time
             * @description Of the newest one.
             */
            refusedAt: string;
            /** @description The provider’s own words, in its own language. */
            said: string | null;
            /**
             * Format: date-time
             * @description Of the first of these refusals.
             */
            since: string;
            /**
             * @description Whether the provider is being asked again right now.
             * @enum {string}
             */
            state: "waits" | "asked";
        };
        ReminderLink: {
            show: {
                slug: string;
                /** Format: date-time */
                startsAt: string;
                timeZone: string;
                title: components["schemas"]["Bilingual"];
            };
            /** @enum {string} */
            state: "pending" | "confirmed" | "stopped";
        };
        ReminderLinkInput: {
            show: {
                slug: string;
                /** Format: date-time */
                startsAt: string;
                timeZone: string;
                title: components["schemas"]["BilingualInput"];
            };
            /** @enum {string} */
            state: "pending" | "confirmed" | "stopped";
        };
        Replay: {
            /** @example brd_01kaydw000e008000000000000 */
            broadcastId: string;
            hlsUrl: string;
            mp4Url: string | null;
            /** Format: date-time */
            startedAt: string;
        };
        /** @description A stretch in which one product was pinned. */
        ReplayChapter: {
            atSeconds: number;
            /** @example cue_01kaydw000e008000000000000 */
            cueId: string;
            durationSeconds: number;
            endTicks: number;
            /** @example lin_01kaydw000e008000000000000 */
            lineupItemId: string;
            pictureUrl: string | null;
            price: components["schemas"]["Money"];
            /** @example prd_01kaydw000e008000000000000 */
            productId: string;
            startTicks: number;
            title: components["schemas"]["Bilingual"];
        };
        /** @description A stretch in which one product was pinned. */
        ReplayChapterInput: {
            atSeconds: number;
            /** @example cue_01kaydw000e008000000000000 */
            cueId: string;
            durationSeconds: number;
            endTicks: number;
            /** @example lin_01kaydw000e008000000000000 */
            lineupItemId: string;
            pictureUrl: string | null;
            price: components["schemas"]["MoneyInput"];
            /** @example prd_01kaydw000e008000000000000 */
            productId: string;
            startTicks: number;
            title: components["schemas"]["BilingualInput"];
        };
        ReplayInput: {
            /** @example brd_01kaydw000e008000000000000 */
            broadcastId: string;
            hlsUrl: string;
            mp4Url: string | null;
            /** Format: date-time */
            startedAt: string;
        };
        ReportedSubject: {
            /** Format: date-time */
            firstAt: string;
            grounds: ("child-safety" | "violence" | "illegal-goods" | "illegal-content" | "fraud" | "counterfeit" | "privacy" | "intellectual-property" | "not-an-adult" | "sexual-content" | "hate" | "harassment" | "dangerous-acts" | "misleading" | "begging" | "spam" | "other")[];
            /** Format: date-time */
            lastAt: string;
            /** @example rpt_01kaydw000e008000000000000 */
            reportId: string;
            reports: number;
            subject: {
                id: string;
                /** @enum {string} */
                kind: "show" | "product" | "message" | "order-message" | "person" | "clip";
            };
            title: components["schemas"]["Bilingual"];
            urgency: number;
        };
        ReportedSubjectInput: {
            /** Format: date-time */
            firstAt: string;
            grounds: ("child-safety" | "violence" | "illegal-goods" | "illegal-content" | "fraud" | "counterfeit" | "privacy" | "intellectual-property" | "not-an-adult" | "sexual-content" | "hate" | "harassment" | "dangerous-acts" | "misleading" | "begging" | "spam" | "other")[];
            /** Format: date-time */
            lastAt: string;
            /** @example rpt_01kaydw000e008000000000000 */
            reportId: string;
            reports: number;
            subject: {
                id: string;
                /** @enum {string} */
                kind: "show" | "product" | "message" | "order-message" | "person" | "clip";
            };
            title: components["schemas"]["BilingualInput"];
            urgency: number;
        };
        ReportReceipt: {
            /** @description Page that tells what became of it. */
            address: string;
            /** @example rpt_01kaydw000e008000000000000 */
            id: string;
        };
        ReportReceiptInput: {
            /** @description Page that tells what became of it. */
            address: string;
            /** @example rpt_01kaydw000e008000000000000 */
            id: string;
        };
        /** @description What whoever reported may know. */
        ReportStatus: {
            /** @enum {string} */
            ground: "child-safety" | "violence" | "illegal-goods" | "illegal-content" | "fraud" | "counterfeit" | "privacy" | "intellectual-property" | "not-an-adult" | "sexual-content" | "hate" | "harassment" | "dangerous-acts" | "misleading" | "begging" | "spam" | "other";
            /** @example rpt_01kaydw000e008000000000000 */
            id: string;
            outcome: {
                /** @enum {string} */
                act: "none" | "stop-broadcast" | "restrict-to-adults" | "hide-clip" | "remove-message" | "suspend-account";
                acted: boolean;
                /** Format: date-time */
                decidedAt: string;
                /** @enum {string} */
                ground: "child-safety" | "violence" | "illegal-goods" | "illegal-content" | "fraud" | "counterfeit" | "privacy" | "intellectual-property" | "not-an-adult" | "sexual-content" | "hate" | "harassment" | "dangerous-acts" | "misleading" | "begging" | "spam" | "other";
            } | null;
            /** Format: date-time */
            reportedAt: string;
            subject: {
                kind: string;
                title: components["schemas"]["Bilingual"];
            };
            words: string;
        };
        /** @description What whoever reported may know. */
        ReportStatusInput: {
            /** @enum {string} */
            ground: "child-safety" | "violence" | "illegal-goods" | "illegal-content" | "fraud" | "counterfeit" | "privacy" | "intellectual-property" | "not-an-adult" | "sexual-content" | "hate" | "harassment" | "dangerous-acts" | "misleading" | "begging" | "spam" | "other";
            /** @example rpt_01kaydw000e008000000000000 */
            id: string;
            outcome: {
                /** @enum {string} */
                act: "none" | "stop-broadcast" | "restrict-to-adults" | "hide-clip" | "remove-message" | "suspend-account";
                acted: boolean;
                /** Format: date-time */
                decidedAt: string;
                /** @enum {string} */
                ground: "child-safety" | "violence" | "illegal-goods" | "illegal-content" | "fraud" | "counterfeit" | "privacy" | "intellectual-property" | "not-an-adult" | "sexual-content" | "hate" | "harassment" | "dangerous-acts" | "misleading" | "begging" | "spam" | "other";
            } | null;
            /** Format: date-time */
            reportedAt: string;
            subject: {
                kind: string;
                title: components["schemas"]["BilingualInput"];
            };
            words: string;
        };
        /** @description A product that waits to be looked at. */
        ReviewRow: {
            brand: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
                slug: string;
            };
            /** @example prd_01kaydw000e008000000000000 */
            id: string;
            pictureUrl: string;
            /** Format: date-time */
            submittedAt: string;
            title: components["schemas"]["Bilingual"];
        };
        /** @description A product that waits to be looked at. */
        ReviewRowInput: {
            brand: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
                slug: string;
            };
            /** @example prd_01kaydw000e008000000000000 */
            id: string;
            pictureUrl: string;
            /** Format: date-time */
            submittedAt: string;
            title: components["schemas"]["BilingualInput"];
        };
        RundownItem: {
            durationSeconds: number;
            /** @example run_01kaydw000e008000000000000 */
            id: string;
            lineupItemId: string | null;
            offer: components["schemas"]["PlannedOffer"] | null;
            position: number;
            sale: {
                id: string;
                /** @enum {string} */
                kind: "drop" | "claims" | "lot" | "giveaway";
            } | null;
            script: components["schemas"]["Bilingual"] | null;
            startsAtSeconds: number;
            title: components["schemas"]["Bilingual"];
        };
        RundownItemInput: {
            durationSeconds: number;
            /** @example run_01kaydw000e008000000000000 */
            id: string;
            lineupItemId: string | null;
            offer: components["schemas"]["PlannedOfferInput"] | null;
            position: number;
            sale: {
                id: string;
                /** @enum {string} */
                kind: "drop" | "claims" | "lot" | "giveaway";
            } | null;
            script: components["schemas"]["BilingualInput"] | null;
            startsAtSeconds: number;
            title: components["schemas"]["BilingualInput"];
        };
        SafetyCase: {
            acts: ("none" | "stop-broadcast" | "restrict-to-adults" | "hide-clip" | "remove-message" | "suspend-account")[];
            address: string | null;
            decisions: components["schemas"]["Statement"][];
            exists: boolean;
            /** @description Whom a decision concerns. */
            person: {
                email: string;
                /** @example acc_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
            } | null;
            reports: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                ground: "child-safety" | "violence" | "illegal-goods" | "illegal-content" | "fraud" | "counterfeit" | "privacy" | "intellectual-property" | "not-an-adult" | "sexual-content" | "hate" | "harassment" | "dangerous-acts" | "misleading" | "begging" | "spam" | "other";
                guest: boolean;
                /** @example rpt_01kaydw000e008000000000000 */
                id: string;
                snapshot: {
                    [key: string]: unknown;
                };
                words: string;
            }[];
            subject: {
                id: string;
                /** @enum {string} */
                kind: "show" | "product" | "message" | "order-message" | "person" | "clip";
            };
            title: components["schemas"]["Bilingual"];
        };
        SafetyCaseInput: {
            acts: ("none" | "stop-broadcast" | "restrict-to-adults" | "hide-clip" | "remove-message" | "suspend-account")[];
            address: string | null;
            decisions: components["schemas"]["StatementInput"][];
            exists: boolean;
            /** @description Whom a decision concerns. */
            person: {
                email: string;
                /** @example acc_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
            } | null;
            reports: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                ground: "child-safety" | "violence" | "illegal-goods" | "illegal-content" | "fraud" | "counterfeit" | "privacy" | "intellectual-property" | "not-an-adult" | "sexual-content" | "hate" | "harassment" | "dangerous-acts" | "misleading" | "begging" | "spam" | "other";
                guest: boolean;
                /** @example rpt_01kaydw000e008000000000000 */
                id: string;
                snapshot: {
                    [key: string]: unknown;
                };
                words: string;
            }[];
            subject: {
                id: string;
                /** @enum {string} */
                kind: "show" | "product" | "message" | "order-message" | "person" | "clip";
            };
            title: components["schemas"]["BilingualInput"];
        };
        SaleOnAir: {
            endsAt: string | null;
            endsMediaTime: number | null;
            facts: components["schemas"]["DropTerms"];
            id: string;
            /** @constant */
            kind: "drop";
            productId: string | null;
            title: components["schemas"]["Bilingual"] | null;
        } | {
            endsAt: string | null;
            endsMediaTime: number | null;
            facts: {
                holdSeconds: number;
                mostPerPerson: number;
                words: string[];
            };
            id: string;
            /** @constant */
            kind: "claims";
            productId: string | null;
            title: components["schemas"]["Bilingual"] | null;
        } | {
            endsAt: string | null;
            endsMediaTime: number | null;
            facts: components["schemas"]["Lot"];
            id: string;
            /** @constant */
            kind: "lot";
            productId: string | null;
            title: components["schemas"]["Bilingual"] | null;
        } | {
            endsAt: string | null;
            endsMediaTime: number | null;
            facts: components["schemas"]["Giveaway"];
            id: string;
            /** @constant */
            kind: "giveaway";
            productId: string | null;
            title: components["schemas"]["Bilingual"] | null;
        };
        SaleOnAirInput: {
            endsAt: string | null;
            endsMediaTime: number | null;
            facts: components["schemas"]["DropTermsInput"];
            id: string;
            /** @constant */
            kind: "drop";
            productId: string | null;
            title: components["schemas"]["BilingualInput"] | null;
        } | {
            endsAt: string | null;
            endsMediaTime: number | null;
            facts: {
                holdSeconds: number;
                mostPerPerson: number;
                words: string[];
            };
            id: string;
            /** @constant */
            kind: "claims";
            productId: string | null;
            title: components["schemas"]["BilingualInput"] | null;
        } | {
            endsAt: string | null;
            endsMediaTime: number | null;
            facts: components["schemas"]["LotInput"];
            id: string;
            /** @constant */
            kind: "lot";
            productId: string | null;
            title: components["schemas"]["BilingualInput"] | null;
        } | {
            endsAt: string | null;
            endsMediaTime: number | null;
            facts: components["schemas"]["GiveawayInput"];
            id: string;
            /** @constant */
            kind: "giveaway";
            productId: string | null;
            title: components["schemas"]["BilingualInput"] | null;
        };
        SavedAddress: {
            address: {
                area?: string;
                city: string;
                country: string;
                line1: string;
                line2?: string;
                postcode?: string;
                region?: string;
            };
            contact: {
                /** Format: email */
                email: string;
                name: string;
                phone?: string;
            };
            /** Format: uuid */
            id: string;
        };
        SavedAddressInput: {
            address: {
                area?: string;
                city: string;
                country: string;
                line1: string;
                line2?: string;
                postcode?: string;
                region?: string;
            };
            contact: {
                /** Format: email */
                email: string;
                name: string;
                phone?: string;
            };
            /** Format: uuid */
            id: string;
        };
        SavedCard: {
            brand: string;
            expired: boolean;
            expiryMonth: number;
            expiryYear: number;
            /** @example crd_01kaydw000e008000000000000 */
            id: string;
            last4: string;
        };
        SavedCardInput: {
            brand: string;
            expired: boolean;
            expiryMonth: number;
            expiryYear: number;
            /** @example crd_01kaydw000e008000000000000 */
            id: string;
            last4: string;
        };
        SellerIdentity: {
            address: string;
            legalName: string;
            prefix: string;
            taxNumber: string;
        };
        SellerIdentityInput: {
            address: string;
            legalName: string;
            prefix: string;
            taxNumber: string;
        };
        SellerOrder: {
            acts: ("ship" | "deliver" | "cancel" | "answer-cancellation" | "refund" | "message" | "note")[];
            address: {
                area?: string;
                city: string;
                country: string;
                line1: string;
                line2?: string;
                postcode?: string;
                region?: string;
            };
            adjustments: components["schemas"]["Adjustment"][];
            buyerName: string;
            cancellation: components["schemas"]["CancellationRequest"] | null;
            city: string;
            contact: {
                email: string;
                name: string;
                phone?: string;
            };
            delivery: components["schemas"]["Money"];
            deliveryWorth: components["schemas"]["Money"];
            discount: components["schemas"]["Money"];
            dispute: string | null;
            goods: components["schemas"]["Money"];
            holdUntil: string | null;
            /** @example sor_01kaydw000e008000000000000 */
            id: string;
            invoices: components["schemas"]["InvoiceRef"][];
            /** @enum {string} */
            language: "ar" | "en";
            lines: {
                deal?: {
                    /** @enum {string} */
                    fundedBy: "seller";
                    /** @enum {string} */
                    kind: "offer" | "drop" | "lot" | "giveaway" | "claim";
                    label: components["schemas"]["Bilingual"];
                    lowestPrice: components["schemas"]["Money"] | null;
                    usualPrice: components["schemas"]["Money"] | null;
                };
                /** @example hld_01kaydw000e008000000000000 */
                holdId: string;
                offer?: {
                    /** @enum {string} */
                    fundedBy: "seller";
                    /** @example off_01kaydw000e008000000000000 */
                    id: string;
                    usualPrice: components["schemas"]["Money"];
                };
                pictureUrl: string;
                productTitle: components["schemas"]["Bilingual"];
                quantity: number;
                sku: string;
                total: components["schemas"]["Money"];
                unitPrice: components["schemas"]["Money"];
                variantTitle: components["schemas"]["Bilingual"];
            }[];
            number: string;
            parcels: components["schemas"]["Parcel"][];
            payment: {
                label: string;
                /** @enum {string} */
                state: "created" | "action-required" | "authorised" | "captured" | "voided" | "declined" | "failed";
            };
            /** Format: date-time */
            placedAt: string;
            refunded: components["schemas"]["Money"];
            refunds: components["schemas"]["OrderRefund"][];
            returnUntil: string | null;
            shippingMethod: {
                code: string;
                /** Format: date */
                earliest: string;
                /** Format: date */
                latest: string;
                name: components["schemas"]["Bilingual"];
            };
            show: {
                mediaTime: number | null;
                slug: string;
                title: components["schemas"]["Bilingual"];
            } | null;
            split: components["schemas"]["SplitPart"][];
            /** @enum {string} */
            state: "on-hold" | "to-ship" | "cancellation-requested" | "partly-shipped" | "shipped" | "delivered" | "completed" | "cancelled";
            subsidy: components["schemas"]["SplitPart"][];
            tax: components["schemas"]["Money"];
            taxIncluded: boolean;
            timeline: {
                amount: components["schemas"]["Money"] | null;
                /** Format: date-time */
                at: string;
                by: {
                    /** @enum {string} */
                    kind: "buyer" | "seller" | "operator";
                    name: string | null;
                } | null;
                detail: components["schemas"]["Bilingual"] | null;
                /** @enum {string} */
                kind: "held" | "paid" | "captured" | "placed" | "hold-ended" | "cancellation-requested" | "cancellation-refused" | "cancelled" | "lines-cancelled" | "shipped" | "delivered" | "completed" | "refund-started" | "refunded" | "refund-failed" | "disputed" | "payment-lost" | "returned";
                note: string | null;
                reasonCode: string | null;
                until: string | null;
            }[];
            total: components["schemas"]["Money"];
            units: {
                cancelled: number;
                position: number;
                refunded: number;
                returned: number;
                shipped: number;
                worth: components["schemas"]["Money"];
            }[];
            unread: number;
        };
        SellerOrderInput: {
            acts: ("ship" | "deliver" | "cancel" | "answer-cancellation" | "refund" | "message" | "note")[];
            address: {
                area?: string;
                city: string;
                country: string;
                line1: string;
                line2?: string;
                postcode?: string;
                region?: string;
            };
            adjustments: components["schemas"]["AdjustmentInput"][];
            buyerName: string;
            cancellation: components["schemas"]["CancellationRequestInput"] | null;
            city: string;
            contact: {
                email: string;
                name: string;
                phone?: string;
            };
            delivery: components["schemas"]["MoneyInput"];
            deliveryWorth: components["schemas"]["MoneyInput"];
            discount: components["schemas"]["MoneyInput"];
            dispute: string | null;
            goods: components["schemas"]["MoneyInput"];
            holdUntil: string | null;
            /** @example sor_01kaydw000e008000000000000 */
            id: string;
            invoices: components["schemas"]["InvoiceRefInput"][];
            /** @enum {string} */
            language: "ar" | "en";
            lines: {
                deal?: {
                    /** @enum {string} */
                    fundedBy: "seller";
                    /** @enum {string} */
                    kind: "offer" | "drop" | "lot" | "giveaway" | "claim";
                    label: components["schemas"]["BilingualInput"];
                    lowestPrice: components["schemas"]["MoneyInput"] | null;
                    usualPrice: components["schemas"]["MoneyInput"] | null;
                };
                /** @example hld_01kaydw000e008000000000000 */
                holdId: string;
                offer?: {
                    /** @enum {string} */
                    fundedBy: "seller";
                    /** @example off_01kaydw000e008000000000000 */
                    id: string;
                    usualPrice: components["schemas"]["MoneyInput"];
                };
                pictureUrl: string;
                productTitle: components["schemas"]["BilingualInput"];
                quantity: number;
                sku: string;
                total: components["schemas"]["MoneyInput"];
                unitPrice: components["schemas"]["MoneyInput"];
                variantTitle: components["schemas"]["BilingualInput"];
            }[];
            number: string;
            parcels: components["schemas"]["ParcelInput"][];
            payment: {
                label: string;
                /** @enum {string} */
                state: "created" | "action-required" | "authorised" | "captured" | "voided" | "declined" | "failed";
            };
            /** Format: date-time */
            placedAt: string;
            refunded: components["schemas"]["MoneyInput"];
            refunds: components["schemas"]["OrderRefundInput"][];
            returnUntil: string | null;
            shippingMethod: {
                code: string;
                /** Format: date */
                earliest: string;
                /** Format: date */
                latest: string;
                name: components["schemas"]["BilingualInput"];
            };
            show: {
                mediaTime: number | null;
                slug: string;
                title: components["schemas"]["BilingualInput"];
            } | null;
            split: components["schemas"]["SplitPartInput"][];
            /** @enum {string} */
            state: "on-hold" | "to-ship" | "cancellation-requested" | "partly-shipped" | "shipped" | "delivered" | "completed" | "cancelled";
            subsidy: components["schemas"]["SplitPartInput"][];
            tax: components["schemas"]["MoneyInput"];
            taxIncluded: boolean;
            timeline: {
                amount: components["schemas"]["MoneyInput"] | null;
                /** Format: date-time */
                at: string;
                by: {
                    /** @enum {string} */
                    kind: "buyer" | "seller" | "operator";
                    name: string | null;
                } | null;
                detail: components["schemas"]["BilingualInput"] | null;
                /** @enum {string} */
                kind: "held" | "paid" | "captured" | "placed" | "hold-ended" | "cancellation-requested" | "cancellation-refused" | "cancelled" | "lines-cancelled" | "shipped" | "delivered" | "completed" | "refund-started" | "refunded" | "refund-failed" | "disputed" | "payment-lost" | "returned";
                note: string | null;
                reasonCode: string | null;
                until: string | null;
            }[];
            total: components["schemas"]["MoneyInput"];
            units: {
                cancelled: number;
                position: number;
                refunded: number;
                returned: number;
                shipped: number;
                worth: components["schemas"]["MoneyInput"];
            }[];
            unread: number;
        };
        SellerOrderRow: {
            buyerName: string;
            city: string;
            /** @example sor_01kaydw000e008000000000000 */
            id: string;
            lines: {
                pictureUrl: string;
                quantity: number;
                title: components["schemas"]["Bilingual"];
            }[];
            number: string;
            /** Format: date-time */
            placedAt: string;
            /** @enum {string} */
            state: "on-hold" | "to-ship" | "cancellation-requested" | "partly-shipped" | "shipped" | "delivered" | "completed" | "cancelled";
            total: components["schemas"]["Money"];
            unread: number;
        };
        SellerOrderRowInput: {
            buyerName: string;
            city: string;
            /** @example sor_01kaydw000e008000000000000 */
            id: string;
            lines: {
                pictureUrl: string;
                quantity: number;
                title: components["schemas"]["BilingualInput"];
            }[];
            number: string;
            /** Format: date-time */
            placedAt: string;
            /** @enum {string} */
            state: "on-hold" | "to-ship" | "cancellation-requested" | "partly-shipped" | "shipped" | "delivered" | "completed" | "cancelled";
            total: components["schemas"]["MoneyInput"];
            unread: number;
        };
        Settlement: {
            dueAt: string | null;
            fees: components["schemas"]["Money"];
            gross: components["schemas"]["Money"];
            /** @example sor_01kaydw000e008000000000000 */
            id: string;
            number: string;
            parts: {
                amount: components["schemas"]["Money"];
                name: components["schemas"]["Bilingual"];
                /** @enum {string} */
                party: "seller" | "creator" | "agency" | "platform" | "processor" | "delivery" | "tax";
            }[];
            /** Format: date-time */
            placedAt: string;
            recalled: components["schemas"]["Money"];
            sent: components["schemas"]["Money"];
            share: components["schemas"]["Money"];
            /** @enum {string} */
            state: "waiting" | "moving" | "sent" | "recalled" | "nothing";
            waitsFor: ("delivery" | "delay" | "payment" | "account" | "dispute" | "refund" | "welfare" | "balance" | "refused") | null;
        };
        SettlementInput: {
            dueAt: string | null;
            fees: components["schemas"]["MoneyInput"];
            gross: components["schemas"]["MoneyInput"];
            /** @example sor_01kaydw000e008000000000000 */
            id: string;
            number: string;
            parts: {
                amount: components["schemas"]["MoneyInput"];
                name: components["schemas"]["BilingualInput"];
                /** @enum {string} */
                party: "seller" | "creator" | "agency" | "platform" | "processor" | "delivery" | "tax";
            }[];
            /** Format: date-time */
            placedAt: string;
            recalled: components["schemas"]["MoneyInput"];
            sent: components["schemas"]["MoneyInput"];
            share: components["schemas"]["MoneyInput"];
            /** @enum {string} */
            state: "waiting" | "moving" | "sent" | "recalled" | "nothing";
            waitsFor: ("delivery" | "delay" | "payment" | "account" | "dispute" | "refund" | "welfare" | "balance" | "refused") | null;
        };
        Show: {
            /** @enum {string} */
            audience: "everyone" | "adults";
            brand: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
                slug: string;
            };
            /** @description Other sizes of the cover, where there are some. */
            covers: {
                url: string;
                width: number;
            }[];
            /** @description Empty where there is none. */
            coverUrl: string;
            description: components["schemas"]["Bilingual"] | null;
            /**
             * Format: date-time
             * @description Planned, or real once the show is over.
             */
            endsAt: string;
            /** @description The pinned product, else the first of the lineup. */
            featured: components["schemas"]["ProductCard"] | null;
            host: {
                avatarUrl: string | null;
                /** @example acc_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
            };
            /** @example shw_01kaydw000e008000000000000 */
            id: string;
            lineup: components["schemas"]["LineupItem"][];
            market: components["schemas"]["Market"];
            /** @description For adults, and the caller is not known to be one: title, cover and products are left out. */
            masked: boolean;
            /** @description Part of its address; of a masked show, the id. */
            slug: string;
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "draft" | "scheduled" | "live" | "stopped" | "ended" | "cancelled";
            stoppedAt: string | null;
            timeZone: string;
            title: components["schemas"]["Bilingual"];
            /** @description Different people watching now. */
            viewers: number;
            /** @enum {string} */
            visibility: "public" | "unlisted" | "practice";
        };
        ShowCard: {
            /** @enum {string} */
            audience: "everyone" | "adults";
            brand: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
                slug: string;
            };
            /** @description Other sizes of the cover, where there are some. */
            covers: {
                url: string;
                width: number;
            }[];
            /** @description Empty where there is none. */
            coverUrl: string;
            /**
             * Format: date-time
             * @description Planned, or real once the show is over.
             */
            endsAt: string;
            /** @description The pinned product, else the first of the lineup. */
            featured: components["schemas"]["ProductCard"] | null;
            host: {
                avatarUrl: string | null;
                /** @example acc_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
            };
            /** @example shw_01kaydw000e008000000000000 */
            id: string;
            /** @description Code of the market. */
            market: string;
            /** @description For adults, and the caller is not known to be one: title, cover and products are left out. */
            masked: boolean;
            /** @description Part of its address; of a masked show, the id. */
            slug: string;
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "draft" | "scheduled" | "live" | "stopped" | "ended" | "cancelled";
            stoppedAt: string | null;
            timeZone: string;
            title: components["schemas"]["Bilingual"];
            /** @description Different people watching now. */
            viewers: number;
            /** @enum {string} */
            visibility: "public" | "unlisted" | "practice";
        };
        ShowCardInput: {
            /** @enum {string} */
            audience: "everyone" | "adults";
            brand: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
                slug: string;
            };
            /** @description Other sizes of the cover, where there are some. */
            covers: {
                url: string;
                width: number;
            }[];
            /** @description Empty where there is none. */
            coverUrl: string;
            /**
             * Format: date-time
             * @description Planned, or real once the show is over.
             */
            endsAt: string;
            /** @description The pinned product, else the first of the lineup. */
            featured: components["schemas"]["ProductCardInput"] | null;
            host: {
                avatarUrl: string | null;
                /** @example acc_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
            };
            /** @example shw_01kaydw000e008000000000000 */
            id: string;
            /** @description Code of the market. */
            market: string;
            /** @description For adults, and the caller is not known to be one: title, cover and products are left out. */
            masked: boolean;
            /** @description Part of its address; of a masked show, the id. */
            slug: string;
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "draft" | "scheduled" | "live" | "stopped" | "ended" | "cancelled";
            stoppedAt: string | null;
            timeZone: string;
            title: components["schemas"]["BilingualInput"];
            /** @description Different people watching now. */
            viewers: number;
            /** @enum {string} */
            visibility: "public" | "unlisted" | "practice";
        };
        ShowInput: {
            /** @enum {string} */
            audience: "everyone" | "adults";
            brand: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
                slug: string;
            };
            /** @description Other sizes of the cover, where there are some. */
            covers: {
                url: string;
                width: number;
            }[];
            /** @description Empty where there is none. */
            coverUrl: string;
            description: components["schemas"]["BilingualInput"] | null;
            /**
             * Format: date-time
             * @description Planned, or real once the show is over.
             */
            endsAt: string;
            /** @description The pinned product, else the first of the lineup. */
            featured: components["schemas"]["ProductCardInput"] | null;
            host: {
                avatarUrl: string | null;
                /** @example acc_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
            };
            /** @example shw_01kaydw000e008000000000000 */
            id: string;
            lineup: components["schemas"]["LineupItemInput"][];
            market: components["schemas"]["MarketInput"];
            /** @description For adults, and the caller is not known to be one: title, cover and products are left out. */
            masked: boolean;
            /** @description Part of its address; of a masked show, the id. */
            slug: string;
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "draft" | "scheduled" | "live" | "stopped" | "ended" | "cancelled";
            stoppedAt: string | null;
            timeZone: string;
            title: components["schemas"]["BilingualInput"];
            /** @description Different people watching now. */
            viewers: number;
            /** @enum {string} */
            visibility: "public" | "unlisted" | "practice";
        };
        /** @description What remains of a show: how to play it, its chapters by product and its cues. */
        ShowReplay: {
            /** @example brd_01kaydw000e008000000000000 */
            broadcastId: string;
            broadcasts: {
                durationSeconds: number;
                /** @example brd_01kaydw000e008000000000000 */
                id: string;
                /** Format: date-time */
                startedAt: string;
            }[];
            chapters: components["schemas"]["ReplayChapter"][];
            cues: components["schemas"]["Cue"][];
            durationSeconds: number;
            hlsUrl: string;
            mayCut: boolean;
            mp4ProgressPercent: number | null;
            mp4SizeBytes: number | null;
            mp4Url: string | null;
            runs: {
                durationTicks: number;
                startTicks: number;
            }[];
            /** @example shw_01kaydw000e008000000000000 */
            showId: string;
            /** Format: date-time */
            startedAt: string;
        };
        /** @description What remains of a show: how to play it, its chapters by product and its cues. */
        ShowReplayInput: {
            /** @example brd_01kaydw000e008000000000000 */
            broadcastId: string;
            broadcasts: {
                durationSeconds: number;
                /** @example brd_01kaydw000e008000000000000 */
                id: string;
                /** Format: date-time */
                startedAt: string;
            }[];
            chapters: components["schemas"]["ReplayChapterInput"][];
            cues: components["schemas"]["CueInput"][];
            durationSeconds: number;
            hlsUrl: string;
            mayCut: boolean;
            mp4ProgressPercent: number | null;
            mp4SizeBytes: number | null;
            mp4Url: string | null;
            runs: {
                durationTicks: number;
                startTicks: number;
            }[];
            /** @example shw_01kaydw000e008000000000000 */
            showId: string;
            /** Format: date-time */
            startedAt: string;
        };
        /** @description What arrives from the camera, over the last seconds. */
        Signal: {
            /** @description Null while no sound comes. `levelDb`: loudest of the last seconds, 0 at full scale; null where the encoder does not say. */
            audio: {
                bitrateBps: number;
                /** @enum {string} */
                codec: "opus" | "aac";
                levelDb: number | null;
            } | null;
            bFrames: boolean;
            bitrateBps: number;
            framesPerSecond: number;
            height: number | null;
            keyframeIntervalSeconds: number | null;
            lastRefusal: components["schemas"]["EncoderRefusal"] | null;
            lossPercent: number;
            /** @enum {string} */
            protocol: "whip" | "rtmp";
            roundTripMs: number | null;
            /** @enum {string} */
            state: "live" | "interrupted";
            /** @description Different people in the show’s room. */
            viewers: number;
            /** @description WHEP by its sessions; HLS is everybody else in the room, for caches may stand in front. */
            viewersByPath: {
                hls: number;
                whep: number;
            };
            /** @description Each names an encoder setting to change. */
            warnings: ("keyframes-rare" | "b-frames" | "bitrate-high" | "bitrate-low" | "frames-few" | "frame-rate-varies" | "no-audio" | "sound-silent" | "sound-not-opus" | "sound-rate-unusual" | "losing-packets" | "clock-jumped" | "udp-blocked")[];
            width: number | null;
        };
        /** @description What arrives from the camera, over the last seconds. */
        SignalInput: {
            /** @description Null while no sound comes. `levelDb`: loudest of the last seconds, 0 at full scale; null where the encoder does not say. */
            audio: {
                bitrateBps: number;
                /** @enum {string} */
                codec: "opus" | "aac";
                levelDb: number | null;
            } | null;
            bFrames: boolean;
            bitrateBps: number;
            framesPerSecond: number;
            height: number | null;
            keyframeIntervalSeconds: number | null;
            lastRefusal: components["schemas"]["EncoderRefusalInput"] | null;
            lossPercent: number;
            /** @enum {string} */
            protocol: "whip" | "rtmp";
            roundTripMs: number | null;
            /** @enum {string} */
            state: "live" | "interrupted";
            /** @description Different people in the show’s room. */
            viewers: number;
            /** @description WHEP by its sessions; HLS is everybody else in the room, for caches may stand in front. */
            viewersByPath: {
                hls: number;
                whep: number;
            };
            /** @description Each names an encoder setting to change. */
            warnings: ("keyframes-rare" | "b-frames" | "bitrate-high" | "bitrate-low" | "frames-few" | "frame-rate-varies" | "no-audio" | "sound-silent" | "sound-not-opus" | "sound-rate-unusual" | "losing-packets" | "clock-jumped" | "udp-blocked")[];
            width: number | null;
        };
        /** @description Who gets what. The parts always add up to the total; a party that gets nothing is absent. */
        SplitPart: {
            amount: components["schemas"]["Money"];
            name: components["schemas"]["Bilingual"];
            /** @enum {string} */
            party: "seller" | "creator" | "agency" | "platform" | "processor" | "delivery" | "tax";
        };
        /** @description Who gets what. The parts always add up to the total; a party that gets nothing is absent. */
        SplitPartInput: {
            amount: components["schemas"]["MoneyInput"];
            name: components["schemas"]["BilingualInput"];
            /** @enum {string} */
            party: "seller" | "creator" | "agency" | "platform" | "processor" | "delivery" | "tax";
        };
        /** @description Statement of reasons, for the person whom a decision concerns. */
        Statement: {
            /** @enum {string} */
            act: "none" | "stop-broadcast" | "restrict-to-adults" | "hide-clip" | "remove-message" | "suspend-account";
            address: string;
            appeal: {
                answer: string | null;
                /** Format: date-time */
                at: string;
                decidedAt: string | null;
                words: string;
            } | null;
            /** Format: date-time */
            appealUntil: string;
            /** @description Whether anything but a person found or decided it. */
            automated: boolean;
            /** @enum {string} */
            basis: "law" | "rules";
            /** Format: date-time */
            decidedAt: string;
            facts: string;
            /** @enum {string} */
            ground: "child-safety" | "violence" | "illegal-goods" | "illegal-content" | "fraud" | "counterfeit" | "privacy" | "intellectual-property" | "not-an-adult" | "sexual-content" | "hate" | "harassment" | "dangerous-acts" | "misleading" | "begging" | "spam" | "other";
            /** @example dec_01kaydw000e008000000000000 */
            id: string;
            /** @description The words it is about, as they stood. */
            quote: string | null;
            /** @enum {string} */
            state: "in-force" | "appealed" | "upheld" | "overturned";
            subject: {
                id: string;
                kind: string;
                title: components["schemas"]["Bilingual"];
            };
            until: string | null;
        };
        /** @description Statement of reasons, for the person whom a decision concerns. */
        StatementInput: {
            /** @enum {string} */
            act: "none" | "stop-broadcast" | "restrict-to-adults" | "hide-clip" | "remove-message" | "suspend-account";
            address: string;
            appeal: {
                answer: string | null;
                /** Format: date-time */
                at: string;
                decidedAt: string | null;
                words: string;
            } | null;
            /** Format: date-time */
            appealUntil: string;
            /** @description Whether anything but a person found or decided it. */
            automated: boolean;
            /** @enum {string} */
            basis: "law" | "rules";
            /** Format: date-time */
            decidedAt: string;
            facts: string;
            /** @enum {string} */
            ground: "child-safety" | "violence" | "illegal-goods" | "illegal-content" | "fraud" | "counterfeit" | "privacy" | "intellectual-property" | "not-an-adult" | "sexual-content" | "hate" | "harassment" | "dangerous-acts" | "misleading" | "begging" | "spam" | "other";
            /** @example dec_01kaydw000e008000000000000 */
            id: string;
            /** @description The words it is about, as they stood. */
            quote: string | null;
            /** @enum {string} */
            state: "in-force" | "appealed" | "upheld" | "overturned";
            subject: {
                id: string;
                kind: string;
                title: components["schemas"]["BilingualInput"];
            };
            until: string | null;
        };
        /** @description A place an organisation keeps stock at. */
        StockLocation: {
            /** @example loc_01kaydw000e008000000000000 */
            id: string;
            main: boolean;
            name: components["schemas"]["Bilingual"];
        };
        /** @description A place an organisation keeps stock at. */
        StockLocationInput: {
            /** @example loc_01kaydw000e008000000000000 */
            id: string;
            main: boolean;
            name: components["schemas"]["BilingualInput"];
        };
        /** @description Why there are more or fewer units than before. */
        StockMovement: {
            allocatedChange: number;
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Bilingual"] | null;
            cause: string;
            id: string;
            /** @enum {string} */
            kind: "received" | "adjusted" | "sold" | "returned" | "moved" | "shipped";
            /** @example loc_01kaydw000e008000000000000 */
            locationId: string;
            note: string | null;
            onHandChange: number;
        };
        /** @description Why there are more or fewer units than before. */
        StockMovementInput: {
            allocatedChange: number;
            /** Format: date-time */
            at: string;
            by: components["schemas"]["BilingualInput"] | null;
            cause: string;
            id: string;
            /** @enum {string} */
            kind: "received" | "adjusted" | "sold" | "returned" | "moved" | "shipped";
            /** @example loc_01kaydw000e008000000000000 */
            locationId: string;
            note: string | null;
            onHandChange: number;
        };
        /** @description What an encoder needs to go on air with one show. */
        StreamKey: {
            key: string;
            rtmpUrl: string | null;
            whipUrl: string;
        };
        /** @description What an encoder needs to go on air with one show. */
        StreamKeyInput: {
            key: string;
            rtmpUrl: string | null;
            whipUrl: string;
        };
        /** @description Everything a host’s desk shows of one show. */
        StudioShow: {
            broadcast: {
                epoch: number;
                /** @example brd_01kaydw000e008000000000000 */
                id: string;
                startedAt: string | null;
                /** @enum {string} */
                state: "idle" | "live" | "interrupted";
            } | null;
            pinned: {
                /** @example cue_01kaydw000e008000000000000 */
                cueId: string;
                /** @example lin_01kaydw000e008000000000000 */
                lineupItemId: string;
            } | null;
            rundown: components["schemas"]["RundownItem"][];
            sales: {
                orders: number;
                total: components["schemas"]["Money"];
            };
            show: components["schemas"]["Show"];
        };
        /** @description Everything a host’s desk shows of one show. */
        StudioShowInput: {
            broadcast: {
                epoch: number;
                /** @example brd_01kaydw000e008000000000000 */
                id: string;
                startedAt: string | null;
                /** @enum {string} */
                state: "idle" | "live" | "interrupted";
            } | null;
            pinned: {
                /** @example cue_01kaydw000e008000000000000 */
                cueId: string;
                /** @example lin_01kaydw000e008000000000000 */
                lineupItemId: string;
            } | null;
            rundown: components["schemas"]["RundownItemInput"][];
            sales: {
                orders: number;
                total: components["schemas"]["MoneyInput"];
            };
            show: components["schemas"]["ShowInput"];
        };
        SubjectOnAir: {
            address: string | null;
            subject: {
                id: string;
                /** @enum {string} */
                kind: "show" | "product" | "message" | "order-message" | "person" | "clip";
            };
            title: components["schemas"]["Bilingual"];
        };
        SubjectOnAirInput: {
            address: string | null;
            subject: {
                id: string;
                /** @enum {string} */
                kind: "show" | "product" | "message" | "order-message" | "person" | "clip";
            };
            title: components["schemas"]["BilingualInput"];
        };
        TurnLetter: {
            /** @description Where the letter goes. */
            email: string | null;
            /** @description False for who has an account: the letter goes to its address. */
            needsAddress: boolean;
        };
        TurnLetterInput: {
            /** @description Where the letter goes. */
            email: string | null;
            /** @description False for who has an account: the letter goes to its address. */
            needsAddress: boolean;
        };
        WaitingAgeDocument: {
            /** @example doc_01kaydw000e008000000000000 */
            id: string;
            market: string;
            mediaType: string;
            person: {
                /** @example acc_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
            };
            /** Format: date-time */
            sentAt: string;
        };
        WaitingAgeDocumentInput: {
            /** @example doc_01kaydw000e008000000000000 */
            id: string;
            market: string;
            mediaType: string;
            person: {
                /** @example acc_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
            };
            /** Format: date-time */
            sentAt: string;
        };
        WebhookDelivery: {
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            fault: string | null;
            /** Format: uuid */
            id: string;
            lastAt: string | null;
            nextAt: string | null;
            /** @enum {string} */
            state: "waiting" | "delivered" | "failed";
            status: number | null;
            type: string;
        };
        WebhookDeliveryInput: {
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            fault: string | null;
            /** Format: uuid */
            id: string;
            lastAt: string | null;
            nextAt: string | null;
            /** @enum {string} */
            state: "waiting" | "delivered" | "failed";
            status: number | null;
            type: string;
        };
        WebhookEndpoint: {
            /** Format: date-time */
            createdAt: string;
            description: string;
            failingSince: string | null;
            /** @example whk_01kaydw000e008000000000000 */
            id: string;
            /** @enum {string} */
            state: "active" | "paused" | "failed";
            types: string[];
            url: string;
        };
        WebhookEndpointInput: {
            /** Format: date-time */
            createdAt: string;
            description: string;
            failingSince: string | null;
            /** @example whk_01kaydw000e008000000000000 */
            id: string;
            /** @enum {string} */
            state: "active" | "paused" | "failed";
            types: string[];
            url: string;
        };
        WebhookEndpointWithSecret: {
            /** Format: date-time */
            createdAt: string;
            description: string;
            failingSince: string | null;
            /** @example whk_01kaydw000e008000000000000 */
            id: string;
            secret: string;
            /** @enum {string} */
            state: "active" | "paused" | "failed";
            types: string[];
            url: string;
        };
        WebhookEndpointWithSecretInput: {
            /** Format: date-time */
            createdAt: string;
            description: string;
            failingSince: string | null;
            /** @example whk_01kaydw000e008000000000000 */
            id: string;
            secret: string;
            /** @enum {string} */
            state: "active" | "paused" | "failed";
            types: string[];
            url: string;
        };
        /** @description What a stopped show left, kept from everybody until an operator lets go of it. */
        WithheldFilms: {
            clips: {
                durationSeconds: number;
                filmUrl: string;
                /** @example clp_01kaydw000e008000000000000 */
                id: string;
                title: components["schemas"]["Bilingual"];
            }[];
            replays: {
                /** @example brd_01kaydw000e008000000000000 */
                broadcastId: string;
                filmUrl: string | null;
                /** Format: date-time */
                startedAt: string;
            }[];
            show: {
                /** @example shw_01kaydw000e008000000000000 */
                id: string;
                slug: string;
                title: components["schemas"]["Bilingual"];
            };
        };
        /** @description What a stopped show left, kept from everybody until an operator lets go of it. */
        WithheldFilmsInput: {
            clips: {
                durationSeconds: number;
                filmUrl: string;
                /** @example clp_01kaydw000e008000000000000 */
                id: string;
                title: components["schemas"]["BilingualInput"];
            }[];
            replays: {
                /** @example brd_01kaydw000e008000000000000 */
                broadcastId: string;
                filmUrl: string | null;
                /** Format: date-time */
                startedAt: string;
            }[];
            show: {
                /** @example shw_01kaydw000e008000000000000 */
                id: string;
                slug: string;
                title: components["schemas"]["BilingualInput"];
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
