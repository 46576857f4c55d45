import type { Hold, OrderRequest } from '../../api/types.ts'

/** A purchase under way, as it survives a reload. `payment` is set from the press of the button until its outcome is known. */
export interface Attempt {
  showId: string
  productId: string
  hold: Hold
  /** How long the hold was given for, in seconds. */
  spanSeconds: number
  method: string | null
  payment: OrderRequest | null
  /** A sale keeps just these units for this person: another choice would be another purchase. */
  fixed?: boolean
}

const key = 'souk.buy.attempt'

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The attempt of this show that is worth going on with: its hold still runs, or its payment's outcome is unknown. */
export function loadAttempt(shelf: Shelf, showId: string, nowMilliseconds: number): Attempt | null {
  try {
    const saved = JSON.parse(shelf.getItem(key) ?? 'null') as Attempt | null
    if (!saved?.hold || saved.showId !== showId) return null
    if (saved.payment || Date.parse(saved.hold.expiresAt) > nowMilliseconds) return saved
  } catch {
    // Written by another version of this page: nothing to go on with.
  }
  shelf.removeItem(key)
  return null
}

export const saveAttempt = (shelf: Shelf, attempt: Attempt): void => shelf.setItem(key, JSON.stringify(attempt))
export const dropAttempt = (shelf: Shelf): void => shelf.removeItem(key)
