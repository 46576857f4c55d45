/** Chat: what people say while they watch, kept, and held, hidden or taken down by the show's moderators where it must be. */
import type { Actor, Route } from '#platform/http'
import type { Id } from '#platform/ids'
import { bringPast, type PastLine } from './bring-past.ts'
import { findAnyLine, removeByPlatform, restoreByPlatform } from './by-platform.ts'
import type { ChatMessage, ChatRules, ChatSelf, Said } from './contract.ts'
import type { ChatDeps } from './desk.ts'
import { lineToWire } from './line.ts'
import { openDesk } from './open-desk.ts'
import { type OwnLines, ownLines } from './own-lines.ts'
import { readChatRules } from './pin-line.ts'
import { readSelf } from './read-desk.ts'
import { chatRoutes } from './routes.ts'
import { type Saying, say } from './say.ts'
import { type ReadLine, readRecent } from './store.ts'

export type { PastLine } from './bring-past.ts'
export type { ChatDeps } from './desk.ts'
export type { Saying } from './say.ts'

/** Refuses with `live/chat/*`. What a moderator does goes over HTTP (`routes`) and reaches the room `show:<id>`; held lines: `moderation:<id>`. */
export interface Chat {
  readonly routes: readonly Route[]
  /** Stored, then told to the room `show:<id>`; or held, then told to the moderators. A repeat with the same key gets the first answer. */
  say(actor: Actor, showId: Id<'shw'>, saying: Saying): Promise<Said>
  /** Who one is in this chat. */
  self(actor: Actor, showId: Id<'shw'>): Promise<ChatSelf>
  /** The last lines that everybody may see, oldest first; none of a practice that is over. */
  recent(showId: Id<'shw'>, count: number): Promise<ChatMessage[]>
  rules(showId: Id<'shw'>): Promise<ChatRules>
  /** Lines of a talk that is over, each at its frame. */
  bringPast(showId: Id<'shw'>, broadcast: { id: Id<'brd'>; startedAt: Date }, past: readonly PastLine[]): Promise<void>
  /** For the platform's operators: a line of whichever show, taken down and brought back by their decision. */
  findAny(id: Id<'msg'>): Promise<ReadLine | null>
  removeByPlatform(id: Id<'msg'>, by: Id<'acc'>): Promise<void>
  restoreByPlatform(id: Id<'msg'>): Promise<void>
  readonly own: OwnLines
}

export function createChat(deps: ChatDeps): Chat {
  const desk = openDesk(deps)
  return {
    routes: chatRoutes(desk),
    say: (actor, showId, saying) => say(desk, actor, showId, saying),
    self: (actor, showId) => readSelf(desk, actor, showId),
    async recent(showId, count) {
      const { practiceEndedAt } = await desk.shows.get(showId)
      return (await readRecent(desk.tables, showId, count, practiceEndedAt)).map(lineToWire)
    },
    rules: (showId) => readChatRules(desk, showId),
    bringPast: (showId, broadcast, past) => bringPast(desk, showId, broadcast, past),
    findAny: (id) => findAnyLine(desk, id),
    removeByPlatform: (id, by) => removeByPlatform(desk, id, by),
    restoreByPlatform: (id) => restoreByPlatform(desk, id),
    own: ownLines(desk.tables),
  }
}
