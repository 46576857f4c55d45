/** Chat: what people say while they watch, kept, and taken down by the show's moderators where it must be. */
import { createBatcher } from '#platform/db'
import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import type { ChatMessage } from './contract.ts'
import type { ChatDeps, Desk } from './desk.ts'
import { lineToWire } from './line.ts'
import { chatProblems } from './problems.ts'
import { removeLine } from './remove-line.ts'
import { type Saying, say } from './say.ts'
import { insertLines, readRecent, type Tables } from './store.ts'
import { createTalkLimits } from './talk-limits.ts'

export type { ChatDeps } from './desk.ts'
export type { Saying } from './say.ts'

const LINES_A_STATEMENT = 200
const LINES_WAITING = 2_000

/** Refuses with `live/chat/*`: `identity-needed`, `name-needed`, `name-reserved`, `empty`, `too-fast`, `busy`, `not-a-moderator`. */
export interface Chat {
  /** Stored, then told to the room `show:<id>`. */
  say(actor: Actor, showId: Id<'shw'>, saying: Saying): Promise<ChatMessage>
  remove(actor: Actor, showId: Id<'shw'>, messageId: Id<'msg'>): Promise<void>
  /** The last lines, oldest first. */
  recent(showId: Id<'shw'>, count: number): Promise<ChatMessage[]>
}

export function createChat(deps: ChatDeps): Chat {
  const tables: Tables = deps.db.tables()
  const lines = createBatcher({
    run: (batch: Parameters<typeof insertLines>[1]) => insertLines(tables, batch),
    batchSize: LINES_A_STATEMENT,
    queueLimit: LINES_WAITING,
    refuse: () => chatProblems.busy(undefined, { retryAfterSeconds: 2 }),
  })
  const desk: Desk = { ...deps, tables, limits: createTalkLimits(), lines }
  return {
    say: (actor, showId, saying) => say(desk, actor, showId, saying),
    remove: (actor, showId, messageId) => removeLine(desk, actor, showId, messageId),
    recent: async (showId, count) => (await readRecent(tables, showId, count)).map(lineToWire),
  }
}
