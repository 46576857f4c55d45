import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import type { Database } from '#platform/db'
import { fromUuid, type Id, newUuid } from '#platform/ids'
import type { Log } from '#platform/log'
import { deriveSecret } from '#platform/signing'
import { PASSWORD_LENGTH } from './contract.ts'

const DAY_SECONDS = 86_400
/** Carries the client's address from the edge, which alone knows which proxies to believe. */
export const CLIENT_ADDRESS_HEADER = 'x-souk-client-address'

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
}

export type Auth = ReturnType<typeof createAuth>

/** better-auth's name for the session cookie; browsers take the prefix only over https. */
export const sessionCookieName = (publicUrl: string): string => `${isSecure(publicUrl) ? '__Secure-' : ''}souk.session_token`

const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https:')

/** better-auth with Souk's tables and words. Only this room knows it; sign-up stays closed until people may open accounts themselves. */
export function createAuth({ db, log, publicUrl, secret, rateLimits, onSessionEnd, requireActive }: AuthOptions) {
  const created = { createdAt: 'created_at', updatedAt: 'updated_at' }
  return betterAuth({
    appName: 'Souk',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret: deriveSecret(secret, 'sessions'),
    trustedOrigins: [publicUrl],
    database: { db: db.tables<Record<string, never>>(), type: 'postgres', schemaName: 'people' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.minimum,
      maxPasswordLength: PASSWORD_LENGTH.maximum,
    },
    user: { modelName: 'account', fields: { ...created, emailVerified: 'email_verified' } },
    session: {
      modelName: 'session',
      fields: { ...created, userId: 'account_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
      expiresIn: 30 * DAY_SECONDS,
      updateAge: DAY_SECONDS,
    },
    account: {
      modelName: 'credential',
      fields: {
        ...created,
        userId: 'account_id',
        providerId: 'provider_id',
        accountId: 'provider_account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: { modelName: 'verification', fields: { ...created, expiresAt: 'expires_at' } },
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
    rateLimit: { enabled: rateLimits, customRules: { '/sign-in/email': { window: 60, max: 10 } } },
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
