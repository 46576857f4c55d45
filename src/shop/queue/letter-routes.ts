import { z } from 'zod'
import { type Actor, type Route, route, viewer } from '#platform/http'
import { type Id, type IdKind, idSchema } from '#platform/ids'
import type { Problem } from '#platform/problem'
import { turnLetterRequestSchema, turnLetterSchema } from './contract.ts'
import type { QueueEntry } from './entry.ts'
import type { TurnLetters } from './turn-letters.ts'

/** Every wish may send a letter to somebody, and a browser is nobody: guests are counted by where they are. */
const LETTER_LIMIT = { requests: 60, windowSeconds: 600, byAddress: true }

export interface LetterRoutes<Kind extends IdKind> {
  /** Where the lines are: `/api/<room>/<id>/places`. */
  readonly room: string
  readonly kind: Kind
  readonly tag: string
  readonly letters: TurnLetters
  /** A place of this person in a line of what has this id; refuses any other by `unknown`. */
  find(actor: Actor, id: Id<Kind>, place: Id<'que'>): Promise<QueueEntry>
  notWaiting(): Problem
  /** Codes: of a place that is not there, and of one that does not wait. */
  readonly problems: { readonly unknown: string; readonly notWaiting: string }
}

/** A guest asks for one letter when it is their turn, looks where it goes, and takes it back. */
export function letterRoutes<Kind extends IdKind>({ room, kind, tag, letters, find, notWaiting, problems }: LetterRoutes<Kind>): Route[] {
  const params = z.object({ id: idSchema(kind), place: idSchema('que') })
  const at = { url: `/api/${room}/:id/places/:place/letter`, access: viewer, tag, params } as const
  const response = { 200: turnLetterSchema }
  return [
    route({
      ...{ method: 'GET', ...at, summary: 'Where a letter goes when it is my turn' },
      response,
      problems: [problems.unknown],
      handler: async ({ actor, params: { id, place } }) => letters.read(await find(actor, id, place)),
    }),
    route({
      ...{ method: 'PUT', ...at, limit: LETTER_LIMIT, summary: 'As a guest who waits: ask for one letter when it is my turn' },
      body: turnLetterRequestSchema,
      response,
      problems: [problems.unknown, problems.notWaiting],
      handler: async ({ actor, params: { id, place }, body }) => {
        const letter = await letters.ask(await find(actor, id, place), body)
        if (!letter) throw notWaiting()
        return letter
      },
    }),
    route({
      ...{ method: 'DELETE', ...at, summary: 'No letter after all: the address is forgotten' },
      response,
      problems: [problems.unknown],
      handler: async ({ actor, params: { id, place } }) => letters.forget(await find(actor, id, place)),
    }),
  ]
}
