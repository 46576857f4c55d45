import type { LotNews } from '#shop/auctions/contract'
import type { ReactionCounts } from '../../../src/live/reactions/contract.ts'
import type { BroadcastStatus, ShowRoomMessage, ShowRoomState, StockLevels } from '../../../src/live/room/contract.ts'
import { withLotNews } from './lot-news.ts'

export interface SaleLine {
  kind: 'sale'
  id: string
  city: string | null
  productTitle: { en: string; ar: string }
}

export type ChatText = ShowRoomState['chat'][number]

export interface TalkLine extends ChatText {
  kind: 'talk'
}

export type ChatLine = TalkLine | SaleLine

/** What the page knows of the room besides the pin, which follows the picture. */
export interface RoomView {
  connected: boolean
  /** Null until the first count came. */
  viewers: number | null
  stock: StockLevels
  lines: readonly ChatLine[]
  /** Slow mode, followers only, and the line above the talk. */
  chatRules: ShowRoomState['chatRules']
  /** Of the whole show. */
  reactions: ReactionCounts
  /** What came last, to be seen floating; a new object each time. */
  freshReactions: ReactionCounts
  broadcast: BroadcastStatus | null
  /** The newest offer of the show as it stands now; when it is seen follows the picture. */
  offer: ShowRoomState['offer']
  /** Drops of the show as they stand now. */
  drops: ShowRoomState['drops']
  /** What can be claimed, as it stands now. */
  claims: ShowRoomState['claims']
  /** Places in lines that changed last; a new list each time. */
  movedPlaces: readonly string[]
  /** What was heard of lots, by their id. */
  lots: Readonly<Record<string, LotNews>>
  /** The room has told its state at least once. */
  known: boolean
}

export const emptyRoom: RoomView = {
  ...{
    connected: false,
    viewers: null,
    stock: {},
    lines: [],
    broadcast: null,
    offer: null,
    drops: [],
    claims: null,
    movedPlaces: [],
    known: false,
  },
  lots: {},
  ...{ chatRules: { slowSeconds: 0, followersOnly: false, pinned: null }, reactions: {}, freshReactions: {} },
}

const keptLines = 200

const talk = (line: ChatText): TalkLine => ({ kind: 'talk', ...line })

/** A snapshot replaces everything, except sales seen before it: they are news, not state. */
export function fromSnapshot(view: RoomView, state: ShowRoomState): RoomView {
  return {
    ...view,
    known: true,
    viewers: state.viewers,
    stock: state.stock,
    lines: state.chat.map(talk),
    chatRules: state.chatRules,
    reactions: state.reactions,
    broadcast: state.broadcast,
    offer: state.offer,
    drops: state.drops,
    claims: state.claims,
    // Whatever changed meanwhile: everybody looks.
    movedPlaces: [],
  }
}

export function withMessage(view: RoomView, message: ShowRoomMessage): RoomView {
  switch (message.type) {
    case 'viewers':
      return { ...view, viewers: message.data.count }
    case 'stock':
      return { ...view, stock: { ...view.stock, ...message.data.levels } }
    case 'offer':
      return { ...view, offer: message.data }
    case 'drop':
      return { ...view, drops: [...view.drops.filter(({ id }) => id !== message.data.id), message.data] }
    case 'claims':
      return { ...view, claims: message.data }
    case 'places':
      return { ...view, movedPlaces: message.data.ids }
    case 'lot':
      return { ...view, lots: { ...view.lots, [message.data.now.id]: withLotNews(view.lots[message.data.now.id], message.data) } }
    case 'broadcast':
      return { ...view, broadcast: message.data }
    case 'chat': {
      const { data } = message
      if (view.lines.some((line) => line.id === data.id)) return view
      return { ...view, lines: [...view.lines, talk(data)].slice(-keptLines) }
    }
    case 'chat.removed':
      return { ...view, lines: withoutLines(view.lines, ({ id }) => id === message.data.id) }
    case 'chat.hidden':
      return { ...view, lines: withoutLines(view.lines, ({ author }) => message.data.authors.includes(author)) }
    case 'chat.restored':
      return { ...view, lines: withLines(view.lines, message.data.lines) }
    case 'chat.rules':
      return { ...view, chatRules: message.data }
    case 'reactions':
      return { ...view, reactions: message.data.total, freshReactions: message.data.fresh }
    case 'sale': {
      const line: SaleLine = { kind: 'sale', id: `sale-${message.seq}`, ...message.data }
      return { ...view, lines: [...view.lines, line].slice(-keptLines) }
    }
    case 'show':
    case 'cue':
      return view
  }
}

/** Lines that are gone go out of the quotes of others too. */
function withoutLines(lines: readonly ChatLine[], isGone: (line: { id: string; author: string }) => boolean): ChatLine[] {
  return lines
    .filter((line) => line.kind !== 'talk' || !isGone(line))
    .map((line) =>
      line.kind === 'talk' && line.replyTo && isGone(line.replyTo)
        ? { ...line, replyTo: { ...line.replyTo, author: '', name: '', text: '' } }
        : line,
    )
}

/** Lines that stand again go back to where they were said; sales keep their places between them. */
function withLines(lines: readonly ChatLine[], restored: readonly ChatText[]): ChatLine[] {
  const all = [...lines]
  for (const back of restored) {
    if (all.some(({ id }) => id === back.id)) continue
    const later = all.findIndex((line) => line.kind === 'talk' && line.at > back.at)
    all.splice(later < 0 ? all.length : later, 0, talk(back))
  }
  return all.slice(-keptLines)
}
