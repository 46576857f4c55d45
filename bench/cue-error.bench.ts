import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { createLog } from '#platform/log'
import { startBroadcaster } from '../src/app/demo/broadcaster/index.ts'
import { openBrowser } from '../tools/souk/browser.ts'
import { startSouk } from '../tools/souk/start-souk.ts'
import { openStudio, type Studio, untilEpoch } from './cue-error/studio.ts'
import { shareBelow } from './quantile.ts'
import { atLeast, atMost, type Row } from './row.ts'

const CLIP = fileURLToPath(new URL('cue-error/counter.mp4', import.meta.url))
const CLIP_FRAMES = 900
const TICKS_PER_FRAME = 3000
const CUES = 200
const BETWEEN_MILLISECONDS = 400
/** The page of a replay opens while it plays: it may miss the first cues. */
const REPLAYED = 0.9
const MOST_FRAMES = 2
const MOST_LATE_PERCENT = 1
const PATIENCE_SECONDS = 240

const cueLogSchema = z.object({
  anchor: z.object({ rtp: z.number(), counter: z.number() }).nullable(),
  cues: z.array(z.object({ id: z.string(), rtp: z.number(), late: z.boolean(), counter: z.number().nullable() })),
})
type CueLog = z.infer<typeof cueLogSchema>

/** Real server, real watch page: which frame is in sight when a tapped or planned cue changes the page, against the frame the cue names. */
export async function run(): Promise<Row[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'souk-cues-'))
  const souk = await startSouk({ dataDir })
  const studio = await openStudio(souk.url)
  await untilEpoch(studio, 1)
  const { key } = z.object({ key: z.string() }).parse(await studio.post('stream-key', {}))
  // Takes the place of the demo's camera, whose key has just lapsed.
  const broadcaster = startBroadcaster({ whipUrl: `${souk.url}/whip`, streamKey: key, clip: CLIP, log: createLog('silent') })
  const browser = await openBrowser()
  try {
    await untilEpoch(studio, 2)
    const watcher = await readFile(new URL('cue-error/watcher.js', import.meta.url), 'utf8')
    const watch = async (way: 'whep' | 'hls' | null): Promise<Page> => {
      const page = await browser.newPage({ viewport: { width: 360, height: 800 } })
      await page.goto(`${souk.url}/shows/${studio.slug}?lang=en${way ? `&path=${way}` : ''}`)
      await untilTrue(page, `document.querySelector('video')?.videoWidth === 320`)
      await page.evaluate(watcher)
      await page.evaluate('followCues()')
      return page
    }
    const [whep, hls] = await Promise.all([watch('whep'), watch('hls')])
    await tapUntilMeasured([whep, hls], studio)
    const [byWhep, byHls] = await Promise.all([whep, hls].map(async (page) => cueLogSchema.parse(await page.evaluate('cueLog'))))
    // Frames carry their RTP time on WHEP alone: what is learnt there of number and time holds for both.
    const anchor = byWhep?.anchor ?? null
    await studio.end()
    const replay = await watch(null)
    await untilTrue(replay, `cueLog.cues.length >= ${CUES} || document.querySelector('video').ended`)
    const { cues: byReplay } = cueLogSchema.parse(await replay.evaluate('cueLog'))
    // What was on air before the counter has no number in its picture.
    const told = new Set([...(byWhep?.cues ?? []), ...(byHls?.cues ?? [])].map(({ id }) => id))
    const withNumber = byReplay.filter(({ id }) => told.has(id))
    return [
      ...rowsOf('', anchor, byWhep?.cues ?? []),
      ...rowsOf(' on LL-HLS', anchor, byHls?.cues ?? []),
      ...rowsOf(' in the replay', anchor, withNumber, CUES * REPLAYED),
    ]
  } finally {
    await browser.close()
    await broadcaster.close()
    await souk.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function tapUntilMeasured(pages: readonly Page[], studio: Studio): Promise<void> {
  for (let tap = 0; tap < CUES * 2; tap++) {
    const lineupItemId = studio.lineup[tap % studio.lineup.length]
    await studio.post('pins', { key: randomUUID(), lineupItemId })
    await sleep(BETWEEN_MILLISECONDS)
    const applied = await Promise.all(pages.map((page) => page.evaluate('cueLog.cues.length')))
    if (applied.every((count) => Number(count) >= CUES)) break
  }
}

function rowsOf(way: string, anchor: CueLog['anchor'], cues: CueLog['cues'], least = CUES): Row[] {
  const errors = cues.flatMap(({ rtp, counter }) => (counter === null || !anchor ? [] : [errorOf(anchor, rtp, counter)]))
  const late = cues.filter((cue) => cue.late).length
  return [
    atMost(`cue error${way}, 95 of 100 cues`, shareBelow(errors.map(Math.abs), 0.95), 'frames', MOST_FRAMES),
    atMost(`cues applied after their frame${way}`, (late / cues.length) * 100, '%', MOST_LATE_PERCENT),
    atLeast(`cues measured${way}`, errors.length, '', least),
  ]
}

/** Frames between the one a cue names, or the first after it, and the one it was seen with. */
function errorOf(anchor: { rtp: number; counter: number }, rtp: number, seen: number): number {
  const named = anchor.counter + Math.ceil(((rtp - anchor.rtp) | 0) / TICKS_PER_FRAME)
  const error = (((seen - named) % CLIP_FRAMES) + CLIP_FRAMES) % CLIP_FRAMES
  return error > CLIP_FRAMES / 2 ? error - CLIP_FRAMES : error
}

/** Asks from outside: the page's own policy forbids to evaluate text inside. */
async function untilTrue(page: Page, expression: string): Promise<void> {
  for (let second = 0; second < PATIENCE_SECONDS; second++) {
    if (await page.evaluate(expression)) return
    await sleep(1000)
  }
  throw new Error('the counter is not in sight')
}
