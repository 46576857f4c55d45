import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema, languageSchema } from '#platform/language'
import { moneySchema } from '#platform/money'
import { MOST_RUNGS } from './ladder.ts'
import { lotModes, unpaidChoices } from './lot.ts'

const timeSchema = z.iso.datetime({ offset: true })
const digitsSchema = z.string().regex(/^\d{1,18}$/)
const positiveMoneySchema = moneySchema.refine(({ amount }) => BigInt(amount) > 0n, 'expected more than nothing')
export const lotStateSchema = z.enum(['planned', 'open', 'closing', 'sold', 'unsold', 'voided'])

/** Steps by which bids rise, in minor units of the lot's currency. */
const ladderSchema = z
  .array(z.object({ from: digitsSchema, step: digitsSchema }))
  .min(1)
  .max(MOST_RUNGS)

/** How a lot stands now: what changes with every bid. */
export const lotNowSchema = z
  .object({
    id: idSchema('lot'),
    state: lotStateSchema,
    /** Number of the newest entry of its log. What has a lower one is older. */
    sequence: z.int(),
    /** Null before anybody bid, and before it opens. */
    price: moneySchema.nullable(),
    /** Number of the bidder who leads. */
    leader: z.int().nullable(),
    /** The least that somebody who does not lead may bid. */
    nextBid: moneySchema,
    bids: z.int(),
    bidders: z.int(),
    /** Null without a reserve. */
    reserveMet: z.boolean().nullable(),
    /** By the server's clock; later after a bid in the last seconds of a lot with soft close. */
    endsAt: timeSchema.nullable(),
    /** Why it came to nothing: a code, or the words of whoever voided it. */
    why: z.string().nullable(),
  })
  .meta({ id: 'LotNow' })
export type LotNowWire = z.output<typeof lotNowSchema>

export const lotSchema = z
  .object({
    ...{ id: idSchema('lot'), showId: idSchema('shw'), productId: idSchema('prd'), variantId: idSchema('var') },
    ...{ title: bilingualSchema, variantTitle: bilingualSchema, pictureUrl: z.string() },
    /** Of the page of the show it is sold in. */
    showSlug: z.string().nullable(),
    startingBid: moneySchema,
    /** Below it the lot is not sold. Said to everybody. */
    reserve: moneySchema.nullable(),
    ladder: ladderSchema,
    mode: z.enum(lotModes),
    durationSeconds: z.int(),
    counterSeconds: z.int(),
    /** What delivery costs at least; it comes on top of a bid, and tax where the market adds it. */
    delivery: moneySchema,
    taxIncluded: z.boolean(),
    payMinutes: z.int(),
    ifUnpaid: z.enum(unpaidChoices),
    /** Bids are made to a trader: the buyer may withdraw so many days after delivery. */
    returnDays: z.int(),
    openedAt: timeSchema.nullable(),
    now: lotNowSchema,
  })
  .meta({ id: 'Lot' })
export type LotWire = z.output<typeof lotSchema>

export const logEntrySchema = z
  .object({
    /** Without gaps from 1. Everybody sees the same entry under the same number. */
    sequence: z.int(),
    kind: z.enum(['opened', 'bid', 'voided', 'closed']),
    /** Of the bidder. */
    number: z.int().nullable(),
    /** What a bid that did not lead came to; the maximum of one that leads is nobody's business. */
    amount: moneySchema.nullable(),
    price: moneySchema.nullable(),
    leader: z.int().nullable(),
    endsAt: timeSchema.nullable(),
    at: timeSchema,
    /** The entry that this one voids. */
    refers: z.int().nullable(),
    reason: z.string().nullable(),
    voided: z.boolean(),
  })
  .meta({ id: 'LotLogEntry' })
export type LogEntryWire = z.output<typeof logEntrySchema>

/** What the room of a show hears of a lot: how it stands, and the newest of its log. */
export interface LotNews {
  now: LotNowWire
  entries: LogEntryWire[]
}

/** What somebody may pay for now. */
export const winSchema = z
  .object({
    /** Null in another browser than the one that bid: ask for it there (`/win`). */
    holdId: idSchema('hld').nullable(),
    price: moneySchema,
    payUntil: timeSchema,
    paid: z.boolean(),
    /** Whoever won did not pay; this one may. */
    secondChance: z.boolean(),
  })
  .meta({ id: 'LotWin' })
export type WinWire = z.output<typeof winSchema>

/** The caller's own part in a lot. */
export const ownBidSchema = z
  .object({
    number: z.int().nullable(),
    maximum: moneySchema.nullable(),
    leads: z.boolean(),
    /** The bidder confirmed that bids are binding. */
    registered: z.boolean(),
    /** Works for the seller, so does not bid. */
    sells: z.boolean(),
    /** To pay now. */
    win: winSchema.nullable(),
  })
  .meta({ id: 'OwnBid' })
export type OwnBidWire = z.output<typeof ownBidSchema>

export const lotPageSchema = z.object({ lot: lotSchema, log: z.array(logEntrySchema), you: ownBidSchema })
export const winsSchema = z.object({ items: z.array(z.object({ lot: lotSchema, win: winSchema })) })
export const lotListSchema = z.object({ items: z.array(lotSchema) })
export const logPageSchema = z.object({ items: z.array(logEntrySchema), now: lotNowSchema })

export const bidRequestSchema = z.object({
  /** Made by the client: a repeat gets the first answer. */
  key: z.uuid(),
  /** The highest the bidder would pay. Less is taken where less is enough. */
  amount: positiveMoneySchema,
})
export const bidAnswerSchema = z
  .object({ entry: logEntrySchema, number: z.int(), maximum: moneySchema, leads: z.boolean(), now: lotNowSchema })
  .meta({ id: 'BidAnswer' })

export const registrationSchema = z.object({
  /** Bids are binding: who wins, buys. */
  accepts: z.literal(true),
  /** For the news of having won; an account has its own. */
  email: z.email().max(254).optional(),
  language: languageSchema,
})

/** A piece that no catalogue knows yet; the lot makes it. */
export const oneOffSchema = z
  .object({ title: bilingualSchema })
  .meta({ id: 'OneOff', description: 'One piece, made on the spot: a product of the brand with one unit and no price.' })

const lotTermsSchema = z.object({
  key: z.uuid(),
  showId: idSchema('shw'),
  /** What is sold; or `oneOff`. */
  variantId: idSchema('var').optional(),
  oneOff: oneOffSchema.optional(),
  startingBid: positiveMoneySchema,
  reserve: positiveMoneySchema.nullish(),
  /** The usual one of the currency when absent. */
  ladder: ladderSchema.nullish(),
  mode: z.enum(lotModes).default('soft-close'),
  durationSeconds: z.int().min(5).max(3_600).default(60),
  counterSeconds: z.int().min(3).max(60).default(10),
  payMinutes: z.int().min(1).max(2_880).default(30),
  ifUnpaid: z.enum(unpaidChoices).default('offer-next'),
})
export const lotWishSchema = lotTermsSchema.refine(
  ({ variantId, oneOff }) => (variantId === undefined) !== (oneOff === undefined),
  'expected either a variant or a piece made on the spot',
)
export type LotWish = z.output<typeof lotWishSchema>

export const reasonSchema = z.object({ reason: z.string().trim().min(3).max(300) })
export const voidLotSchema = z.object({ reason: z.string().trim().min(3).max(300).optional() })

/** What a lot of this show would be made with. */
export const lotDefaultsSchema = z
  .object({ currency: z.string(), ladder: ladderSchema, delivery: moneySchema, returnDays: z.int() })
  .meta({ id: 'LotDefaults' })
