import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { moneySchema } from '#platform/money'
import { allocationSchema, placeSchema } from '#shop/queue/contract'
import { dropEndReasons } from './drop.ts'

const timeSchema = z.iso.datetime({ offset: true })
const MOST_UNITS = 100_000

/** What a drop says, and goes on saying in a replay. */
export const dropTermsSchema = z
  .object({
    variantId: idSchema('var'),
    price: moneySchema,
    usualPrice: moneySchema,
    /** The lowest price of the 30 days before; null where the drop is not below it, and then no price may be struck. */
    lowestPrice: moneySchema.nullable(),
    quantity: z.int(),
    mostPerPerson: z.int(),
  })
  .meta({ id: 'DropTerms' })
export type DropTermsWire = z.output<typeof dropTermsSchema>

/** How a drop stands now. */
export const dropStatusSchema = z
  .object({
    id: idSchema('drp'),
    productId: idSchema('prd'),
    terms: dropTermsSchema,
    turnSeconds: z.int(),
    state: z.enum(['announced', 'open', 'over']),
    opensAt: timeSchema.meta({ description: 'Announced; once it is open, when it opened.' }),
    endsAt: timeSchema.nullable(),
    endReason: z.enum(dropEndReasons).nullable(),
    /** Units nobody took yet. */
    left: z.int(),
    held: z.int(),
    sold: z.int(),
    /** People in the line without a turn. */
    waiting: z.int(),
  })
  .meta({ id: 'DropStatus' })
export type DropStatusWire = z.output<typeof dropStatusSchema>

/** `key` is the caller's: a repeat answers with the drop of the first time. */
export const planDropSchema = z.object({
  key: z.uuid(),
  showId: idSchema('shw'),
  variantId: idSchema('var'),
  price: moneySchema,
  quantity: z.int().min(1).max(MOST_UNITS),
  mostPerPerson: z.int().min(1).max(10),
  turnSeconds: z.int().min(30).max(1_800).default(180),
  openSeconds: z.int().min(30).max(86_400).default(1_800),
  announcedFor: timeSchema,
})

export const joinDropSchema = z.object({
  key: z.uuid(),
  quantity: z.int().min(1).max(10).default(1),
  /** Where the person was on the broadcast's timeline, in ticks of 90 kHz. */
  mediaTime: z.int().min(0).optional(),
})

export const dropListSchema = z.object({ items: z.array(dropStatusSchema) })
export const placeListSchema = z.object({ items: z.array(placeSchema) })
export const allocationListSchema = z.object({ drop: dropStatusSchema, items: z.array(allocationSchema), nextTicket: z.int().nullable() })
