/** Made from docs/openapi.json by tools/generate-openapi.ts. */

export interface paths {
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
         * @description Refusals: `people/accounts/wrong-credentials`, `platform/http/too-many-requests`.
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
         * @description Refusals: `shop/checkout/variant-unknown`, `shop/checkout/out-of-stock`, `shop/checkout/limit-reached`, `shop/checkout/busy`.
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
                        /** Format: uuid */
                        key: string;
                        market?: string;
                        mediaTime?: number;
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
         * @description Refusals: `shop/checkout/hold-not-yours`, `shop/checkout/not-delivered-there`, `shop/checkout/shipping-unknown`, `shop/checkout/hold-expired`, `shop/checkout/hold-in-use`, `shop/checkout/price-changed`, `shop/checkout/busy`, `money/payments/declined`, `money/payments/no-answer`, `money/payments/key-reused`.
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
                        address: {
                            area?: string;
                            city: string;
                            country: string;
                            line1: string;
                            line2?: string;
                        };
                        contact: {
                            /** Format: email */
                            email: string;
                            name: string;
                            phone?: string;
                        };
                        expectedTotal: components["schemas"]["MoneyInput"];
                        holdIds: string[];
                        /** Format: uuid */
                        key: string;
                        /** @enum {string} */
                        language: "ar" | "en";
                        payment: {
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
         * @description Refusals: `shop/checkout/hold-not-yours`, `shop/checkout/not-delivered-there`, `shop/checkout/shipping-unknown`.
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
    "/api/products/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A product with its variants, prices and what is left
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
                    state?: "to-ship" | "shipped" | "delivered" | "cancelled";
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
    "/api/seller-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One order of a brand
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
    "/api/shows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows on air and to come */
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
    "/api/shows/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One show with its lineup and market
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
        patch?: never;
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
         * @description Refusals: `live/ingest/wrong-key`, `live/ingest/show-not-open`, `live/ingest/already-publishing`, `live/ingest/offer-refused`.
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
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
        /** @description A change of the pinned product, bound to a frame. */
        Cue: {
            /** Format: date-time */
            at: string;
            /** @example brd_01kaydw000e008000000000000 */
            broadcastId: string;
            epoch: number;
            /** @example cue_01kaydw000e008000000000000 */
            id: string;
            /** @enum {string} */
            kind: "pin" | "unpin";
            lineupItemId: string | null;
            mediaTime: number;
            productId: string | null;
            rtp: number;
            seq: number;
            /** @example shw_01kaydw000e008000000000000 */
            showId: string;
        };
        /** @description A change of the pinned product, bound to a frame. */
        CueInput: {
            /** Format: date-time */
            at: string;
            /** @example brd_01kaydw000e008000000000000 */
            broadcastId: string;
            epoch: number;
            /** @example cue_01kaydw000e008000000000000 */
            id: string;
            /** @enum {string} */
            kind: "pin" | "unpin";
            lineupItemId: string | null;
            mediaTime: number;
            productId: string | null;
            rtp: number;
            seq: number;
            /** @example shw_01kaydw000e008000000000000 */
            showId: string;
        };
        DemoPerson: {
            email: string;
            goesTo: string;
            name: components["schemas"]["Bilingual"];
            password: string;
            role: components["schemas"]["Bilingual"];
        };
        DemoPersonInput: {
            email: string;
            goesTo: string;
            name: components["schemas"]["BilingualInput"];
            password: string;
            role: components["schemas"]["BilingualInput"];
        };
        Hold: {
            /** Format: date-time */
            expiresAt: string;
            /** @example hld_01kaydw000e008000000000000 */
            id: string;
            quantity: number;
            /** @enum {string} */
            state: "held" | "paying" | "confirmed" | "released" | "expired";
            /** @example var_01kaydw000e008000000000000 */
            variantId: string;
        };
        HoldInput: {
            /** Format: date-time */
            expiresAt: string;
            /** @example hld_01kaydw000e008000000000000 */
            id: string;
            quantity: number;
            /** @enum {string} */
            state: "held" | "paying" | "confirmed" | "released" | "expired";
            /** @example var_01kaydw000e008000000000000 */
            variantId: string;
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
            } | null;
            memberships: components["schemas"]["MembershipInput"][];
        };
        Membership: {
            capabilities: string[];
            organisation: components["schemas"]["Organisation"];
            role: string;
        };
        MembershipInput: {
            capabilities: string[];
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
        OrderReceipt: {
            address: {
                area?: string;
                city: string;
                country: string;
                line1: string;
                line2?: string;
            };
            contact: {
                email: string;
                name: string;
            };
            delivery: components["schemas"]["Money"];
            goods: components["schemas"]["Money"];
            /** @example ord_01kaydw000e008000000000000 */
            id: string;
            lines: {
                /** @example hld_01kaydw000e008000000000000 */
                holdId: string;
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
            };
            contact: {
                email: string;
                name: string;
            };
            delivery: components["schemas"]["MoneyInput"];
            goods: components["schemas"]["MoneyInput"];
            /** @example ord_01kaydw000e008000000000000 */
            id: string;
            lines: {
                /** @example hld_01kaydw000e008000000000000 */
                holdId: string;
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
            tax: components["schemas"]["MoneyInput"];
            taxIncluded: boolean;
            total: components["schemas"]["MoneyInput"];
        };
        Organisation: {
            /** @example org_01kaydw000e008000000000000 */
            id: string;
            /** @enum {string} */
            kind: "brand" | "agency" | "platform";
            name: components["schemas"]["Bilingual"];
            slug: string;
        };
        OrganisationInput: {
            /** @example org_01kaydw000e008000000000000 */
            id: string;
            /** @enum {string} */
            kind: "brand" | "agency" | "platform";
            name: components["schemas"]["BilingualInput"];
            slug: string;
        };
        /** @description Leave to watch one show for at most two minutes; renewed while the conditions hold. */
        PlaybackGrant: {
            broadcastId: string | null;
            /** Format: date-time */
            expiresAt: string;
            renewAfterSeconds: number;
            /** @example shw_01kaydw000e008000000000000 */
            showId: string;
            token: string;
            whepUrl: string;
        };
        /** @description Leave to watch one show for at most two minutes; renewed while the conditions hold. */
        PlaybackGrantInput: {
            broadcastId: string | null;
            /** Format: date-time */
            expiresAt: string;
            renewAfterSeconds: number;
            /** @example shw_01kaydw000e008000000000000 */
            showId: string;
            token: string;
            whepUrl: string;
        };
        Product: {
            brand: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
                slug: string;
            };
            description: components["schemas"]["Bilingual"] | null;
            /** @example prd_01kaydw000e008000000000000 */
            id: string;
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
        ProductInput: {
            brand: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
                slug: string;
            };
            description: components["schemas"]["BilingualInput"] | null;
            /** @example prd_01kaydw000e008000000000000 */
            id: string;
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
        Quote: {
            delivery: components["schemas"]["Money"];
            goods: components["schemas"]["Money"];
            lines: {
                /** @example hld_01kaydw000e008000000000000 */
                holdId: string;
                pictureUrl: string;
                productTitle: components["schemas"]["Bilingual"];
                quantity: number;
                total: components["schemas"]["Money"];
                unitPrice: components["schemas"]["Money"];
                variantTitle: components["schemas"]["Bilingual"];
            }[];
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
            tax: components["schemas"]["Money"];
            taxIncluded: boolean;
            total: components["schemas"]["Money"];
        };
        QuoteInput: {
            delivery: components["schemas"]["MoneyInput"];
            goods: components["schemas"]["MoneyInput"];
            lines: {
                /** @example hld_01kaydw000e008000000000000 */
                holdId: string;
                pictureUrl: string;
                productTitle: components["schemas"]["BilingualInput"];
                quantity: number;
                total: components["schemas"]["MoneyInput"];
                unitPrice: components["schemas"]["MoneyInput"];
                variantTitle: components["schemas"]["BilingualInput"];
            }[];
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
            tax: components["schemas"]["MoneyInput"];
            taxIncluded: boolean;
            total: components["schemas"]["MoneyInput"];
        };
        RundownItem: {
            durationSeconds: number;
            /** @example run_01kaydw000e008000000000000 */
            id: string;
            lineupItemId: string | null;
            position: number;
            script: components["schemas"]["Bilingual"] | null;
            startsAtSeconds: number;
            title: components["schemas"]["Bilingual"];
        };
        RundownItemInput: {
            durationSeconds: number;
            /** @example run_01kaydw000e008000000000000 */
            id: string;
            lineupItemId: string | null;
            position: number;
            script: components["schemas"]["BilingualInput"] | null;
            startsAtSeconds: number;
            title: components["schemas"]["BilingualInput"];
        };
        SellerOrder: {
            address: {
                area?: string;
                city: string;
                country: string;
                line1: string;
                line2?: string;
            };
            buyerName: string;
            city: string;
            contact: {
                email: string;
                name: string;
                phone?: string;
            };
            delivery: components["schemas"]["Money"];
            goods: components["schemas"]["Money"];
            /** @example sor_01kaydw000e008000000000000 */
            id: string;
            /** @enum {string} */
            language: "ar" | "en";
            lines: {
                /** @example hld_01kaydw000e008000000000000 */
                holdId: string;
                pictureUrl: string;
                productTitle: components["schemas"]["Bilingual"];
                quantity: number;
                sku: string;
                total: components["schemas"]["Money"];
                unitPrice: components["schemas"]["Money"];
                variantTitle: components["schemas"]["Bilingual"];
            }[];
            number: string;
            payment: {
                label: string;
                /** @enum {string} */
                state: "created" | "action-required" | "authorised" | "captured" | "voided" | "declined" | "failed";
            };
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
            show: {
                mediaTime: number | null;
                slug: string;
                title: components["schemas"]["Bilingual"];
            } | null;
            split: components["schemas"]["SplitPart"][];
            /** @enum {string} */
            state: "to-ship" | "shipped" | "delivered" | "cancelled";
            tax: components["schemas"]["Money"];
            taxIncluded: boolean;
            timeline: {
                /** Format: date-time */
                at: string;
                detail: components["schemas"]["Bilingual"] | null;
                /** @enum {string} */
                kind: "held" | "paid" | "captured";
            }[];
            total: components["schemas"]["Money"];
        };
        SellerOrderInput: {
            address: {
                area?: string;
                city: string;
                country: string;
                line1: string;
                line2?: string;
            };
            buyerName: string;
            city: string;
            contact: {
                email: string;
                name: string;
                phone?: string;
            };
            delivery: components["schemas"]["MoneyInput"];
            goods: components["schemas"]["MoneyInput"];
            /** @example sor_01kaydw000e008000000000000 */
            id: string;
            /** @enum {string} */
            language: "ar" | "en";
            lines: {
                /** @example hld_01kaydw000e008000000000000 */
                holdId: string;
                pictureUrl: string;
                productTitle: components["schemas"]["BilingualInput"];
                quantity: number;
                sku: string;
                total: components["schemas"]["MoneyInput"];
                unitPrice: components["schemas"]["MoneyInput"];
                variantTitle: components["schemas"]["BilingualInput"];
            }[];
            number: string;
            payment: {
                label: string;
                /** @enum {string} */
                state: "created" | "action-required" | "authorised" | "captured" | "voided" | "declined" | "failed";
            };
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
            show: {
                mediaTime: number | null;
                slug: string;
                title: components["schemas"]["BilingualInput"];
            } | null;
            split: components["schemas"]["SplitPartInput"][];
            /** @enum {string} */
            state: "to-ship" | "shipped" | "delivered" | "cancelled";
            tax: components["schemas"]["MoneyInput"];
            taxIncluded: boolean;
            timeline: {
                /** Format: date-time */
                at: string;
                detail: components["schemas"]["BilingualInput"] | null;
                /** @enum {string} */
                kind: "held" | "paid" | "captured";
            }[];
            total: components["schemas"]["MoneyInput"];
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
            state: "to-ship" | "shipped" | "delivered" | "cancelled";
            total: components["schemas"]["Money"];
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
            state: "to-ship" | "shipped" | "delivered" | "cancelled";
            total: components["schemas"]["MoneyInput"];
        };
        Show: {
            brand: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
                slug: string;
            };
            coverUrl: string;
            /** @description The pinned product, else the first of the lineup. */
            featured: components["schemas"]["ProductCard"] | null;
            host: {
                avatarUrl: string | null;
                name: components["schemas"]["Bilingual"];
            };
            /** @example shw_01kaydw000e008000000000000 */
            id: string;
            lineup: components["schemas"]["LineupItem"][];
            market: components["schemas"]["Market"];
            slug: string;
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "draft" | "scheduled" | "live" | "stopped" | "ended" | "cancelled";
            timeZone: string;
            title: components["schemas"]["Bilingual"];
            /** @description Different people watching now. */
            viewers: number;
        };
        ShowCard: {
            brand: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["Bilingual"];
                slug: string;
            };
            coverUrl: string;
            /** @description The pinned product, else the first of the lineup. */
            featured: components["schemas"]["ProductCard"] | null;
            host: {
                avatarUrl: string | null;
                name: components["schemas"]["Bilingual"];
            };
            /** @example shw_01kaydw000e008000000000000 */
            id: string;
            /** @description Code of the market. */
            market: string;
            slug: string;
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "draft" | "scheduled" | "live" | "stopped" | "ended" | "cancelled";
            timeZone: string;
            title: components["schemas"]["Bilingual"];
            /** @description Different people watching now. */
            viewers: number;
        };
        ShowCardInput: {
            brand: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
                slug: string;
            };
            coverUrl: string;
            /** @description The pinned product, else the first of the lineup. */
            featured: components["schemas"]["ProductCardInput"] | null;
            host: {
                avatarUrl: string | null;
                name: components["schemas"]["BilingualInput"];
            };
            /** @example shw_01kaydw000e008000000000000 */
            id: string;
            /** @description Code of the market. */
            market: string;
            slug: string;
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "draft" | "scheduled" | "live" | "stopped" | "ended" | "cancelled";
            timeZone: string;
            title: components["schemas"]["BilingualInput"];
            /** @description Different people watching now. */
            viewers: number;
        };
        ShowInput: {
            brand: {
                /** @example org_01kaydw000e008000000000000 */
                id: string;
                name: components["schemas"]["BilingualInput"];
                slug: string;
            };
            coverUrl: string;
            /** @description The pinned product, else the first of the lineup. */
            featured: components["schemas"]["ProductCardInput"] | null;
            host: {
                avatarUrl: string | null;
                name: components["schemas"]["BilingualInput"];
            };
            /** @example shw_01kaydw000e008000000000000 */
            id: string;
            lineup: components["schemas"]["LineupItemInput"][];
            market: components["schemas"]["MarketInput"];
            slug: string;
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "draft" | "scheduled" | "live" | "stopped" | "ended" | "cancelled";
            timeZone: string;
            title: components["schemas"]["BilingualInput"];
            /** @description Different people watching now. */
            viewers: number;
        };
        /** @description What arrives from the camera, over the last seconds. */
        Signal: {
            bitrateBps: number;
            framesPerSecond: number;
            height: number | null;
            keyframeIntervalSeconds: number | null;
            lossPercent: number;
            /** @enum {string} */
            state: "live" | "interrupted";
            /** @description Different people in the show’s room. */
            viewers: number;
            width: number | null;
        };
        /** @description What arrives from the camera, over the last seconds. */
        SignalInput: {
            bitrateBps: number;
            framesPerSecond: number;
            height: number | null;
            keyframeIntervalSeconds: number | null;
            lossPercent: number;
            /** @enum {string} */
            state: "live" | "interrupted";
            /** @description Different people in the show’s room. */
            viewers: number;
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
