import type { FastifyReply, FastifyRequest } from 'fastify'
import { httpProblems } from '#platform/http'
import type { Language } from '#platform/language'
import type { Problem } from '#platform/problem'
import { ACCOUNT_SUSPENDED, type Auth, CLIENT_ADDRESS_HEADER, LANGUAGE_HEADER } from './auth.ts'
import { accountProblems } from './problems.ts'

interface Answer {
  code?: string
  user?: { id: string }
  /** The password was right, and a second factor is asked for. */
  twoFactorRedirect?: boolean
  totpURI?: string
  backupCodes?: string[]
}

const refusals: Readonly<Record<string, () => Problem>> = {
  INVALID_EMAIL_OR_PASSWORD: () => accountProblems['wrong-credentials'](),
  [ACCOUNT_SUSPENDED]: () => accountProblems.suspended(),
  EMAIL_NOT_VERIFIED: () => accountProblems['email-unconfirmed'](),
  INVALID_TOKEN: () => accountProblems['link-lapsed'](),
  TOKEN_EXPIRED: () => accountProblems['link-lapsed'](),
  USER_NOT_FOUND: () => accountProblems['link-lapsed'](),
  INVALID_CODE: () => accountProblems['wrong-code'](),
  INVALID_BACKUP_CODE: () => accountProblems['wrong-code'](),
  INVALID_TWO_FACTOR_COOKIE: () => httpProblems['sign-in-required'](),
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: () => accountProblems['too-many-codes'](),
  ACCOUNT_TEMPORARILY_LOCKED: () => accountProblems['too-many-codes'](),
  TOTP_ALREADY_ENABLED: () => accountProblems['second-factor-on'](),
  TOTP_NOT_ENABLED: () => accountProblems['second-factor-off'](),
  BACKUP_CODES_NOT_ENABLED: () => accountProblems['second-factor-off'](),
  TWO_FACTOR_NOT_ENABLED: () => accountProblems['second-factor-off'](),
  SESSION_NOT_FRESH: () => httpProblems['sign-in-required'](),
  INVALID_PASSWORD: () => accountProblems['wrong-password'](),
  UNAUTHORIZED: () => httpProblems['sign-in-required'](),
}

/**
 * Hands a checked command to better-auth with the caller's cookies and address, and its cookies back to the caller. Refusals become problems.
 * Without a body it is a GET; `language` is the one of the letters it may cause.
 */
export async function passOn(
  auth: Auth,
  path: string,
  body: object | null,
  { request, reply, language }: { request: FastifyRequest; reply: FastifyReply; language?: Language },
): Promise<Answer & { cookies: readonly string[] }> {
  const headers = new Headers({ 'content-type': 'application/json', [CLIENT_ADDRESS_HEADER]: request.ip })
  if (language) headers.set(LANGUAGE_HEADER, language)
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name]
    if (value !== undefined) headers.set(name, value)
  }
  const { baseURL } = await auth.$context
  const response = await auth.handler(
    new Request(baseURL + path, body === null ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }),
  )
  // Iterating the headers would merge several cookies into one line.
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  if (response.ok) return { ...((await response.json()) as Answer), cookies }
  if (response.status === 429) {
    throw httpProblems['too-many-requests'](undefined, { retryAfterSeconds: Number(response.headers.get('x-retry-after') ?? 60) })
  }
  const { code } = (await response.json().catch(() => ({}))) as Answer
  const refusal = code === undefined ? undefined : refusals[code]
  // Without what stands after it: the token of a letter.
  throw refusal ? refusal() : new Error(`better-auth answered ${response.status} ${code ?? ''} to ${path.split('?', 1)[0]}`)
}
