import type { z } from 'zod'
import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { widthsOf } from '#platform/pictures'
import { HOUR_MS } from '#platform/time'
import { cardToWire } from '#shop/catalog'
import { describeLineup } from './describe-shows.ts'
import type { DeskShow, deskListQuerySchema, deskRowSchema } from './desk-contract.ts'
import { type DeskDeps, requirePlanner, showToPlan } from './desk-deps.ts'
import { lockedFields } from './editing.ts'
import { hostFault } from './host.ts'
import { readLineups } from './lineup-store.ts'
import { placeOf, readPlace, readShowPage } from './list-store.ts'
import { showProblems } from './problems.ts'
import { adviceOf, missingOf } from './readiness.ts'
import { RESUME_HOURS, type Show } from './show.ts'
import { localOf } from './starts.ts'
import type { ShowState } from './states.ts'
import type { ShowTables } from './tables.ts'

const PRODUCTS_FOUND = 30

export async function describeForDesk(deps: DeskDeps, show: Show): Promise<DeskShow> {
  const lineups = await readLineups(deps.db.tables<ShowTables>(), [show.id])
  const [brand, audience, lineup, fault] = await Promise.all([
    deps.organisations.get(show.brandId),
    deps.audience.audienceOf({ kind: 'show', id: show.id }),
    describeLineup(deps.catalog, show, lineups.get(show.id)!),
    hostFault(deps, show),
  ])
  const { id, slug, version, state, visibility, title, hostId, timeZone, plannedMinutes, coverUrl, stoppedAt } = show
  return {
    ...{ id, slug, version, state, visibility, audience, title, hostId, timeZone, plannedMinutes, coverUrl, lineup },
    description: show.description ?? { en: '', ar: '' },
    brand: { id: brand.id, slug: brand.slug, name: brand.name },
    market: show.marketCode,
    startsAt: show.startsAt.toISOString(),
    startsLocal: localOf(show.startsAt, timeZone),
    covers: widthsOf(coverUrl),
    locked: lockedFields(show),
    missing: missingOf(show, deps.clock.now(), fault),
    advice: adviceOf(show, lineup.length),
    announced: show.announcedAt !== null,
    resumableUntil: stoppedAt && new Date(stoppedAt.getTime() + RESUME_HOURS * HOUR_MS).toISOString(),
  }
}

type DeskList = z.output<typeof deskListQuerySchema>
type DeskRow = z.input<typeof deskRowSchema>

const states: Readonly<Record<NonNullable<DeskList['state']>, readonly ShowState[]>> = {
  upcoming: ['scheduled'],
  live: ['live', 'stopped'],
  drafts: ['draft'],
  past: ['ended', 'cancelled'],
}

/** A brand's shows for those who plan them; without a state, the newest start first. */
export async function listForDesk(deps: DeskDeps, actor: Actor, input: DeskList): Promise<{ items: DeskRow[]; nextCursor: string | null }> {
  const { organisationId, state, q, cursor, limit } = input
  requirePlanner(actor, organisationId)
  const after = cursor === undefined ? undefined : readPlace(cursor)
  if (after === null) throw showProblems['cursor-invalid']()
  const tables = deps.db.tables<ShowTables>()
  const shows = await readShowPage(tables, {
    ...{ states: state ? states[state] : Object.values(states).flat(), newestFirst: state !== 'upcoming', limit, after },
    ...{ brands: [organisationId], listed: false, search: q?.trim() || undefined },
  })
  const page = shows.slice(0, limit)
  const [lineups, hosts, audiences] = await Promise.all([
    readLineups(
      tables,
      page.map(({ id }) => id),
    ),
    deps.accounts.getMany(page.map(({ hostId }) => hostId)),
    Promise.all(page.map(({ id }) => deps.audience.audienceOf({ kind: 'show', id }))),
  ])
  const mine = actor.can('show.run', organisationId)
  const items = page.map((show, index): DeskRow => {
    const { id, slug, title, visibility, coverUrl, plannedMinutes } = show
    return {
      ...{ id, slug, title, visibility, coverUrl, plannedMinutes, mine, state: show.state },
      ...{ audience: audiences[index]!, covers: widthsOf(coverUrl), hostName: hosts.get(show.hostId)!.name },
      ...{ startsAt: show.startsAt.toISOString(), products: lineups.get(id)!.length },
    }
  })
  const last = shows.length > limit ? page.at(-1) : undefined
  return { items, nextCursor: last ? placeOf(last) : null }
}

/** Who may host the brand's shows, and in which markets. */
export async function planOptions(deps: DeskDeps, actor: Actor, brandId: Id<'org'>) {
  requirePlanner(actor, brandId)
  const [crew, markets] = await Promise.all([deps.organisations.membersWith(brandId, 'show.run'), deps.markets.list()])
  const accounts = await deps.accounts.getMany(crew)
  return {
    hosts: crew.flatMap((id) => accounts.get(id) ?? []).map(({ id, name, email }) => ({ id, name, email })),
    markets: markets.map(({ code, name, timeZone }) => ({ code, name, timeZone })),
  }
}

/** Products that the show's lineup may take: the brand's, sold in the show's market. */
export async function searchProducts(deps: DeskDeps, actor: Actor, id: Id<'shw'>, text: string) {
  const { brandId, marketCode } = await showToPlan(deps, actor, id)
  const found = await deps.catalog.search(brandId, text, PRODUCTS_FOUND)
  return { items: (await deps.catalog.listProductCards(found, marketCode)).map(cardToWire) }
}
