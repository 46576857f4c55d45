import type { MediaPort } from '#live/media'
import { createMemo } from '#platform/memo'

/** Ways by which a broadcast can be watched. */
export interface Paths {
  /** False where no browser could play it by WHEP: B-frames, or sound that is not Opus. */
  whep: boolean
  hls: boolean
}

const BROADCASTS = 10_000
const FOR_EVER_MS = Number.MAX_SAFE_INTEGER

/** What the engine says about the broadcasts it knows. */
export class BroadcastPaths {
  readonly #whep = createMemo<boolean>(BROADCASTS)

  constructor(media: Pick<MediaPort, 'on'>) {
    media.on('ingest.started', ({ broadcastId, clock }) => this.#whep.set(broadcastId, clock.whep, FOR_EVER_MS))
    media.on('paths.changed', ({ broadcastId, whep }) => this.#whep.set(broadcastId, whep, FOR_EVER_MS))
  }

  of(broadcastId: string): Paths {
    return { whep: this.#whep.get(broadcastId, 0) ?? true, hls: true }
  }
}
