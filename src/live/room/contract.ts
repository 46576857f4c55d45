/**
 * The room `show:<showId>`: what everyone who watches a show hears. Types only; the browser takes them from here.
 * Joining needs a playback grant (`grant`), or a show that is open to everyone.
 */
import type { ChatMessage } from '#live/chat/contract'
import type { CueWire } from '#live/cues/contract'
import type { RoomMessage, ViewersMessage } from '#platform/realtime/contract'

export interface BroadcastStatus {
  id: string
  state: 'live' | 'interrupted' | 'ended'
  /** Why it ended or stopped; absent while live. */
  reason?: string
  epoch: number
}

/** Units that can be bought now, by variant id. */
export type StockLevels = Record<string, number>

export interface ShowRoomState {
  /** The pin in force at the newest frame that reached the server; `unpin` and nothing are both null. */
  pin: CueWire | null
  /** Cues of the last half minute and those planned ahead, in order: a player seconds behind needs the ones before `pin` too. */
  cues: CueWire[]
  stock: StockLevels
  viewers: number
  /** The last 30 lines, oldest first. */
  chat: ChatMessage[]
  broadcast: BroadcastStatus | null
}

export type ShowRoomMessage =
  | RoomMessage<'cue', CueWire>
  | RoomMessage<'stock', { levels: StockLevels }>
  | RoomMessage<'chat', ChatMessage>
  | RoomMessage<'chat.removed', { id: string }>
  | RoomMessage<'broadcast', BroadcastStatus>
  | RoomMessage<'sale', { city: string | null; productTitle: { en: string; ar: string } }>
  | ViewersMessage
