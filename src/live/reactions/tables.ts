import type { ReactionKind } from './contract.ts'

export interface ReactionTables {
  'live.reaction_count': { show_id: string; last_batch: string } & Record<ReactionKind, bigint>
}
