/** Moderation: reports, decisions that give their reasons, and appeals to somebody else. What is decided about belongs to other rooms. */
import type { Route } from '#platform/http'
import { createAddresses } from './addresses.ts'
import { carryOut, carryOutJob, takeBack, takeBackJob } from './carry-out.ts'
import type { Desk, ModerationDeps } from './deps.ts'
import { operatorRoutes } from './operator-routes.ts'
import { personSource } from './person-source.ts'
import { publicRoutes } from './routes.ts'

export type { ActKind } from './contract.ts'
export type { ModerationDeps } from './deps.ts'
export { ownCases } from './own-cases.ts'
export type { Subject, SubjectSource, SubjectSources } from './subjects.ts'

export interface Moderation {
  readonly routes: readonly Route[]
}

/** `sources` tells, by kind, what can be reported and what can be done about it; people are known here. */
export function createModeration(deps: ModerationDeps): Moderation {
  const people = personSource(deps)
  const desk: Desk = {
    ...deps,
    tables: deps.db.tables(),
    addresses: createAddresses(deps.config.secret),
    allSources: () => ({ ...deps.sources(), person: people }),
  }
  deps.jobs.handle(carryOutJob, ({ decisionId }) => carryOut(desk, decisionId))
  deps.jobs.handle(takeBackJob, ({ decisionId }) => takeBack(desk, decisionId))
  return { routes: [...publicRoutes(desk), ...operatorRoutes(desk)] }
}
