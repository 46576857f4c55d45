import { z } from 'zod'
import { idSchema } from '#platform/ids'

export const TEXT_LENGTH = 300
export const NAME_LENGTH = 40

export const chatRoles = ['viewer', 'host', 'moderator'] as const

/** One line of a show's chat. `text` and `name` are plain text in any language: show them with `dir="auto"`. */
export const chatMessageSchema = z.object({
  id: idSchema('msg'),
  at: z.iso.datetime({ offset: true }),
  name: z.string(),
  role: z.enum(chatRoles),
  text: z.string(),
})
export type ChatMessage = z.infer<typeof chatMessageSchema>

/** Data of `chat.say`. A guest says under which name; signed-in people speak under their own. */
export const saySchema = z.object({
  text: z.string().trim().min(1).max(TEXT_LENGTH),
  name: z.string().trim().min(1).max(NAME_LENGTH).optional(),
})

/** Data of `chat.remove`, for hosts and moderators. */
export const removeSchema = z.object({ messageId: idSchema('msg') })
