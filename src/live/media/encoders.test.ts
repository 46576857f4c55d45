import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '#platform/log'
import { bringFfmpeg, type Encoder, type EncoderOptions, startEncoder } from '#test/encoder'
import { createMedia, type MediaEvents, type MediaPort, type Signal } from './index.ts'

const PATIENCE = { timeout: 60_000, interval: 100 }
const LONG = { timeout: 150_000 }

const media: MediaPort = await createMedia({
  log: createLog('silent'),
  udpPort: 0,
  publicAddress: null,
  rtmp: { port: 0, host: '127.0.0.1' },
})
media.authorisePublishers(async ({ key }) =>
  key.startsWith('show-')
    ? { broadcastId: key, sessionId: randomUUID(), continueFrom: null }
    : { refused: 'wrong-key', description: 'This stream key opens nothing.' },
)
const encoders: Encoder[] = []

beforeAll(bringFfmpeg, 300_000)
afterAll(async () => {
  for (const encoder of encoders) encoder.signal('SIGKILL')
  await media.close()
})

interface Stage {
  id: string
  started: MediaEvents['ingest.started'][]
  ended: MediaEvents['ingest.ended'][]
  refused: MediaEvents['ingest.refused'][]
  paths: boolean[]
  /** Every init and the parts after it, as a file would hold them. */
  pieces: Buffer[][]
  encode(options?: EncoderOptions): Promise<Encoder>
  signal(): Promise<Signal | null>
}

/** A show of its own for one test, and everything the engine says about it. */
function stage(): Stage {
  const id = `show-${randomUUID()}`
  const made: Stage = {
    ...{ id, started: [], ended: [], refused: [], paths: [], pieces: [] },
    async encode(options) {
      const encoder = await startEncoder(`rtmp://127.0.0.1:${media.rtmpPort()}/live/${id}`, options)
      encoders.push(encoder)
      return encoder
    },
    signal: () => media.signal(id),
  }
  const mine =
    <News extends { broadcastId: string }>(take: (news: News) => void) =>
    (news: News) => {
      if (news.broadcastId === id) take(news)
    }
  media.on(
    'ingest.started',
    mine((news) => made.started.push(news)),
  )
  media.on(
    'ingest.ended',
    mine((news) => made.ended.push(news)),
  )
  media.on(
    'ingest.refused',
    mine((news) => made.refused.push(news)),
  )
  media.on(
    'paths.changed',
    mine((news) => made.paths.push(news.whep)),
  )
  media.on(
    'media.packaged',
    mine((news) => {
      if (news.kind === 'init') made.pieces.push([Buffer.from(news.bytes)])
      else if (news.kind === 'part') made.pieces.at(-1)?.push(Buffer.from(news.bytes))
    }),
  )
  return made
}

/** What a player finds in the parts: seconds of picture and of sound, and nothing to complain of. */
async function play(pieces: Buffer[]): Promise<{ complaints: string; picture: number; sound: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'souk-parts-'))
  try {
    const file = path.join(folder, 'piece.mp4')
    await writeFile(file, Buffer.concat(pieces))
    const count = async (map: string) => {
      const { stderr } = await promisify(execFile)('ffmpeg', ['-hide_banner', '-i', file, '-map', map, '-f', 'null', '-'])
      const [hours, minutes, seconds] = (/time=([\d:.]+)/g.exec(stderr.slice(stderr.lastIndexOf('time=')))?.[1] ?? '0:0:0').split(':')
      return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
    }
    const { stderr } = await promisify(execFile)('ffmpeg', ['-v', 'error', '-i', file, '-f', 'null', '-'])
    return { complaints: stderr, picture: await count('0:v?'), sound: await count('0:a?') }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test('a good encoder is on air: parts that play, the clock, the figures', LONG, async () => {
  const { encode, started, pieces, signal, id } = stage()
  const encoder = await encode({ size: '640x360', group: 60 })
  await expect.poll(async () => (await signal())?.keyframeIntervalSeconds, PATIENCE).toBe(2)
  await expect.poll(signal, PATIENCE).toMatchObject({
    ...{ state: 'live', protocol: 'rtmp', width: 640, height: 360, bFrames: false, lossPercent: 0 },
    audio: { codec: 'aac', levelDb: null },
  })
  await expect.poll(async () => (await signal())?.roundTripMs ?? null, PATIENCE).not.toBeNull()
  await expect.poll(async () => (await media.clock(id))?.flowing, PATIENCE).toBe(true)
  expect(started).toMatchObject([{ clock: { epoch: 1, epochStart: 0 } }])
  await expect.poll(() => pieces[0]?.length ?? 0, PATIENCE).toBeGreaterThan(12)
  await encoder.stop()
  const { complaints, picture, sound } = await play(pieces[0]!)
  expect(complaints).toBe('')
  expect(picture).toBeGreaterThan(2)
  expect(Math.abs(picture - sound)).toBeLessThan(0.6)
})

test('the encoder is told why: a wrong key, another codec, a second one', LONG, async () => {
  const first = stage()
  const wrong = await startEncoder(`rtmp://127.0.0.1:${media.rtmpPort()}/live/sk_wrong`)
  expect(await wrong.ended).toMatchObject({ code: 1, said: expect.stringContaining('Server error: This stream key opens nothing.') })
  const foreign = await first.encode({ video: ['-c:v', 'flv'] })
  expect((await foreign.ended).said).toContain('The encoder sends Sorenson H263. Set its video codec to H264.')
  const loud = stage()
  const mp3 = await loud.encode({ sound: { rate: 44_100, codec: 'libmp3lame' } })
  expect((await mp3.ended).said).toContain('The encoder sends MP3. Set its audio codec to AAC.')
  expect([...first.refused, ...loud.refused].map(({ reason, protocol }) => [reason, protocol])).toEqual([
    ['video-codec-unsupported', 'rtmp'],
    ['audio-codec-unsupported', 'rtmp'],
  ])

  const taken = stage()
  const holder = await taken.encode()
  await expect.poll(() => taken.started.length, PATIENCE).toBe(1)
  const second = await taken.encode()
  expect((await second.ended).said).toContain('Another encoder is publishing this show.')
  expect(taken.refused).toMatchObject([{ reason: 'already-publishing' }])
  expect(taken.ended).toEqual([])
  await holder.stop()
})

test('B-frames and AAC keep a broadcast from WHEP; without both it plays there', LONG, async () => {
  const [silent, reordered, sounding] = [stage(), stage(), stage()]
  await silent.encode({ sound: null })
  await reordered.encode({ bFrames: 2, sound: null })
  await sounding.encode()
  await expect.poll(() => [silent, reordered, sounding].map(({ started }) => started.length), PATIENCE).toEqual([1, 1, 1])
  await expect.poll(async () => (await reordered.signal())?.bFrames, PATIENCE).toBe(true)
  const byWhep = () => Promise.all([silent, reordered, sounding].map(async ({ id }) => (await media.clock(id))?.whep))
  await expect.poll(byWhep, PATIENCE).toEqual([true, false, false])
  await expect.poll(async () => (await reordered.signal())?.warnings, PATIENCE).toContain('b-frames')
  await expect.poll(async () => (await sounding.signal())?.warnings, PATIENCE).toContain('sound-not-opus')
  await expect.poll(async () => (await silent.signal())?.warnings, PATIENCE).toContain('no-audio')
  await expect.poll(() => reordered.pieces[0]?.length ?? 0, PATIENCE).toBeGreaterThan(8)
  expect((await play(reordered.pieces[0]!)).complaints).toBe('')
})

test('an encoder that drops out is waited for, and goes on on the same timeline, with another picture size', LONG, async () => {
  const { encode, started, ended, pieces, signal, id } = stage()
  const first = await encode()
  await expect.poll(() => pieces[0]?.length ?? 0, PATIENCE).toBeGreaterThan(8)
  // Its network is gone: the connection stands, and nothing comes.
  first.signal('SIGSTOP')
  await expect.poll(() => ended.map(({ reason }) => reason), PATIENCE).toEqual(['publisher-silent'])
  expect(await media.clock(id)).toMatchObject({ epoch: 1, flowing: false })
  expect((await signal())?.state).toBe('interrupted')
  await encode({ size: '480x270' })
  await expect.poll(() => started.length, PATIENCE).toBe(2)
  const [before, after] = started
  expect(after!.clock).toMatchObject({ epoch: 2, rtpBase: before!.clock.rtpBase, startedAt: before!.clock.startedAt })
  expect(after!.clock.epochStart).toBeGreaterThan(ended[0]!.clock!.newest)
  await expect.poll(() => pieces.length, PATIENCE).toBe(2)
  await expect.poll(async () => (await signal())?.width, PATIENCE).toBe(480)
  first.signal('SIGKILL')
})

test('a clock that jumps by half a minute begins an epoch, and the broadcast goes on', LONG, async () => {
  const { encode, started, signal } = stage()
  await encode({ sound: null, filter: "setpts='if(lt(N,60),PTS,PTS+30/TB)'" })
  await expect.poll(() => started.length, PATIENCE).toBe(2)
  const [first, second] = started
  // The jump is the encoder's alone: by the broadcast's own clock some seconds have passed.
  expect(second!.clock.epochStart - first!.clock.epochStart).toBeLessThan(30 * 90_000)
  expect(second!.clock.epoch).toBe(2)
  await expect.poll(async () => (await signal())?.warnings, PATIENCE).toContain('clock-jumped')
})

test('a frame rate that varies plays, and is told', LONG, async () => {
  const { encode, signal, pieces } = stage()
  await encode({ filter: "select='not(between(mod(n,8),3,5))'" })
  await expect.poll(async () => (await signal())?.warnings, PATIENCE).toContain('frame-rate-varies')
  await expect.poll(() => pieces[0]?.length ?? 0, PATIENCE).toBeGreaterThan(12)
  expect((await play(pieces[0]!)).complaints).toBe('')
})

test('sound at odd rates, of one channel or two, plays in step with the picture', LONG, async () => {
  const rates = [
    { rate: 8000, channels: 1 },
    { rate: 22_050, channels: 1 },
    { rate: 96_000, channels: 2 },
  ]
  await Promise.all(
    rates.map(async (sound) => {
      const { encode, pieces, signal } = stage()
      await (await encode({ sound, seconds: 8 })).ended
      expect((await signal())?.warnings).toContain('sound-rate-unusual')
      const { complaints, picture, sound: heard } = await play(pieces[0]!)
      expect(complaints).toBe('')
      expect(picture).toBeGreaterThan(5)
      expect(Math.abs(picture - heard)).toBeLessThan(0.6)
    }),
  )
})

test('whoever does not speak RTMP, or says nothing, is let go of; encoders do not notice', LONG, async () => {
  const { encode, started, ended } = stage()
  await encode()
  await expect.poll(() => started.length, PATIENCE).toBe(1)
  const closed = (bytes: Buffer | null) =>
    new Promise<void>((resolve) => {
      const socket = connect(media.rtmpPort()!, '127.0.0.1', () => void (bytes && socket.write(bytes)))
      socket.on('close', () => resolve())
      socket.on('error', () => {})
      socket.resume()
    })
  await Promise.all([
    closed(Buffer.from('GET / HTTP/1.1\r\n\r\n')),
    closed(Buffer.of(0x16, 3, 1, 2, 0)),
    ...Array.from({ length: 30 }, () => closed(null)),
  ])
  expect(ended).toEqual([])
})
