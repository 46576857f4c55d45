import type { ClaimAnswer } from '#shop/claims/contract'
import type { ChatSelf, RemovalReason } from '../../../src/live/chat/contract.ts'
import type { ShowRoomMessage } from '../../../src/live/room/contract.ts'
import type { RoomAnswer } from '../realtime/room-socket.ts'
import { createStore, type Store } from './store.ts'

export interface Saying {
  text: string
  /** Of a guest. */
  name: string
  /** The line that is answered. */
  replyTo?: { id: string; name: string; text: string } | null
}

/** A line of one's own that the room does not show (yet, or any more). */
export interface OwnLine extends Saying {
  /** The sender's key: a repeat is not said twice. */
  key: string
  state: 'sending' | 'said' | 'held' | 'unsent' | 'refused' | 'removed'
  /** Why it was refused. */
  code: string | null
  /** Why a moderator took it down. */
  reason: RemovalReason | null
  /** The room's id of the line, once told. */
  id: string | null
}

export interface Talk {
  lines: Store<readonly OwnLine[]>
  /** Who one is in this chat; null until the room said so. */
  self: Store<ChatSelf | null>
  /** Until then the room takes no line of this person: Unix milliseconds; 0 when it does. */
  waitUntil: Store<number>
  /** What one's last line claimed, where it claimed something. */
  claim: Store<ClaimAnswer | null>
  say(saying: Saying): void
  /** Sends a line again that did not leave, or forgets a refused one. */
  again(key: string): void
  forget(key: string): void
  answered(answer: RoomAnswer): void
  /** The room shows the line with this id: the own copy goes. */
  seen(id: string): void
  /** News of the room that may be about one's own lines. */
  heard(message: ShowRoomMessage): void
  /** Asks the room who one is in it. */
  whoAmI(): void
}

type Send = (message: { id: string; type: string; data: unknown }) => boolean

interface SaidAnswer {
  id: string
  heldUntil?: string | null
  claim?: ClaimAnswer
}

const saidOf = (data: unknown): SaidAnswer | null =>
  typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string' ? (data as SaidAnswer) : null

const answerMilliseconds = 8000
/** Own lines whose text is kept: should one be taken down, its author is told which. */
const rememberedLines = 50
/** Refusals that pass by waiting. */
const passing = new Set(['live/chat/slow-mode', 'live/chat/too-fast'])

/** Own lines: shown at once, marked until the room has them, and never lost in silence. */
export function createTalk(send: Send): Talk {
  const lines = createStore<readonly OwnLine[]>([])
  const self = createStore<ChatSelf | null>(null)
  const waitUntil = createStore(0)
  const claim = createStore<ClaimAnswer | null>(null)
  const seenIds = new Set<string>()
  const mine = new Map<string, OwnLine>()
  let asking: string | null = null

  const update = (key: string, change: Partial<OwnLine>): void =>
    lines.change((now) => now.map((line) => (line.key === key ? { ...line, ...change } : line)))
  const forget = (key: string): void => lines.change((now) => now.filter((line) => line.key !== key))

  const post = ({ key, text, name, replyTo }: OwnLine): void => {
    const data = { text, ...(name && { name }), ...(replyTo && { replyTo: replyTo.id }) }
    const sent = send({ id: key, type: 'chat.say', data })
    update(key, { state: sent ? 'sending' : 'unsent', code: null })
    if (!sent) return
    setTimeout(() => {
      const line = lines.read().find((own) => own.key === key)
      if (line?.state === 'sending') update(key, { state: 'unsent' })
    }, answerMilliseconds)
  }

  const whoAmI = (): void => {
    asking = crypto.randomUUID()
    send({ id: asking, type: 'chat.me', data: {} })
  }

  const seen = (id: string): void => {
    seenIds.add(id)
    lines.change((now) => (now.some((line) => line.id === id) ? now.filter((line) => line.id !== id) : now))
  }

  const removed = (id: string, reason: RemovalReason): void => {
    const line = mine.get(id)
    if (!line) return
    lines.change((now) => [...now.filter((own) => own.id !== id), { ...line, state: 'removed', reason }])
  }

  const remember = (id: string, key: string): void => {
    const line = lines.read().find((own) => own.key === key)
    if (line) mine.set(id, { ...line, id })
    if (mine.size > rememberedLines) mine.delete(mine.keys().next().value!)
  }

  return {
    ...{ lines, self, waitUntil, claim, forget, seen, whoAmI },
    say(saying) {
      const line: OwnLine = { ...saying, key: crypto.randomUUID(), state: 'sending', code: null, reason: null, id: null }
      lines.change((now) => [...now, line])
      post(line)
    },
    again(key) {
      const line = lines.read().find((own) => own.key === key)
      if (line) post(line)
    },
    answered({ id: key, refusedCode, retryAfterSeconds, data }) {
      if (key === asking) {
        if (!refusedCode) self.change(data as ChatSelf)
        return
      }
      if (refusedCode) {
        if (passing.has(refusedCode)) waitUntil.change(Date.now() + (retryAfterSeconds ?? 1) * 1000)
        if (refusedCode === 'live/chat/muted') whoAmI()
        return update(key, { state: 'refused', code: refusedCode })
      }
      const said = saidOf(data)
      if (!said) return forget(key)
      if (said.claim) claim.change(said.claim)
      remember(said.id, key)
      if (seenIds.has(said.id)) return forget(key)
      update(key, { state: said.heldUntil ? 'held' : 'said', id: said.id })
    },
    heard: (message) => hear(message, { lines, self, seen, removed, whoAmI }),
  }
}

interface Hearing extends Pick<Talk, 'lines' | 'self' | 'seen' | 'whoAmI'> {
  removed(id: string, reason: RemovalReason): void
}

/** What the room says of own lines: they have arrived, were taken down or came back. */
function hear(message: Parameters<Talk['heard']>[0], { lines, self, seen, removed, whoAmI }: Hearing): void {
  if (message.type === 'chat') seen(message.data.id)
  else if (message.type === 'chat.removed') removed(message.data.id, message.data.reason)
  else if (message.type === 'chat.hidden') {
    const { author = null } = self.read() ?? {}
    if (author !== null && message.data.authors.includes(author)) whoAmI()
  } else if (message.type === 'chat.restored') {
    const back = new Set<string>(message.data.lines.map(({ id }) => id))
    lines.change((now) => now.filter(({ state, id }) => state !== 'removed' || id === null || !back.has(id)))
    if (self.read()?.mutedUntil) whoAmI()
  }
}
