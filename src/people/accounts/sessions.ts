import type { Membership } from '#people/organisations'
import { fromUuid, type Id } from '#platform/ids'
import { createMemo } from '#platform/memo'
import type { Clock } from '#platform/time'
import type { Auth } from './auth.ts'
import { readCookie } from './cookies.ts'

/** How long another process may go on after a sign-out or a change of membership; this one forgets at once. */
const MEMO_SECONDS = 10
const MEMO_ENTRIES = 20_000

/** Who a session speaks for, and what that person may do where. */
export interface Standing {
  readonly accountId: Id<'acc'>
  readonly name: string
  /** Delegations too; those hold until their date, and while `isCurrent`. */
  readonly memberships: readonly Membership[]
  /** False once what the person may do has changed in this process: an open socket keeps what it was, without what others lent. */
  isCurrent(): boolean
}

interface Remembered {
  readonly cookie: string
  readonly standing: Promise<Standing | null>
  accountId: Id<'acc'> | null
}

export interface SessionsDeps {
  auth: Auth
  cookieName: string
  clock: Clock
  membershipsOf(accountId: Id<'acc'>): Promise<readonly Membership[]>
}

export interface Sessions {
  find(cookieHeader: string | undefined): Promise<Standing | null>
  forgetToken(token: string): void
  forgetAccount(accountId: Id<'acc'>): void
}

/** Sessions by cookie, asked of better-auth once in a while: it answers some thousand times a second, and every request asks. */
export function createSessions({ auth, cookieName, clock, membershipsOf }: SessionsDeps): Sessions {
  const memo = createMemo<Remembered>(MEMO_ENTRIES)
  // Counts the changes that this process heard of.
  const changes = createMemo<number>(MEMO_ENTRIES)
  const changesOf = (accountId: Id<'acc'>): number => changes.get(accountId, 0) ?? 0

  async function load(cookie: string): Promise<Standing | null> {
    const headers = new Headers({ cookie: `${cookieName}=${cookie}` })
    const found = await auth.api.getSession({ headers, query: { disableRefresh: true } })
    if (!found) return null
    const accountId = fromUuid('acc', found.user.id)
    const before = changesOf(accountId)
    const memberships = await membershipsOf(accountId)
    return { accountId, name: found.user.name, memberships, isCurrent: () => changesOf(accountId) === before }
  }

  return {
    async find(cookieHeader) {
      const cookie = readCookie(cookieHeader, cookieName)
      if (!cookie) return null
      const nowMs = clock.now().getTime()
      const token = tokenOf(cookie)
      const known = memo.get(token, nowMs)
      if (known?.cookie === cookie) return known.standing
      const entry: Remembered = { cookie, standing: load(cookie), accountId: null }
      // Remembered before it is known, so that a sign-out meanwhile finds it.
      if (!known) memo.set(token, entry, nowMs + MEMO_SECONDS * 1000)
      try {
        const standing = await entry.standing
        entry.accountId = standing?.accountId ?? null
        if (!standing) forget(token, entry)
        return standing
      } catch (error) {
        forget(token, entry)
        throw error
      }
    },
    forgetToken: (token) => memo.delete(token),
    forgetAccount(accountId) {
      changes.set(accountId, changesOf(accountId) + 1, Number.POSITIVE_INFINITY)
      memo.deleteWhere((entry) => entry.accountId === accountId || entry.accountId === null)
    },
  }

  function forget(token: string, entry: Remembered): void {
    if (memo.get(token, clock.now().getTime()) === entry) memo.delete(token)
  }
}

/** The cookie is token, dot, signature. */
export function tokenOf(cookie: string): string {
  const dot = cookie.indexOf('.')
  return dot < 0 ? cookie : cookie.slice(0, dot)
}
