import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { languageSchema } from '#platform/language'
import { queueStates } from './entry.ts'

const timeSchema = z.iso.datetime({ offset: true })

/** A place in a line, as its owner sees it. */
export const placeSchema = z
  .object({
    id: idSchema('que'),
    ticket: z.int().meta({ description: 'Counts arrivals from 1; never changes.' }),
    quantity: z.int(),
    state: z.enum(queueStates),
    ahead: z.int().meta({ description: 'People who wait and come first.' }),
    joinedAt: timeSchema,
    turnUntil: timeSchema.nullable().meta({ description: 'Until when the units are held, once it is their turn.' }),
    holdId: idSchema('hld').nullable().meta({ description: 'What can be bought now; in the browser it was asked for in alone.' }),
  })
  .meta({ id: 'Place', description: 'A place in a line for units. First come, first served.' })
export type PlaceWire = z.output<typeof placeSchema>

/** What became of one place, for everybody to check: who it was is not said. */
export const allocationSchema = z
  .object({
    ticket: z.int(),
    who: z.string().meta({ description: 'The same for all places of one person in this line; no way back to who it is.' }),
    joinedAt: timeSchema,
    quantity: z.int(),
    state: z.enum(queueStates),
    turnedAt: timeSchema.nullable(),
    settledAt: timeSchema.nullable(),
  })
  .meta({ id: 'Allocation' })
export type AllocationWire = z.output<typeof allocationSchema>

export const turnLetterRequestSchema = z.object({
  email: z.email().max(254),
  language: languageSchema,
  /** One letter, when it is the person's turn; the address is forgotten then. */
  accepts: z.literal(true),
})
export const turnLetterSchema = z
  .object({
    needsAddress: z.boolean().meta({ description: 'False for who has an account: the letter goes to its address.' }),
    email: z.string().nullable().meta({ description: 'Where the letter goes.' }),
  })
  .meta({ id: 'TurnLetter' })
