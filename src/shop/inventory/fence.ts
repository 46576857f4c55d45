import type { Id } from '#platform/ids'

/** Who sees later than the newest frame is served as much longer, but not longer than this. */
export const MOST_DELAY_MILLISECONDS = 10_000

/** Units set aside for a time. */
export interface NewFence {
  /** UUID of the caller; the same id again changes nothing. */
  readonly id: string
  readonly variantId: Id<'var'>
  readonly quantity: number
  readonly mostPerPerson: number
  readonly startsAt: Date
  readonly endsAt: Date
  /** One piece to one buyer, however much of it there is: a late payment takes no other unit once somebody else pays. */
  readonly sellsOnce?: boolean
}

/** Where its units are now; what is missing to `quantity` was given back to everyone. */
export interface FenceCount {
  readonly id: string
  readonly quantity: number
  /** Nobody took them yet. */
  readonly left: number
  readonly held: number
  readonly sold: number
  /** False once what was left is given back. */
  readonly open: boolean
}
