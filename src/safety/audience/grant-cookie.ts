import type { Grant } from './give-grant.ts'
import { GRANT_SECONDS } from './grant.ts'

export const GRANT_COOKIE = 'souk_grant'

export interface GrantCookieOptions {
  /** The only part of the site that gets the cookie: `/media/`. */
  path: string
  /** True over https. */
  secure: boolean
}

/** Arguments for `reply.setCookie`. No script reads it, no other path gets it, and it ends with the grant. */
export function grantCookie({ token }: Pick<Grant, 'token'>, { path, secure }: GrantCookieOptions) {
  return [GRANT_COOKIE, token, { path, secure, httpOnly: true, sameSite: 'lax', maxAge: GRANT_SECONDS }] as const
}
