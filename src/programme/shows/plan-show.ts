import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { changeState } from './change-state.ts'
import { createShow } from './create-show.ts'
import { type DeskDeps, requirePlanner, showToPlan } from './desk-deps.ts'
import { hostFault } from './host.ts'
import { showProblems } from './problems.ts'
import { missingOf } from './readiness.ts'
import type { Show, Visibility } from './show.ts'
import { freeSlug, isPlaceholder, placeholderSlug, slugOf } from './slug.ts'
import { tomorrowEvening } from './starts.ts'
import { lockShow, readBrandOf, restoreShow, takenSlugs, updateShow } from './store.ts'
import type { ShowTables } from './tables.ts'

/** An empty draft: tomorrow evening at the brand's first market, hosted by whoever makes it, where they may. */
export async function draftShow(deps: DeskDeps, actor: Actor, brandId: Id<'org'>): Promise<Show> {
  requirePlanner(actor, brandId)
  const [market] = await deps.markets.list()
  if (!market) throw showProblems['not-ready']('There is no market yet.', { missing: ['market'] })
  const crew = await deps.organisations.membersWith(brandId, 'show.run')
  const hostId = crew.find((id) => id === actor.accountId) ?? crew[0] ?? actor.accountId!
  return createShow(deps.db, {
    ...{ slug: placeholderSlug(), title: { en: '', ar: '' }, brandId, hostId, marketCode: market.code, coverUrl: '' },
    ...{ startsAt: tomorrowEvening(deps.clock.now(), market.timeZone), timeZone: market.timeZone, loopSeconds: null },
  })
}

/** Announces a draft, takes it back, or cancels: as long as nobody is on air. A draft that was never named gets an address from its title. */
export async function changePlan(
  deps: DeskDeps,
  actor: Actor,
  id: Id<'shw'>,
  { state, version }: { state: 'draft' | 'scheduled' | 'cancelled'; version: number },
): Promise<Show> {
  const known = await showToPlan(deps, actor, id)
  const fault = state === 'scheduled' ? await hostFault(deps, known) : null
  const slug = state === 'scheduled' && isPlaceholder(known.slug) ? await namedAfter(deps, known) : undefined
  return changeState(deps, id, {
    to: state,
    check(show) {
      if (show.version !== version) throw showProblems['changed-meanwhile'](undefined, { version: show.version })
      const missing = state === 'scheduled' ? missingOf(show, deps.clock.now(), fault) : []
      if (missing.length > 0) throw showProblems['not-ready'](undefined, { missing })
      if (state === 'scheduled' && show.state !== 'draft') throw showProblems['wrong-state'](undefined, { state: show.state })
    },
    along: () => (slug === undefined ? {} : { slug }),
  })
}

async function namedAfter({ db }: DeskDeps, show: Show): Promise<string | undefined> {
  const wanted = slugOf(show.title.en)
  return wanted.length < 3 ? undefined : freeSlug(wanted, await takenSlugs(db.tables<ShowTables>(), wanted))
}

/** The practice is over: whatever was filmed is nobody's to see, and the show is planned for real. */
export async function endPractice(deps: DeskDeps, actor: Actor, id: Id<'shw'>, visibility: Exclude<Visibility, 'practice'>): Promise<Show> {
  const show = await showToPlan(deps, actor, id)
  if (show.visibility !== 'practice') return show
  if (show.state !== 'live' && show.state !== 'stopped') throw showProblems['wrong-state'](undefined, { state: show.state })
  return changeState(deps, id, {
    to: 'scheduled',
    along: () => ({ visibility, announcedAt: deps.clock.now() }),
  })
}

/** A draft goes, and can be given back. Everything that others may have heard of is cancelled instead. */
export async function deleteDraft(deps: DeskDeps, actor: Actor, id: Id<'shw'>): Promise<void> {
  await showToPlan(deps, actor, id)
  await deps.db.transaction(async (sql) => {
    const tables = deps.db.tablesOn<ShowTables>(sql)
    const show = await lockShow(tables, id)
    if (!show) throw showProblems.unknown()
    if (show.state !== 'draft') throw showProblems['only-drafts'](undefined, { state: show.state })
    await updateShow(tables, id, { deletedAt: deps.clock.now() })
  })
}

export async function restoreDraft(deps: DeskDeps, actor: Actor, id: Id<'shw'>): Promise<Show> {
  const tables = deps.db.tables<ShowTables>()
  const brandId = await readBrandOf(tables, id)
  if (brandId === null || !actor.can('show.plan', brandId)) throw showProblems.unknown()
  return (await restoreShow(tables, id)) ?? showToPlan(deps, actor, id)
}
