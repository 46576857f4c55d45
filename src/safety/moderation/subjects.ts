import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import type { ActKind } from './contract.ts'

/** Something that can be reported, as the room that owns it tells. */
export interface Subject {
  readonly title: Bilingual
  /** Path of its page; null when it has none. */
  readonly address: string | null
  /** Who is answerable for it; null when nobody is known. */
  readonly accountId: Id<'acc'> | null
  /** What is kept of it as it stands now: `text` is quoted to the person concerned. */
  readonly snapshot: Readonly<Record<string, unknown>>
}

/** Port: the floors above tell what their things are, and do to them what was decided. Every act can be repeated without harm. */
export interface SubjectSource {
  find(id: string): Promise<Subject | null>
  /** Whether this person finds it who has its id; absent: everybody does. */
  isFoundBy?(reader: Actor, id: string): Promise<boolean>
  /** What stands in the place of its title for somebody who may not know that; null when they may. Absent: everybody may. */
  maskFor?(reader: Actor, id: string): Promise<Bilingual | null>
  /** What can be done to such a thing. */
  readonly acts: readonly ActKind[]
  carryOut(act: ActKind, id: string, by: Id<'acc'>): Promise<void>
  /** Takes an act back whose appeal succeeded; what cannot be taken back is left. */
  takeBack(act: ActKind, id: string): Promise<void>
  /** Those that reach people right now. */
  listOnAir?(): Promise<readonly { readonly id: string; readonly subject: Subject }[]>
}

export type SubjectSources = Readonly<Record<string, SubjectSource>>
