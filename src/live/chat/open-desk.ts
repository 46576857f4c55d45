import { createBatcher } from '#platform/db'
import type { ChatDeps, Desk } from './desk.ts'
import { createMoments } from './moments.ts'
import { chatProblems } from './problems.ts'
import { insertLines, type Tables } from './store.ts'
import { createTalkLimits } from './talk-limits.ts'
import { createTalks } from './talks.ts'

const LINES_A_STATEMENT = 200
const LINES_WAITING = 2_000

export function openDesk(deps: ChatDeps): Desk {
  const tables: Tables = deps.db.tables()
  const lines = createBatcher({
    run: (batch: Parameters<typeof insertLines>[1]) => insertLines(tables, batch),
    batchSize: LINES_A_STATEMENT,
    queueLimit: LINES_WAITING,
    refuse: () => chatProblems.busy(undefined, { retryAfterSeconds: 2 }),
  })
  return {
    ...{ ...deps, tables, lines, limits: createTalkLimits() },
    ...{ talks: createTalks(tables, deps.clock), moments: createMoments(deps.ingest, deps.clock) },
  }
}
