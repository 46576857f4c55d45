import { z } from 'zod'
import { type Id, idSchema } from '#platform/ids'

interface Dated<Key> {
  readonly key: Key
  readonly at: Date
}
export type Remembered = ({ readonly kind: 'clip' } & Dated<Id<'clp'>>) | ({ readonly kind: 'replay' } & Dated<Id<'brd'>>)

/** Newest first; what is of one moment in an order that stays. */
export function newestFirst(one: Remembered, other: Remembered): number {
  return other.at.getTime() - one.at.getTime() || (one.key < other.key ? 1 : -1)
}

/** How far each of the two lists was read. */
export interface Place {
  readonly clip: Dated<Id<'clp'>> | null
  readonly replay: Dated<Id<'brd'>> | null
}

export const START: Place = { clip: null, replay: null }

export function placeAfter(before: Place, taken: readonly Remembered[]): Place {
  const clip = taken.findLast((item) => item.kind === 'clip')
  const replay = taken.findLast((item) => item.kind === 'replay')
  return { clip: clip ?? before.clip, replay: replay ?? before.replay }
}

const stamp = z.int().min(0)
const cursorSchema = z.tuple([stamp.nullable(), idSchema('clp').nullable(), stamp.nullable(), idSchema('brd').nullable()])

export function writeCursor({ clip, replay }: Place): string {
  const parts: z.input<typeof cursorSchema> = [
    clip?.at.getTime() ?? null,
    clip?.key ?? null,
    replay?.at.getTime() ?? null,
    replay?.key ?? null,
  ]
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** Null for what `writeCursor` has not written. */
export function readCursor(text: string): Place | null {
  try {
    const [clipAt, clip, replayAt, replay] = cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    return {
      clip: clip === null || clipAt === null ? null : { key: clip, at: new Date(clipAt) },
      replay: replay === null || replayAt === null ? null : { key: replay, at: new Date(replayAt) },
    }
  } catch {
    return null
  }
}
