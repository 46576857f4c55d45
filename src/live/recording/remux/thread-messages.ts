import type { Joined, Piece } from './join.ts'

export interface ThreadTask {
  readonly target: string
  readonly inits: readonly Uint8Array[]
  readonly indexFirst: boolean
}

/** The thread asks for one piece after the other and says at last what it made. */
export type FromThread = { readonly kind: 'next' } | { readonly kind: 'joined'; readonly joined: Joined }

/** Null: that was all. */
export interface ToThread {
  readonly piece: Piece | null
}
