import { z } from 'zod'
import { idSchema } from '#platform/ids'
import type { ClaimAnswer } from '#shop/claims/contract'

export const TEXT_LENGTH = 300
export const NAME_LENGTH = 40
export const WORD_LENGTH = 60
/** Seconds between two lines of one person; 0 is off. */
export const slowChoices = [0, 5, 10, 30, 60, 300] as const
/** A mute lasts so many seconds; null is the rest of the show. */
export const muteChoices = [300, 3600, null] as const

export const chatRoles = ['viewer', 'host', 'moderator', 'brand'] as const
export const removalReasons = ['spam', 'abuse', 'hate', 'adult', 'private', 'off-topic'] as const
export type RemovalReason = (typeof removalReasons)[number]

/** The line that is answered, by its beginning; empty when it is gone. */
export const quoteSchema = z.object({ id: idSchema('msg'), author: z.string(), name: z.string(), text: z.string() })

/** One line of a show's chat. `text` and `name` are plain text in any language: show them with `dir="auto"`. */
export const chatMessageSchema = z
  .object({
    id: idSchema('msg'),
    at: z.iso.datetime({ offset: true }),
    author: z.string().meta({ description: 'The same for all lines of one person in this show; says nothing about who it is.' }),
    name: z.string(),
    role: z.enum(chatRoles),
    text: z.string(),
    replyTo: quoteSchema.nullable(),
    mentions: z.array(z.string()).meta({ description: 'Authors whom the line calls.' }),
  })
  .meta({ id: 'ChatMessage' })
export type ChatMessage = z.infer<typeof chatMessageSchema>

/** What holds for everybody who speaks, besides the moderators. */
export const chatRulesSchema = z
  .object({ slowSeconds: z.int(), followersOnly: z.boolean(), pinned: chatMessageSchema.nullable() })
  .meta({ id: 'ChatRules' })
export type ChatRules = z.infer<typeof chatRulesSchema>

/** Data of `chat.say`. A guest says under which name; signed-in people speak under their own. */
export const saySchema = z.object({
  text: z.string().trim().min(1).max(TEXT_LENGTH),
  name: z.string().trim().min(1).max(NAME_LENGTH).optional(),
  replyTo: idSchema('msg').optional(),
})

/** Answer to `chat.say`: the line, and until when it waits for a moderator if it was held. */
export type Said = ChatMessage & {
  heldUntil: string | null
  /** What the line claimed, where claims are open; for its author alone. */
  claim?: ClaimAnswer
}

/** Answer to `chat.me`: who one is in this chat. */
export interface ChatSelf {
  author: string | null
  /** May take lines down, mute and pin. */
  moderates: boolean
  /** ISO 8601; the far future for the rest of the show; null when one may speak. */
  mutedUntil: string | null
}

export const removalSchema = z.object({ reason: z.enum(removalReasons).default('off-topic') })
export const rulesChangeSchema = z.object({
  slowSeconds: z.literal(slowChoices).optional(),
  followersOnly: z.boolean().optional(),
})
export const pinnedSchema = z.object({ messageId: idSchema('msg').nullable() })
export const muteRequestSchema = z.object({ messageId: idSchema('msg'), seconds: z.literal(muteChoices) })

export const muteSchema = z
  .object({ id: idSchema('mut'), name: z.string(), until: z.iso.datetime({ offset: true }).nullable() })
  .meta({ id: 'ChatMute' })
export type MuteWire = z.infer<typeof muteSchema>

export const heldLineSchema = chatMessageSchema
  .extend({ heldWord: z.string(), heldUntil: z.iso.datetime({ offset: true }) })
  .meta({ id: 'HeldLine' })
export type HeldLine = z.infer<typeof heldLineSchema>

export const blockWordSchema = z
  .object({ id: idSchema('blw'), word: z.string(), everyShow: z.boolean() })
  .meta({ id: 'BlockWord', description: 'Lines with this word wait for a moderator. A star at its end stands for any ending.' })
export const newWordSchema = z.object({ word: z.string().trim().min(1).max(WORD_LENGTH), everyShow: z.boolean().default(true) })
export const wordSuggestionSchema = z.object({ word: z.string(), removed: z.int(), kept: z.int() })
export const wordListSchema = z.object({ items: z.array(blockWordSchema), suggestions: z.array(wordSuggestionSchema) })

export const chatDeskSchema = z
  .object({ rules: chatRulesSchema, held: z.array(heldLineSchema), mutes: z.array(muteSchema) })
  .meta({ id: 'ChatDesk', description: 'What a show’s moderators see besides the talk.' })
export type ChatDeskWire = z.infer<typeof chatDeskSchema>

/** A line as it was said at a moment of the video. */
export const replayLineSchema = chatMessageSchema.extend({
  mediaTime: z.int().meta({ description: 'Ticks of 90 kHz on the broadcast’s timeline.' }),
})
export const replaySchema = z.object({ items: z.array(replayLineSchema), nextCursor: z.string().nullable() }).meta({ id: 'ChatReplay' })
export const replayQuerySchema = z.object({
  broadcastId: idSchema('brd').optional().meta({ description: 'The newest broadcast when absent.' }),
  from: z.coerce.number().int().min(0).default(0),
  to: z.coerce.number().int().min(0).optional(),
  cursor: z.string().max(80).optional(),
})
