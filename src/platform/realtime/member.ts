import type { WebSocket } from 'ws'

/** One socket in one room. */
export interface Member {
  readonly socket: WebSocket
  /** Whom it counts as among the viewers; null is not counted. */
  readonly person: string | null
  /** End of the membership in Unix milliseconds; infinite when it needs no renewal. */
  untilMs: number
  /** `joining` waits for its snapshot, `slow` gets the priority lane only, `left` is gone. */
  state: 'joining' | 'live' | 'slow' | 'left'
  /** Of the fan-out: the next frame to write, and the place in its list. */
  position: number
  index: number
  closeAsTooSlow(): void
  /** Asks again whether it may be here. */
  recheck(): void
}

export function createMember(input: Pick<Member, 'socket' | 'person' | 'untilMs' | 'closeAsTooSlow' | 'recheck'>): Member {
  return { ...input, state: 'joining', position: 0, index: 0 }
}
