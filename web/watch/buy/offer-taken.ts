type Shelf = Pick<Storage, 'getItem' | 'setItem'>

const key = 'souk.offer.taken'
const offersKept = 20

interface Taken {
  offerId: string
  quantity: number
}

function read(shelf: Shelf): Taken[] {
  try {
    const saved: unknown = JSON.parse(shelf.getItem(key) ?? '[]')
    return Array.isArray(saved) ? (saved as Taken[]) : []
  } catch {
    return []
  }
}

/** Units that were bought in an offer with this browser. The server counts better; this only keeps a card from offering what it would refuse. */
export const takenOf = (shelf: Shelf, offerId: string): number => read(shelf).find((entry) => entry.offerId === offerId)?.quantity ?? 0

export function noteTaken(shelf: Shelf, offerId: string, quantity: number): void {
  const others = read(shelf).filter((entry) => entry.offerId !== offerId)
  const entry = { offerId, quantity: takenOf(shelf, offerId) + quantity }
  shelf.setItem(key, JSON.stringify([...others, entry].slice(-offersKept)))
}
