import type { Actor } from '#platform/http'
import { type Id, toUuid } from '#platform/ids'
import { money, toWire } from '#platform/money'
import { showToRun } from '#programme/shows'
import type { SignalWire, StudioShow } from './contract.ts'
import type { StudioDeps } from './deps.ts'
import { studioProblems } from './problems.ts'

/** Shows of every brand whose shows the caller runs: on air first, then by newest start. */
export async function listStudio(deps: StudioDeps, actor: Actor) {
  return deps.shows.describe(await deps.shows.listOfBrands(actor.organisationsWith('show.run')), actor)
}

export async function readStudio(deps: StudioDeps, actor: Actor, showId: Id<'shw'>): Promise<StudioShow> {
  const show = await showToRun(deps.shows, actor, showId)
  const [described, broadcast, rundown, { pin }, sales] = await Promise.all([
    deps.shows.describeWhole(show, actor),
    deps.ingest.currentBroadcast(showId),
    deps.rundowns.list(showId),
    deps.cues.current(showId),
    deps.orders.salesOf('show', toUuid(showId)),
  ])
  // A show sells in its market's currency alone.
  const { currency } = described.market
  const sold = sales.find((sum) => sum.currency === currency)
  return {
    show: described,
    broadcast:
      broadcast === null || broadcast.state === 'ended'
        ? null
        : { id: broadcast.id, state: broadcast.state, startedAt: broadcast.startedAt?.toISOString() ?? null, epoch: broadcast.epoch },
    rundown: [...rundown],
    pinned: pin?.lineupItemId ? { lineupItemId: pin.lineupItemId, cueId: pin.id } : null,
    sales: { orders: sold?.orders ?? 0, total: toWire(money(sold?.total ?? 0n, currency)) },
  }
}

export async function readSignal(deps: StudioDeps, actor: Actor, showId: Id<'shw'>): Promise<SignalWire> {
  await showToRun(deps.shows, actor, showId)
  const signal = await deps.ingest.signal(showId)
  const refusal = deps.ingest.lastRefusal(showId)
  const lastRefusal = refusal && { ...refusal, at: refusal.at.toISOString() }
  if (!signal) throw studioProblems['off-air'](undefined, { lastRefusal })
  const viewers = deps.realtime.viewers(`show:${showId}`)
  return {
    ...signal,
    viewers,
    viewersByPath: { whep: signal.viewers, hls: Math.max(0, viewers - signal.viewers) },
    warnings: lastRefusal?.reason === 'udp-blocked' ? [...signal.warnings, 'udp-blocked'] : signal.warnings,
    lastRefusal,
  }
}
