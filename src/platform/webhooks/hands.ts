/** How many are sent at once: a receiver may hang for long, and letters and payments go through the same workers. */
const HANDS = 2

export interface HandWork {
  /** Takes this one, or else one that is due; null when there is none. */
  take(deliveryId: string | null): Promise<string | null>
  deliver(deliveryId: string): Promise<void>
}

/** Delivers this one and then whatever else is due. With all hands full it is left to them: it stays in the table. */
export function createHands({ take, deliver }: HandWork): (deliveryId: string | null) => Promise<void> {
  let busy = 0
  /** Since a hand last began to look: what it saw may be older than what was turned away. */
  let turnedAway = false
  const next = (): Promise<string | null> => {
    turnedAway = false
    return take(null)
  }
  return async (deliveryId) => {
    if (busy === HANDS) {
      turnedAway = true
      return
    }
    busy++
    try {
      let taken = (deliveryId === null ? null : await take(deliveryId)) ?? (await next())
      while (taken !== null || turnedAway) {
        if (taken !== null) await deliver(taken)
        taken = await next()
      }
    } finally {
      busy--
    }
  }
}
