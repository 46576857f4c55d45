import type { FinishedSegment, Rendition } from '#live/playback'

/** Segments of the wanted sound that may be missing before the other is taken: the two are made side by side and do not come at once. */
const PATIENCE = 2

type Choosable = Pick<FinishedSegment, 'rendition' | 'startTicks' | 'durationTicks'>

/**
 * Both renditions hold the same pictures; one is kept. AAC plays everywhere, so it is waited for as long as it comes; where it does not, Opus
 * is taken. What is taken never overlaps.
 */
export class RenditionChoice<Piece extends Choosable> {
  #taken: Rendition | null = null
  #waiting: Piece[] = []
  #endTicks = -1

  /** What is to be kept now, in order. */
  offer(piece: Piece): Piece[] {
    if (piece.rendition === 'aac') {
      this.#taken = 'aac'
      const startsBefore = (held: Piece, ticks: number) => held.startTicks < ticks - held.durationTicks / 2
      const missed = this.#waiting.filter((held) => startsBefore(held, piece.startTicks))
      this.#waiting = this.#waiting.filter((held) => !startsBefore(held, piece.startTicks + piece.durationTicks))
      return this.#take([...missed, piece])
    }
    if (this.#taken === 'opus') return this.#take([piece])
    this.#waiting.push(piece)
    if (this.#waiting.length <= PATIENCE) return []
    this.#taken = 'opus'
    return this.flush()
  }

  /** What was held back for the sake of the other rendition; nothing more will come of it. */
  flush(): Piece[] {
    return this.#take(this.#waiting.splice(0))
  }

  #take(pieces: Piece[]): Piece[] {
    return pieces.filter((piece) => {
      // Half a segment of overlap is the other rendition's cut of the same pictures.
      if (piece.startTicks < this.#endTicks - piece.durationTicks / 2) return false
      this.#endTicks = piece.startTicks + piece.durationTicks
      return true
    })
  }
}
