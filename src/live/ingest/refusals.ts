import type { IngestProtocol } from '#live/media'
import type { Id } from '#platform/ids'

/** Why an encoder that came for a show was sent away. */
export interface Refusal {
  at: Date
  /** A code: the last part of a problem's code, or what the engine says. */
  reason: string
  /** What the encoder was told, in English. */
  detail: string
  protocol: IngestProtocol
}

const MOST_SHOWS = 1000

/** The last refusal of each show's encoders, for its studio. Kept until its next picture, in this process alone. */
export class Refusals {
  readonly #last = new Map<string, Refusal>()

  note(showId: Id<'shw'>, refusal: Refusal): void {
    this.#last.delete(showId)
    this.#last.set(showId, refusal)
    const [oldest] = this.#last.keys()
    if (this.#last.size > MOST_SHOWS && oldest !== undefined) this.#last.delete(oldest)
  }

  last(showId: Id<'shw'>): Refusal | null {
    return this.#last.get(showId) ?? null
  }

  forget(showId: Id<'shw'>): void {
    this.#last.delete(showId)
  }
}
