import { cueToWire } from '#live/cues'
import { TICKS_PER_SECOND } from '#live/media'
import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { toWire } from '#platform/money'
import type { Show } from '#programme/shows'
import type { ProductCard } from '#shop/catalog'
import { chaptersOf } from './chapters.ts'
import type { ReplayWire } from './contract.ts'
import type { Desk } from './deps.ts'
import { addressesOf } from './media-addresses.ts'
import { recordingProblems } from './problems.ts'
import { isOpen, type Recording } from './recording.ts'
import { lengthOf, type Run, runsOf, secondsAt } from './replay-time.ts'
import { measure, readRecordingsOf, readSegments } from './store.ts'

/** What of a show can be seen again, longest first. Nothing while it is on air. */
export async function listReplays(desk: Desk, showId: Id<'shw'>): Promise<{ recording: Recording; ticks: number }[]> {
  const recordings = await readRecordingsOf(desk.tables, [showId])
  if (recordings.some(({ state }) => state === 'recording')) return []
  const open = recordings.filter(isOpen)
  const sizes = await measure(
    desk.tables,
    open.map(({ broadcastId }) => broadcastId),
  )
  return open
    .map((recording) => ({ recording, ticks: sizes.get(recording.broadcastId)?.ticks ?? 0 }))
    .toSorted((one, other) => other.ticks - one.ticks)
}

/** The replay of a show with its chapters and cues, for whoever may watch the show. Refuses with `no-replay`, and as `safety/audience` does. */
export async function readReplay(desk: Desk, viewer: Actor, slug: string, wanted?: Id<'brd'>): Promise<ReplayWire> {
  const show = await desk.shows.findBySlug(slug)
  if (!show || show.state === 'draft') throw recordingProblems['no-replay']()
  await desk.audience.grant({ viewer, subject: { kind: 'show', id: show.id } })
  const replays = await listReplays(desk, show.id)
  const chosen = wanted === undefined ? replays[0] : replays.find(({ recording }) => recording.broadcastId === wanted)
  if (!chosen) throw recordingProblems['no-replay']()
  return { ...(await describe(desk, show, chosen.recording, replays)), mayCut: viewer.can('show.run', show.brandId) }
}

async function describe(
  desk: Desk,
  show: Show,
  recording: Recording,
  replays: readonly { recording: Recording; ticks: number }[],
): Promise<Omit<ReplayWire, 'mayCut'>> {
  const { broadcastId, startedAt, fileState, fileProgressPercent, fileSizeBytes } = recording
  const [segments, cues] = await Promise.all([readSegments(desk.tables, broadcastId), desk.cues.listOf(broadcastId)])
  const runs = runsOf(segments)
  const { hlsUrl, mp4Url } = addressesOf(recording)
  return {
    ...{ showId: show.id, broadcastId, hlsUrl, mp4Url, runs, mp4SizeBytes: fileSizeBytes },
    mp4ProgressPercent: fileState === 'making' ? fileProgressPercent : null,
    startedAt: startedAt.toISOString(),
    durationSeconds: lengthOf(runs) / TICKS_PER_SECOND,
    chapters: await describeChapters(desk, show, chaptersOf(cues, runs), runs),
    cues: cues.map(cueToWire),
    broadcasts: replays.map((replay) => ({
      id: replay.recording.broadcastId,
      startedAt: replay.recording.startedAt.toISOString(),
      durationSeconds: replay.ticks / TICKS_PER_SECOND,
    })),
  }
}

/** Without products that are sold no more. */
async function describeChapters(
  desk: Desk,
  show: Show,
  chapters: ReturnType<typeof chaptersOf>,
  runs: readonly Run[],
): Promise<ReplayWire['chapters']> {
  const ids = [...new Set(chapters.map(({ productId }) => productId))]
  const cards = new Map((await desk.catalog.listProductCards(ids, show.marketCode)).map((card) => [card.id, card]))
  return chapters.flatMap((chapter) => {
    const card = cards.get(chapter.productId)
    if (!card) return []
    const atSeconds = secondsAt(runs, chapter.startTicks)
    const durationSeconds = secondsAt(runs, chapter.endTicks) - atSeconds
    return [{ ...chapter, title: card.title, pictureUrl: card.pictureUrl, price: toWire(lowestPrice(card)), atSeconds, durationSeconds }]
  })
}

/** A card has at least one variant. */
function lowestPrice({ variants }: ProductCard): ProductCard['variants'][number]['price'] {
  return variants.map(({ price }) => price).toSorted((one, other) => Number(one.amount - other.amount))[0]!
}
