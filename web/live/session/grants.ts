import { serverNow } from '../../api/clock.ts'

export interface Leave {
  token: string
  expiresAt: string
  renewAfterSeconds: number
  /** False: this broadcast cannot be played by WHEP. */
  whep?: boolean
  /** The broadcast by HLS; absent or null while there is none. */
  hlsUrl?: string | null
  /** The recording of a show that is over; absent or null while there is none. */
  replay?: { hlsUrl: string; mp4Url: string | null; startedAt: string } | null
}

export interface GrantKeeper {
  /** A grant that still lives, asked for when there is none. Concurrent callers share one request. */
  current(): Promise<Leave>
  /** A grant that is asked for now, with the one at hand renewed: for what a grant tells beside leave. */
  refresh(): Promise<Leave>
  /** A grant whose cookie lives well beyond the next renewal: the socket renews leave, and cannot give a cookie. */
  withCookie(): Promise<Leave>
  /** What the last grant told, if it still lives. */
  known(): Leave | null
  /** The token at hand, if it still lives. */
  token(): string | null
  accept(grant: Leave): void
  /** The server did not take it: the next `current` asks anew. */
  forget(): void
  close(): void
}

const reserveMilliseconds = 10_000
const cookieReserveMilliseconds = 70_000

/** Keeps leave to watch alive: renewed over the page's socket while it stands, asked for by HTTP otherwise, with the earlier one at hand. */
export function createGrantKeeper(ask: (earlier: string | null) => Promise<Leave>, renewOverSocket: () => boolean): GrantKeeper {
  let grant: Leave | null = null
  let asking: Promise<Leave> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let cookieUntil = 0

  const alive = (): Leave | null => (grant && Date.parse(grant.expiresAt) - serverNow() > reserveMilliseconds ? grant : null)

  const accept = (next: Leave): void => {
    // Over the socket comes the bare leave; where to play stays as it was told.
    grant = { ...grant, ...next }
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!renewOverSocket()) void askAnew().catch(() => undefined)
    }, next.renewAfterSeconds * 1000)
  }

  const askAnew = (): Promise<Leave> => {
    asking ??= ask(grant?.token ?? null)
      .then((next) => {
        accept(next)
        cookieUntil = Date.parse(next.expiresAt)
        return next
      })
      .finally(() => {
        asking = null
      })
    return asking
  }

  return {
    current() {
      const living = alive()
      return living ? Promise.resolve(living) : askAnew()
    },
    refresh: askAnew,
    withCookie() {
      const living = cookieUntil - serverNow() > cookieReserveMilliseconds ? alive() : null
      return living ? Promise.resolve(living) : askAnew()
    },
    known: alive,
    accept,
    token: () => alive()?.token ?? null,
    forget() {
      grant = null
    },
    close: () => clearTimeout(timer),
  }
}
