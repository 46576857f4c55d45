import type { Markets } from '#markets'
import type { Accounts } from '#people/accounts'
import type { Organisations } from '#people/organisations'
import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import { type Actor, httpProblems } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Pictures } from '#platform/pictures'
import type { Clock } from '#platform/time'
import type { HostGate } from '#safety/age'
import type { AudiencePolicy } from '#safety/audience'
import type { Catalog } from '#shop/catalog'
import { showProblems } from './problems.ts'
import type { Show } from './show.ts'
import { lockShow, readShow, type Tables } from './store.ts'
import type { ShowTables } from './tables.ts'

/** What planning a show needs. */
export interface DeskDeps {
  db: Database
  clock: Clock
  events: Events
  accounts: Pick<Accounts, 'getMany'>
  organisations: Pick<Organisations, 'get' | 'membersWith'>
  markets: Pick<Markets, 'get' | 'find' | 'list'>
  catalog: Pick<Catalog, 'listProductCards' | 'search' | 'ownedBy'>
  audience: Pick<AudiencePolicy, 'audienceOf' | 'setAudience'>
  hosts: HostGate
  pictures: Pick<Pictures, 'take' | 'forget'>
}

const mayPlan = (actor: Actor, brandId: Id<'org'>): boolean => actor.can('show.plan', brandId)

export function requirePlanner(actor: Actor, brandId: Id<'org'>): void {
  if (!mayPlan(actor, brandId)) throw httpProblems.forbidden()
}

/** The show, for whoever may plan it; to others it answers like one that does not exist. */
export async function showToPlan({ db }: Pick<DeskDeps, 'db'>, actor: Actor, id: Id<'shw'>): Promise<Show> {
  const show = await readShow(db.tables<ShowTables>(), id)
  if (!show || !mayPlan(actor, show.brandId)) throw showProblems.unknown()
  return show
}

/** As `showToPlan`, locked, and as it was when the planner saw it. */
export async function lockToPlan(tables: Tables, actor: Actor, id: Id<'shw'>, version: number): Promise<Show> {
  const show = await lockShow(tables, id)
  if (!show || !mayPlan(actor, show.brandId)) throw showProblems.unknown()
  if (show.version !== version) throw showProblems['changed-meanwhile'](undefined, { version: show.version })
  return show
}
