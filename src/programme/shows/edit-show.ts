import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Audience } from '#safety/audience/contract'
import type { ShowEdit } from './desk-contract.ts'
import { type DeskDeps, lockToPlan, showToPlan } from './desk-deps.ts'
import { type Field, isOpen } from './editing.ts'
import { showChanged } from './events.ts'
import { hostFault, isCrew } from './host.ts'
import { showProblems } from './problems.ts'
import type { Show } from './show.ts'
import { instantOf, localOf } from './starts.ts'
import { type ShowChange, updateShow } from './store.ts'
import type { ShowTables } from './tables.ts'
import { planAfterChange } from './tell-of-show.ts'

/**
 * Changes what is named, if the show is still as the planner saw it (`version`) and its state lets it. Who may see it is narrowed before anything
 * else changes and widened after: nobody sees in between what they should not.
 */
export async function editShow(deps: DeskDeps, actor: Actor, id: Id<'shw'>, edit: ShowEdit): Promise<Show> {
  const known = await showToPlan(deps, actor, id)
  const subject = { kind: 'show', id }
  const before = await deps.audience.audienceOf(subject)
  const change = changeOf(known, edit)
  const audience = edit.audience !== undefined && edit.audience !== before ? edit.audience : null
  refuseLocked(known, change, audience)
  await requireFit(deps, known, change)
  if (audience === 'adults') await deps.audience.setAudience(subject, audience)
  const now = deps.clock.now()
  const show = await deps.db.transaction(async (sql) => {
    const tables = deps.db.tablesOn<ShowTables>(sql)
    const locked = await lockToPlan(tables, actor, id, edit.version)
    refuseLocked(locked, change, audience)
    refusePracticeTricks(locked, change)
    if (Object.keys(change).length === 0 && !audience) return locked
    const updated = await updateShow(tables, id, announced(locked, change, now))
    if (updated === 'slug-taken') throw showProblems['slug-taken']()
    await planAfterChange(sql, locked, updated, now)
    return updated
  })
  if (audience === 'everyone') await deps.audience.setAudience(subject, audience)
  deps.events.emit(showChanged, { showId: id })
  return show
}

/** What really differs from what is there. */
function changeOf(show: Show, edit: ShowEdit): ShowChange {
  const start = startOf(show, edit)
  const wanted: ShowChange = {
    ...(edit.title && !same(edit.title, show.title) ? { title: edit.title } : {}),
    ...(edit.description && !same(edit.description, show.description ?? { en: '', ar: '' }) ? { description: edit.description } : {}),
    ...(edit.slug !== undefined && edit.slug !== show.slug ? { slug: edit.slug } : {}),
    ...(start && start.startsAt.getTime() !== show.startsAt.getTime() ? { startsAt: start.startsAt } : {}),
    ...(start && start.timeZone !== show.timeZone ? { timeZone: start.timeZone } : {}),
    ...(edit.plannedMinutes !== undefined && edit.plannedMinutes !== show.plannedMinutes ? { plannedMinutes: edit.plannedMinutes } : {}),
    ...(edit.hostId !== undefined && edit.hostId !== show.hostId ? { hostId: edit.hostId } : {}),
    ...(edit.market !== undefined && edit.market !== show.marketCode ? { marketCode: edit.market } : {}),
    ...(edit.visibility !== undefined && edit.visibility !== show.visibility ? { visibility: edit.visibility } : {}),
  }
  return wanted
}

/** The wall clock is what was agreed: another zone alone keeps its hands and moves the instant. */
function startOf(show: Show, { startsLocal, timeZone }: ShowEdit): { startsAt: Date; timeZone: string } | null {
  if (startsLocal === undefined && timeZone === undefined) return null
  const zone = timeZone ?? show.timeZone
  return { startsAt: instantOf(startsLocal ?? localOf(show.startsAt, show.timeZone), zone), timeZone: zone }
}

const same = (one: { en: string; ar: string }, other: { en: string; ar: string }): boolean => one.en === other.en && one.ar === other.ar

const fieldOf: Partial<Record<keyof ShowChange, Field>> = {
  title: 'title',
  description: 'description',
  slug: 'slug',
  startsAt: 'start',
  timeZone: 'start',
  plannedMinutes: 'length',
  hostId: 'host',
  marketCode: 'market',
  visibility: 'visibility',
}

function refuseLocked(show: Show, change: ShowChange, audience: Audience | null): void {
  const wanted = Object.keys(change).map((key) => fieldOf[key as keyof ShowChange]!)
  const locked = [...wanted, ...(audience ? ['audience' as const] : [])].filter((field) => !isOpen(show, field))
  if (locked.length > 0) throw showProblems.locked(undefined, { fields: [...new Set(locked)], state: show.state })
}

/** On air, a practice ends by `end-practice` alone, and a show that people watch becomes none. */
function refusePracticeTricks(show: Show, { visibility }: ShowChange): void {
  if (visibility === undefined || (visibility !== 'practice' && show.visibility !== 'practice')) return
  if (show.state !== 'draft' && show.state !== 'scheduled')
    throw showProblems.locked(undefined, { fields: ['visibility'], state: show.state })
}

function announced(show: Show, change: ShowChange, now: Date): ShowChange {
  const { visibility = show.visibility } = change
  return show.state === 'scheduled' && visibility !== 'practice' && !show.announcedAt ? { ...change, announcedAt: now } : change
}

async function requireFit(deps: DeskDeps, show: Show, change: ShowChange): Promise<void> {
  const next = { ...show, ...change } as Show
  if (change.marketCode !== undefined) await deps.markets.get(change.marketCode)
  if (change.hostId === undefined) return
  if (!(await isCrew(deps, next))) throw showProblems['host-unfit']()
  if (show.state !== 'draft' && (await hostFault(deps, next)) === 'host-age') await deps.hosts.requireHost(next.hostId, next.marketCode)
}
