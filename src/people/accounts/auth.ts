import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins'
import type { Database } from '#platform/db'
import { fromUuid, type Id, newUuid } from '#platform/ids'
import { type Language, languageSchema } from '#platform/language'
import type { Log } from '#platform/log'
import type { Letter } from '#platform/mail'
import { deriveSecret, type Signer } from '#platform/signing'
import type { Clock } from '#platform/time'
import { authTables, secondFactorTables } from './auth-tables.ts'
import { PASSWORD_LENGTH } from './contract.ts'
import type { AccountLetters, Reader } from './letters.ts'
import { PROOF_PATH, provenSignIn } from './passkeys/session-plugin.ts'

/** Carries the client's address from the edge, which alone knows which proxies to believe. */
export const CLIENT_ADDRESS_HEADER = 'x-souk-client-address'

/** Carries the language in which the caller reads letters. */
export const LANGUAGE_HEADER = 'x-souk-language'
const HOUR_SECONDS = 3600
const DEFAULT_LANGUAGE: Language = 'en'

/** Tries of one address in so many seconds; whoever goes beyond is told how long to wait. */
const LIMITS = {
  '/sign-in/email': { window: 60, max: 10 },
  '/sign-up/email': { window: 60, max: 5 },
  '/request-password-reset': { window: 60, max: 5 },
  '/reset-password': { window: 60, max: 10 },
  '/change-password': { window: 60, max: 10 },
  '/verify-password': { window: 60, max: 10 },
  '/two-factor/*': { window: 60, max: 10 },
  [PROOF_PATH]: { window: 60, max: 30 },
}

/** What better-auth answers to the right password of a suspended account. */
export const ACCOUNT_SUSPENDED = 'ACCOUNT_SUSPENDED'

export interface AuthOptions {
  db: Database
  log: Log
  /** Address people reach this Souk under; https makes cookies Secure. */
  publicUrl: string
  secret: string
  rateLimits: boolean
  /** Told the token of every session that ends before its time, in this process. */
  onSessionEnd(token: string): void
  /** Throws for an account that may not sign in now. */
  requireActive(accountId: Id<'acc'>): Promise<void>
  letters: AccountLetters
  /** Of proofs that somebody showed themselves in another way than by a password. */
  proofs: Signer
  clock: Clock
  post(letter: Letter): Promise<void>
}

export type Auth = ReturnType<typeof createAuth>

/** better-auth's name for the session cookie; browsers take the prefix only over https. */
export const sessionCookieName = (publicUrl: string): string => `${isSecure(publicUrl) ? '__Secure-' : ''}souk.session_token`

const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https:')

/** better-auth with Souk's tables, words and letters. Only this room knows it. */
export function createAuth({
  db,
  log,
  publicUrl,
  secret,
  rateLimits,
  onSessionEnd,
  requireActive,
  letters,
  post,
  proofs,
  clock,
}: AuthOptions) {
  return betterAuth({
    appName: 'Souk',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret: deriveSecret(secret, 'sessions'),
    trustedOrigins: [publicUrl],
    database: { db: db.tables<Record<string, never>>(), type: 'postgres', schemaName: 'people' },
    emailAndPassword: {
      enabled: true,
      // Whoever opens an account proves first that the address is theirs; an address that has one is told by letter, the page says the same.
      requireEmailVerification: true,
      onExistingUserSignUp: ({ user }, request) => post(letters.haveOne(readerOf(user.email, request))),
      sendResetPassword: ({ user, token }, request) => post(letters.reset(readerOf(user.email, request), token)),
      resetPasswordTokenExpiresIn: HOUR_SECONDS,
      revokeSessionsOnPasswordReset: true,
      minPasswordLength: PASSWORD_LENGTH.minimum,
      maxPasswordLength: PASSWORD_LENGTH.maximum,
    },
    emailVerification: {
      sendVerificationEmail: ({ user, token }, request) => post(letters.confirm(readerOf(user.email, request), token)),
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      expiresIn: HOUR_SECONDS,
    },
    plugins: [provenSignIn(proofs, clock), twoFactor({ twoFactorTable: 'second_factor', schema: secondFactorTables })],
    ...authTables,
    databaseHooks: {
      session: {
        // Asked after the password was right: nobody else learns of a suspension.
        create: {
          before: (session) =>
            requireActive(fromUuid('acc', session.userId)).catch(() => {
              throw new APIError('FORBIDDEN', { code: ACCOUNT_SUSPENDED, message: 'suspended' })
            }),
        },
        delete: { after: async (session) => onSessionEnd(session.token) },
      },
    },
    rateLimit: {
      enabled: rateLimits,
      customRules: LIMITS,
    },
    advanced: {
      cookiePrefix: 'souk',
      useSecureCookies: isSecure(publicUrl),
      database: { generateId: () => newUuid() },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      // platform/http refuses every command from another site's page before it gets here.
      disableCSRFCheck: true,
    },
    logger: { log: (level, message) => log[level]({ part: 'auth' }, message) },
    telemetry: { enabled: false },
  })
}

function readerOf(email: string, request: Request | undefined): Reader {
  const language = languageSchema.safeParse(request?.headers.get(LANGUAGE_HEADER))
  return { email, language: language.success ? language.data : DEFAULT_LANGUAGE }
}
