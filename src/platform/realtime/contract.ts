/**
 * What travels over `WS /api/realtime`: JSON text frames, one socket a page, many rooms a socket.
 * Payloads (`state`, `data`) belong to the rooms' own contract.ts.
 *
 * A room numbers its messages without gaps. A client keeps the last `seq` it saw without a gap, and the room's `epoch`; after a lost
 * connection it joins again with both and gets what it missed (`messages`, perhaps empty), or a `snapshot` when that is no longer kept.
 * A snapshot replaces everything. It holds all up to its `seq` and may already hold a little of what follows: apply things with an id once.
 */
import { z } from 'zod'

/** `show:shw_01k9…`: the room's kind, then the id of what it is about. */
export const roomNameSchema = z.string().regex(/^[a-z]{1,24}:[A-Za-z0-9_-]{1,80}$/)

/** What a page may send. */
export const clientMessageSchema = z.discriminatedUnion('t', [
  z.object({
    t: z.literal('join'),
    room: roomNameSchema,
    /** Last message seen without a gap, with the epoch it belongs to. */
    since: z.int().min(0).optional(),
    epoch: z.string().max(40).optional(),
    /** Proof that the room asks for, such as a playback grant. */
    grant: z.string().max(4096).optional(),
  }),
  z.object({ t: z.literal('leave'), room: roomNameSchema }),
  z.object({ t: z.literal('send'), room: roomNameSchema, id: z.uuid(), type: z.string().max(60), data: z.unknown() }),
  z.object({ t: z.literal('renew'), room: roomNameSchema }),
  z.object({ t: z.literal('ping') }),
])
export type ClientMessage = z.infer<typeof clientMessageSchema>

/** One message of a room. `Data` is told apart by `type`. */
export interface RoomMessage<Type extends string = string, Data = unknown> {
  seq: number
  type: Type
  data: Data
}

/** `{ count }`: different people in the room now; the same person in two tabs counts once. Sent by rooms that count viewers. */
export type ViewersMessage = RoomMessage<'viewers', { count: number }>

/** Leave to be in a room until `expiresAt` (ISO 8601); ask again (`renew`) after so many seconds. */
export interface RoomGrant {
  token: string
  expiresAt: string
  renewAfterSeconds: number
}

/** What the server sends. `code` is a problem's code: translate it, never print it. */
export type ServerMessage<State = unknown, Message extends RoomMessage = RoomMessage> =
  | { t: 'snapshot'; room: string; epoch: string; seq: number; state: State }
  | { t: 'messages'; room: string; epoch: string; items: Message[] }
  | { t: 'ack'; id: string; data?: unknown }
  | { t: 'refused'; id?: string; room?: string; code: string; retryAfterSeconds?: number }
  | ({ t: 'grant'; room: string } & RoomGrant)
  | { t: 'pong' }

/** Codes a socket is closed with, besides the standard ones. On all of them: connect again after a moment, and join with `since`. */
export const closeCodes = {
  /** The client reads too slowly; what it missed comes with a snapshot. */
  tooSlow: 4008,
  /** Nothing heard for two ping intervals. */
  silent: 4009,
  /** Far more messages than anyone types. */
  tooManyMessages: 4029,
} as const
