import type { Generated } from 'kysely'
import type { BroadcastState } from './states.ts'

/** Who publishes with a key: a program that a person set up, or the studio's own page. One never ends the other. */
export type KeyUse = 'encoder' | 'browser'

export interface IngestTables {
  'live.stream_key': {
    id: string
    show_id: string
    use: Generated<KeyUse>
    key_hash: Buffer
    created_at: Generated<Date>
    revoked_at: Date | null
  }
  'live.broadcast': {
    id: string
    show_id: string
    state: Generated<BroadcastState>
    created_at: Generated<Date>
    started_at: Date | null
    rtp_base: bigint | null
    epoch: Generated<number>
    epoch_start: Generated<bigint>
    newest: Generated<bigint>
    interrupted_at: Date | null
    ended_at: Date | null
    end_reason: string | null
  }
}
