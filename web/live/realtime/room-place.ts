/** Where a page stands in a room: the last message it has seen without a gap. */
export interface RoomPlace {
  epoch: string
  seq: number
}

interface Numbered {
  seq: number
}

export interface Taken<Message> {
  place: RoomPlace
  /** Messages not seen before, in order. */
  fresh: Message[]
  /** Something is missing: join again with `place`. */
  gap: boolean
}

/** Takes a shared frame: drops what was seen, keeps what follows without a gap. */
export function takeMessages<Message extends Numbered>(place: RoomPlace, epoch: string, items: readonly Message[]): Taken<Message> {
  if (epoch !== place.epoch) return { place, fresh: [], gap: true }
  const fresh: Message[] = []
  let seq = place.seq
  for (const item of items) {
    if (item.seq <= seq) continue
    if (item.seq !== seq + 1) return { place: { epoch, seq }, fresh, gap: true }
    fresh.push(item)
    seq = item.seq
  }
  return { place: { epoch, seq }, fresh, gap: false }
}
