import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema, languageSchema } from '#platform/language'
import { moneySchema } from '#platform/money'

const timeSchema = z.iso.datetime({ offset: true })

/** What changes while it runs. */
export const giveawayNowSchema = z
  .object({
    id: idSchema('gva'),
    state: z.enum(['planned', 'open', 'drawn', 'done', 'voided']),
    entries: z.int(),
    closesAt: timeSchema.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'GiveawayNow' })
export type GiveawayNowWire = z.output<typeof giveawayNowSchema>

export const giveawaySchema = z
  .object({
    ...{ id: idSchema('gva'), showId: idSchema('shw'), productId: idSchema('prd'), variantId: idSchema('var') },
    ...{ title: bilingualSchema, variantTitle: bilingualSchema, pictureUrl: z.string(), seller: bilingualSchema },
    /** Of the page of the show it belongs to. */
    showSlug: z.string().nullable(),
    winners: z.int(),
    /** What one prize usually costs. */
    prizeValue: moneySchema,
    ...{ seconds: z.int(), leastAge: z.int(), followersOnly: z.boolean(), claimHours: z.int() },
    /** It can be entered from its page, watching or not. */
    openElsewhere: z.boolean(),
    /** SHA-256 of the seed, fixed before the first entry. */
    seedHash: z.string(),
    now: giveawayNowSchema,
  })
  .meta({ id: 'Giveaway' })
export type GiveawayWire = z.output<typeof giveawaySchema>

export const prizeSchema = z
  .object({
    /** Null in another browser than the one that entered: ask for it there (`/win`). */
    holdId: idSchema('hld').nullable(),
    claimUntil: timeSchema,
    claimed: z.boolean(),
  })
  .meta({ id: 'Prize' })
export type PrizeWire = z.output<typeof prizeSchema>

export const ownEntrySchema = z
  .object({
    /** What stands for the caller in the public list. */
    code: z.string().nullable(),
    /** In the drawn order. */
    place: z.int().nullable(),
    /** Works for the seller, so does not enter. */
    sells: z.boolean(),
    win: prizeSchema.nullable(),
  })
  .meta({ id: 'OwnEntry' })
export type OwnEntryWire = z.output<typeof ownEntrySchema>

export const giveawayPageSchema = z.object({
  giveaway: giveawaySchema,
  rules: z.object({ en: z.array(z.string()), ar: z.array(z.string()) }),
  you: ownEntrySchema,
})
export const giveawayListSchema = z.object({ items: z.array(giveawaySchema) })

/** Everything that is needed to do the draw again (docs/verifiable-draw.md). */
export const drawSchema = z
  .object({
    seedHash: z.string(),
    /** Hexadecimal. Null before the draw, as what follows. */
    seed: z.string().nullable(),
    entriesHash: z.string().nullable(),
    drawnAt: timeSchema.nullable(),
    winners: z.int(),
    /** Codes of all entries in the drawn order. */
    order: z.array(z.string()),
    /** Places that won, and what became of them. */
    awards: z.array(z.object({ place: z.int(), state: z.enum(['due', 'offered', 'claimed', 'lapsed']) })),
  })
  .meta({ id: 'Draw' })
export type DrawWire = z.output<typeof drawSchema>

export const entryRequestSchema = z.object({
  /** The rules, the age and the place that they name. */
  accepts: z.literal(true),
  email: z.email().max(254).optional(),
  language: languageSchema,
  /** From the show's own page, not from the giveaway's. */
  watching: z.boolean().default(false),
})
export const entryAnswerSchema = z.object({ code: z.string(), now: giveawayNowSchema }).meta({ id: 'EntryAnswer' })

export const giveawayWishSchema = z.object({
  key: z.uuid(),
  showId: idSchema('shw'),
  variantId: idSchema('var'),
  winners: z.int().min(1).max(100).default(1),
  seconds: z.int().min(30).max(86_400).default(300),
  leastAge: z.int().min(18).max(99).default(18),
  followersOnly: z.boolean().default(false),
  openElsewhere: z.boolean().default(true),
  claimHours: z.int().min(1).max(168).default(48),
})
export type GiveawayWish = z.output<typeof giveawayWishSchema>
export const voidSchema = z.object({ reason: z.string().trim().min(3).max(300).optional() })
