import { z } from 'zod'

export const reactionKinds = ['heart', 'clap', 'wow', 'laugh', 'fire'] as const
export type ReactionKind = (typeof reactionKinds)[number]

/** Data of `react`. */
export const reactSchema = z.object({ kind: z.enum(reactionKinds) })

/** How often each was given; kinds that were not are absent. */
export type ReactionCounts = Partial<Record<ReactionKind, number>>

/** Once a second while there are any: what came since the last time, and all of the show. Every one of them was a tap. */
export interface ReactionNews {
  fresh: ReactionCounts
  total: ReactionCounts
}
