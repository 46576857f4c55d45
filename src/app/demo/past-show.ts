import type { Chat } from '#live/chat'
import type { Clips } from '#live/clips'
import type { Cues } from '#live/cues'
import type { Ingest } from '#live/ingest'
import type { Recordings } from '#live/recording'
import { type Actor, anonymous } from '#platform/http'
import { type Id, uuidOf } from '#platform/ids'
import type { Show, Shows } from '#programme/shows'
import { pastTalk } from './past-talk.ts'
import { type DemoShow, evening, ITEM_SECONDS, PAST_ROUNDS } from './shows.ts'

export interface PastDeps {
  ingest: Pick<Ingest, 'recordPast'>
  recordings: Pick<Recordings, 'bring'>
  cues: Pick<Cues, 'placePast'>
  clips: Pick<Clips, 'cut'>
  chat: Pick<Chat, 'bringPast'>
  shows: Pick<Shows, 'changeState' | 'lineup'>
  /** The demo's clip. */
  filmPath: string
}

const TICKS_PER_SECOND = 90_000
const ROUND_SECONDS = evening.length * ITEM_SECONDS

/** A show that is over, with what remains of it: the same pieces, cues and clips that a broadcast leaves. */
export async function seedPast(deps: PastDeps, show: Show, demo: DemoShow, goods: ReadonlyMap<string, Id<'prd'>>): Promise<void> {
  if (!demo.remains) return
  const endedAt = new Date(show.startsAt.getTime() + PAST_ROUNDS * ROUND_SECONDS * 1000)
  const { id: broadcastId, timeline } = await deps.ingest.recordPast({ showId: show.id, startedAt: show.startsAt, endedAt })
  if (!timeline) throw new Error('a past broadcast has no timeline')
  const lineup = new Map((await deps.shows.lineup(show.id)).map((item) => [item.productId, item.id]))
  for (let place = 0; place < PAST_ROUNDS * evening.length; place++) {
    const productId = goods.get(evening[place % evening.length]!.product)!
    const product = { productId, lineupItemId: lineup.get(productId)! }
    const mediaTime = place * ITEM_SECONDS * TICKS_PER_SECOND
    const placing = { showId: show.id, broadcastId, timeline, mediaTime, key: `demo:${place}`, createdBy: null }
    await deps.cues.placePast({ ...placing, change: { kind: 'pin', product } })
  }
  const said = pastTalk.map(({ second, ...line }) => ({ ...line, mediaTime: second * TICKS_PER_SECOND }))
  await deps.chat.bringPast(show.id, { id: broadcastId, startedAt: show.startsAt }, said)
  await deps.recordings.bring({ broadcastId, startedAt: show.startsAt, path: deps.filmPath, repeats: PAST_ROUNDS })
  for (const { title, fromSecond, toSecond } of demo.remains.clips) {
    const until = { broadcastId, endTicks: toSecond * TICKS_PER_SECOND }
    const key = uuidOf(show.slug, title.en)
    await deps.clips.cut(hostOf(show), show.id, { key, title, until, seconds: toSecond - fromSecond })
  }
  if (show.state !== 'ended') {
    for (const state of ['scheduled', 'live', 'ended'] as const) await deps.shows.changeState(show.id, state).catch(passed)
  }
}

/** A start that was cut off had come further. */
function passed(error: unknown): void {
  if ((error as { code?: string }).code !== 'programme/shows/wrong-state') throw error
}

function hostOf(show: Show): Actor {
  return {
    ...anonymous,
    kind: 'account',
    accountId: show.hostId,
    can: (_capability, brand) => brand === undefined || brand === show.brandId,
  }
}
