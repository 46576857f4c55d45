import type { MediaClock } from '#live/media'
import { TICKS_PER_SECOND } from '#live/media'
import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { showToRun } from '#programme/shows'
import { type Cue, cueInForce } from './cue.ts'
import type { Desk } from './desk.ts'
import { placeCue } from './place-cue.ts'
import { cueProblems } from './problems.ts'
import { findByKey, readLatest, readLeadMilliseconds } from './store.ts'

/** Cues looked through for the one in force: far more than can be planned ahead. */
export const LOOK_BACK = 64

export interface Placed {
  readonly cue: Cue
  /** The key had been used: this is what happened then. */
  readonly replayed: boolean
}

/** Pins a product of the lineup from the frame that is `lead` behind the newest one. For whoever runs the show's brand's shows. */
export async function pinProduct(
  desk: Desk,
  actor: Actor,
  showId: Id<'shw'>,
  input: { key: string; lineupItemId: Id<'lin'> },
): Promise<Placed> {
  const show = await showToRun(desk.shows, actor, showId)
  const key = `tap:${input.key}`
  const before = await findByKey(desk.tables, showId, key)
  if (before) return { cue: before, replayed: true }
  const item = (await desk.shows.lineup(showId)).find(({ id }) => id === input.lineupItemId)
  if (!item) throw cueProblems['not-in-lineup']()
  const [card] = await desk.catalog.listProductCards([item.productId], show.marketCode)
  if (!card?.variants.some(({ available }) => available > 0)) throw cueProblems['nothing-left']()
  const { clock, mediaTime } = await nextFrame(desk, showId)
  const change = { kind: 'pin', product: { lineupItemId: item.id, productId: item.productId } } as const
  const cue = await placeCue(desk, { ...placingAt(showId, clock, mediaTime), change, key, createdBy: actor.accountId })
  // Another request with this key was quicker.
  return cue ? { cue, replayed: false } : { cue: (await findByKey(desk.tables, showId, key))!, replayed: true }
}

/** Takes the pin away. Where it is gone already, answers with the cue that took it. */
export async function unpinProduct(desk: Desk, actor: Actor, showId: Id<'shw'>): Promise<Placed> {
  await showToRun(desk.shows, actor, showId)
  const { clock, mediaTime } = await nextFrame(desk, showId)
  const current = cueInForce(await readLatest(desk.tables, clock.broadcastId, LOOK_BACK), 'pin', clock.epoch, mediaTime)
  if (!current) throw cueProblems['nothing-pinned']()
  if (current.kind === 'unpin') return { cue: current, replayed: true }
  // One pin is taken away once, however many ask.
  const key = `unpin:${current.id}`
  const cue = await placeCue(desk, { ...placingAt(showId, clock, mediaTime), change: { kind: 'unpin' }, key, createdBy: actor.accountId })
  return cue ? { cue, replayed: false } : { cue: (await findByKey(desk.tables, showId, key))!, replayed: true }
}

export type BroadcastClock = MediaClock & { broadcastId: Id<'brd'> }

export async function nextFrame(desk: Desk, showId: Id<'shw'>): Promise<{ clock: BroadcastClock; mediaTime: number }> {
  const clock = await desk.ingest.mediaClock(showId)
  if (!clock) throw cueProblems['not-on-air']()
  const leadMilliseconds = await readLeadMilliseconds(desk.tables, clock.broadcastId)
  return { clock, mediaTime: clock.newest + Math.round((leadMilliseconds * TICKS_PER_SECOND) / 1000) }
}

export function placingAt(showId: Id<'shw'>, clock: BroadcastClock, mediaTime: number) {
  return { showId, broadcastId: clock.broadcastId, timeline: clock, mediaTime }
}
