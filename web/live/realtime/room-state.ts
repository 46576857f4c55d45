import type { BroadcastStatus, ShowRoomMessage, ShowRoomState, StockLevels } from '../../../src/live/room/contract.ts'

export interface SaleLine {
  kind: 'sale'
  id: string
  city: string | null
  productTitle: { en: string; ar: string }
}

export interface TalkLine {
  kind: 'talk'
  id: string
  name: string
  role: 'viewer' | 'host' | 'moderator'
  text: string
}

export type ChatLine = TalkLine | SaleLine

/** What the page knows of the room besides the pin, which follows the picture. */
export interface RoomView {
  connected: boolean
  /** Null until the first count came. */
  viewers: number | null
  stock: StockLevels
  lines: readonly ChatLine[]
  broadcast: BroadcastStatus | null
  /** The newest offer of the show as it stands now; when it is seen follows the picture. */
  offer: ShowRoomState['offer']
  /** The room has told its state at least once. */
  known: boolean
}

export const emptyRoom: RoomView = { connected: false, viewers: null, stock: {}, lines: [], broadcast: null, offer: null, known: false }

const keptLines = 200

type ChatText = ShowRoomState['chat'][number]

const talk = ({ id, name, role, text }: ChatText): TalkLine => ({ kind: 'talk', id, name, role, text })

/** A snapshot replaces everything, except sales seen before it: they are news, not state. */
export function fromSnapshot(view: RoomView, state: ShowRoomState): RoomView {
  return {
    ...view,
    known: true,
    viewers: state.viewers,
    stock: state.stock,
    lines: state.chat.map(talk),
    broadcast: state.broadcast,
    offer: state.offer,
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
    case 'broadcast':
      return { ...view, broadcast: message.data }
    case 'chat': {
      const { data } = message
      if (view.lines.some((line) => line.id === data.id)) return view
      return { ...view, lines: [...view.lines, talk(data)].slice(-keptLines) }
    }
    case 'chat.removed':
      return { ...view, lines: view.lines.filter((line) => line.id !== message.data.id) }
    case 'sale': {
      const line: SaleLine = { kind: 'sale', id: `sale-${message.seq}`, ...message.data }
      return { ...view, lines: [...view.lines, line].slice(-keptLines) }
    }
    case 'show':
    case 'cue':
      return view
  }
}
