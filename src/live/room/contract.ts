/**
 * The room `show:<showId>`: what everyone who watches a show hears. Types only; the browser takes them from here.
 * Joining needs a playback grant (`grant`), or a show that is open to everyone.
 */
import type { ChatMessage, ChatRules, RemovalReason } from '#live/chat/contract'
import type { CueWire } from '#live/cues/contract'
import type { ReactionCounts, ReactionNews } from '#live/reactions/contract'
import type { RoomMessage, ViewersMessage } from '#platform/realtime/contract'
import type { ShowState } from '#programme/shows'
import type { LotNews } from '#shop/auctions/contract'
import type { ClaimsStatusWire } from '#shop/claims/contract'
import type { DropStatusWire } from '#shop/drops/contract'
import type { OfferStatusWire } from '#shop/offers/contract'

export interface BroadcastStatus {
  id: string
  state: 'live' | 'interrupted' | 'ended'
  /** Why it ended or stopped; absent while live. */
  reason?: string
  epoch: number
  /** Ways by which it can be watched; WHEP not where no browser could play what the encoder sends. */
  paths: { whep: boolean; hls: boolean }
}

/** What was decided about the show: its page looks again. */
export interface ShowNews {
  state: ShowState
  startsAt: string
  stoppedAt: string | null
}

/** Units that can be bought now, by variant id. */
export type StockLevels = Record<string, number>

export interface ShowRoomState {
  /** The page may have been made before it was decided. */
  show: ShowNews
  /** The newest offer of the show, running or just over; what it says is in its cue too. */
  offer: OfferStatusWire | null
  /** Announced, open, and those that were over a while ago. */
  drops: DropStatusWire[]
  /** The newest of the show, planned, open or closed. */
  claims: ClaimsStatusWire | null
  /** The pin in force at the newest frame that reached the server; `unpin` and nothing are both null. */
  pin: CueWire | null
  /** Cues of the last half minute and those planned ahead, in order: a player seconds behind needs the ones before `pin` too. */
  cues: CueWire[]
  stock: StockLevels
  viewers: number
  /** The last 30 lines, oldest first. */
  chat: ChatMessage[]
  chatRules: ChatRules
  /** Of the whole show. */
  reactions: ReactionCounts
  broadcast: BroadcastStatus | null
}

export type ShowRoomMessage =
  | RoomMessage<'cue', CueWire>
  | RoomMessage<'stock', { levels: StockLevels }>
  | RoomMessage<'offer', OfferStatusWire>
  | RoomMessage<'lot', LotNews>
  | RoomMessage<'drop', DropStatusWire>
  | RoomMessage<'claims', ClaimsStatusWire>
  /** Places in lines that changed, by ids that say nothing to others: whose they are looks. */
  | RoomMessage<'places', { ids: string[] }>
  | RoomMessage<'chat', ChatMessage>
  | RoomMessage<'chat.removed', { id: string; reason: RemovalReason }>
  /** All lines of these authors are gone. */
  | RoomMessage<'chat.hidden', { authors: string[] }>
  /** Lines that were gone stand again, in the places they had. */
  | RoomMessage<'chat.restored', { lines: ChatMessage[] }>
  | RoomMessage<'chat.rules', ChatRules>
  | RoomMessage<'reactions', ReactionNews>
  | RoomMessage<'show', ShowNews>
  | RoomMessage<'broadcast', BroadcastStatus>
  | RoomMessage<'sale', { city: string | null; productTitle: { en: string; ar: string } }>
  | ViewersMessage
