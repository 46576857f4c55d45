import type { components } from '../../api/schema.gen.ts'
import type { Cue } from '../../live/cues/cue-timeline.ts'

type Schemas = components['schemas']
/** The same cues, by the room's own type. */
type WithCues<Wire extends { cues: unknown }> = Omit<Wire, 'cues'> & { cues: readonly Cue[] }

export type Replay = WithCues<Schemas['ShowReplay']>
export type ReplayChapter = Schemas['ReplayChapter']
export type Clip = WithCues<Schemas['Clip']>
export type FeedItem = Schemas['FeedLive'] | Schemas['FeedReplay'] | (Omit<Schemas['FeedClip'], 'clip'> & { clip: Clip })

export function withCues<Wire extends { cues: readonly unknown[] }>(wire: Wire): WithCues<Wire> {
  return { ...wire, cues: wire.cues as readonly Cue[] }
}
