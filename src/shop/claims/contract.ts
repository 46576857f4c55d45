import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'
import { moneySchema } from '#platform/money'
import { placeSchema } from '#shop/queue/contract'
import { cancelReasons, ITEMS_PER_LIST, USUAL_WORDS } from './claim.ts'

const timeSchema = z.iso.datetime({ offset: true })
/** The usual ones may be among them: all words of an earlier list can be sent as they are. */
const wordsSchema = z.array(z.string().trim().min(2).max(20)).max(10 + USUAL_WORDS.length)

export const claimItemSchema = z.object({
  id: idSchema('cli'),
  number: z.int(),
  productId: idSchema('prd'),
  variantId: idSchema('var'),
  price: moneySchema,
  quantity: z.int().meta({ description: 'Set aside for claims, from their opening to their close.' }),
  /** Units nobody claimed yet. */
  left: z.int(),
  held: z.int(),
  sold: z.int(),
  waiting: z.int(),
})

/** What can be claimed in a show and how it stands now. */
export const claimsStatusSchema = z
  .object({
    id: idSchema('clm'),
    state: z.enum(['planned', 'open', 'closed']),
    words: z.array(z.string()).meta({ description: 'All words that claim.' }),
    holdSeconds: z.int(),
    mostPerPerson: z.int(),
    items: z.array(claimItemSchema),
  })
  .meta({ id: 'ClaimsStatus' })
export type ClaimsStatusWire = z.output<typeof claimsStatusSchema>

/** What opened claims say on air. */
export const claimsFactsSchema = z.object({ words: z.array(z.string()), holdSeconds: z.int(), mostPerPerson: z.int() })

/** `key` is the caller's: a repeat answers with the list of the first time. */
export const planClaimsSchema = z.object({
  key: z.uuid(),
  showId: idSchema('shw'),
  words: wordsSchema.default([]),
  holdSeconds: z.int().min(300).max(259_200),
  mostPerPerson: z.int().min(1).max(10),
  items: z
    .array(z.object({ number: z.int().min(1).max(999), variantId: idSchema('var'), quantity: z.int().min(1).max(100_000) }))
    .min(1)
    .max(ITEMS_PER_LIST),
})
export const resizeSchema = z.object({ quantity: z.int().min(1).max(100_000) })

/** A claim as its owner sees it. */
export const myClaimSchema = z
  .object({
    listId: idSchema('clm'),
    place: placeSchema,
    number: z.int(),
    productId: idSchema('prd'),
    variantId: idSchema('var'),
    price: moneySchema,
    cancelReason: z.enum(cancelReasons).nullable(),
  })
  .meta({ id: 'MyClaim' })
export type MyClaimWire = z.output<typeof myClaimSchema>
export const myClaimsSchema = z.object({ items: z.array(myClaimSchema) })

/** A claim that is kept or waits, with what its owner must know of it away from the show. */
export const keptClaimSchema = z
  .object({
    claim: myClaimSchema,
    show: z.object({ id: idSchema('shw'), slug: z.string(), title: bilingualSchema }).nullable(),
    market: z.object({ country: z.string(), returnWindowDays: z.int() }),
    title: bilingualSchema,
    variantTitle: bilingualSchema,
    pictureUrl: z.string(),
  })
  .meta({ id: 'KeptClaim' })
export const keptClaimsSchema = z.object({ items: z.array(keptClaimSchema) })

/** A claim as the host sees it. */
export const deskClaimSchema = z
  .object({
    ...placeSchema.omit({ holdId: true, ahead: true }).shape,
    itemId: idSchema('cli'),
    name: z.string(),
    said: z.string().nullable(),
    cancelReason: z.enum(cancelReasons).nullable(),
    settledAt: timeSchema.nullable(),
  })
  .meta({ id: 'DeskClaim' })
export const deskClaimsSchema = z.object({ items: z.array(deskClaimSchema) })
export const cancelSchema = z.object({ reason: z.enum(cancelReasons) })
export const claimSchema = z.object({ key: z.uuid(), itemId: idSchema('cli'), quantity: z.int().min(1).max(10).default(1) })

/** What whoever claimed in the talk hears, and nobody else. */
export type ClaimAnswer =
  | { kind: 'claimed'; claim: MyClaimWire }
  | { kind: 'refused'; code: string; number: number }
  /** The words fit several: which one? */
  | { kind: 'which'; number: number; variantIds: string[] }
