import type { Grant } from './give-grant.ts'
import { GRANT_SECONDS } from './grant.ts'

export const GRANT_COOKIE = 'souk_grant'

export interface GrantCookieOptions {
  /** The only part of the site that gets the cookie: `/media/<broadcast>/`. */
  path: string
  /** True over https. */
  secure: boolean
  /** Shown inside another site's page: browsers send the cookie there only when it is kept apart for that site. */
  embedded?: boolean
}

/** Arguments for `reply.setCookie`. No script reads it, no other path gets it, and it ends with the grant. */
export function grantCookie({ token }: Pick<Grant, 'token'>, { path, secure, embedded }: GrantCookieOptions) {
  const place = embedded ? ({ sameSite: 'none', secure: true, partitioned: true } as const) : ({ sameSite: 'lax', secure } as const)
  return [GRANT_COOKIE, token, { path, httpOnly: true, ...place, maxAge: GRANT_SECONDS }] as const
}
