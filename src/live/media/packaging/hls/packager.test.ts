import { ALL_FORMATS, BufferSource, type EncodedPacket, EncodedPacketSink, Input, type InputTrack } from 'mediabunny'
import { afterAll, expect, test } from 'vitest'
import { type ClipRtp, clipRtp } from '#test/clip-rtp'
import type { Packaged, PackagedInit, PackagedPart, Rendition } from '../../packaged.ts'
import { Transcoder, type Transcoding } from '../aac/index.ts'
import { RtpSamples } from '../rtp-samples.ts'
import type { AudioSample } from '../samples.ts'
import { PART_TARGET_TICKS, Packager } from './index.ts'
import type { PackagerDeps } from './packager.ts'

const TICKS = 90_000
const AAC_PATIENCE_MS = 30_000

const clip = await clipRtp(8)
const transcoder = new Transcoder((text, fields) => expect.unreachable(`${text} ${JSON.stringify(fields)}`))
afterAll(() => transcoder.close())

interface Sending {
  atTicks?: number
  withSound?: boolean
  /** What the network or the encoder makes of a packet; null loses it. */
  change?: (packet: ClipRtp) => ClipRtp | null
}

/** A publisher's RTP through the depacketiser into a packager. */
class Studio {
  readonly news: Packaged[] = []
  asked = 0
  readonly packager: Packager
  readonly #sequences = { audio: 0, video: 0 }

  constructor({ transcode = null }: { transcode?: PackagerDeps['transcode'] } = {}) {
    this.packager = new Packager({
      startedAt: () => new Date('2026-11-22T20:00:00Z'),
      askForKeyframe: () => void this.asked++,
      transcode,
      output: (news) => this.news.push({ broadcastId: 'brd_test', ...news } as Packaged),
    })
  }

  /** One epoch that begins at that media time. */
  send(packets: readonly ClipRtp[], { atTicks = 0, withSound = true, change = (packet) => packet }: Sending = {}): RtpSamples {
    const samples = new RtpSamples(this.packager, withSound)
    this.feed(samples, packets, atTicks, change)
    return samples
  }

  feed(samples: RtpSamples, packets: readonly ClipRtp[], atTicks = 0, change: NonNullable<Sending['change']> = (packet) => packet): void {
    let newest = atTicks
    for (const original of packets) {
      const sequence = this.#sequences[original.kind]++
      const packet = change(original)
      if (!packet) continue
      const nowMs = packet.timestamp / (packet.kind === 'video' ? 90 : 48)
      if (packet.kind === 'video') newest = atTicks + packet.timestamp
      if (packet.kind === 'video') samples.video({ ...packet, sequence }, newest, nowMs)
      else samples.audio({ ...packet, sequence }, packet.timestamp, newest, nowMs)
    }
  }

  parts(rendition: Rendition = 'opus'): PackagedPart[] {
    return this.news.filter((news) => news.kind === 'part').filter((part) => part.rendition === rendition)
  }

  inits(rendition: Rendition = 'opus'): PackagedInit[] {
    return this.news.filter((news) => news.kind === 'init').filter((init) => init.rendition === rendition)
  }

  /** What a player has after all parts of one init. */
  async file({ version, bytes, rendition }: PackagedInit) {
    const parts = this.parts(rendition).filter((part) => part.initVersion === version)
    const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(Buffer.concat([bytes, ...parts.map((part) => part.bytes)])) })
    const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()]
    return { video: video!, audio, pictures: await packetsOf(video), sounds: await packetsOf(audio) }
  }
}

async function packetsOf(track: InputTrack | null): Promise<EncodedPacket[]> {
  const packets: EncodedPacket[] = []
  if (track) for await (const packet of new EncodedPacketSink(track).packets()) packets.push(packet)
  return packets
}

const times = (packets: readonly ClipRtp[]) => [
  ...new Set(packets.filter(({ kind }) => kind === 'video').map(({ timestamp }) => timestamp)),
]
const ticksOf = (pictures: readonly EncodedPacket[]) => pictures.map((picture) => Math.round(picture.timestamp * TICKS))

test('parts make a file that holds every picture and every sound, at its media time', async () => {
  const studio = new Studio()
  studio.send(clip)
  studio.packager.end()
  const [init] = studio.inits()
  const { video, audio, pictures, sounds } = await studio.file(init!)
  expect([video.codec, audio?.codec]).toEqual(['avc', 'opus'])
  expect([video.codedWidth, video.codedHeight]).toEqual([init!.width, init!.height])
  expect(await video.getDecoderConfig()).toMatchObject({ codec: init!.codecs.split(',')[0] })
  expect(ticksOf(pictures)).toEqual(times(clip))
  expect(sounds.map((sound) => Math.round(sound.timestamp * 48_000))).toEqual(sounds.map((_, index) => index * 960))
  expect(sounds.length).toBeGreaterThan(395)
})

test('segments begin with keyframes; parts follow each other without a hole and keep what they promise', () => {
  const studio = new Studio()
  studio.send(clip)
  studio.packager.end()
  const parts = studio.parts()
  expect(parts.filter((part) => part.part === 0).map((part) => [part.sequence, part.startTicks, part.independent])).toEqual(
    [0, 1, 2, 3].map((sequence) => [sequence, sequence * 2 * TICKS, true]),
  )
  parts.slice(1).forEach((part, index) => expect(part.startTicks).toBe(parts[index]!.startTicks + parts[index]!.durationTicks))
  expect(Math.max(...parts.map((part) => part.durationTicks))).toBeLessThanOrEqual(PART_TARGET_TICKS)
  const whole = parts.filter((part) => !part.last)
  expect(Math.min(...whole.map((part) => part.durationTicks))).toBeGreaterThanOrEqual(0.85 * PART_TARGET_TICKS)
  expect(parts.filter((part) => part.last).map((part) => part.sequence)).toEqual([0, 1, 2, 3])
})

test('pictures at uneven times keep them, and parts keep their promise', async () => {
  const studio = new Studio()
  const uneven = (timestamp: number) => timestamp + ((timestamp / 3000) % 5) * 600
  studio.send(clip, { change: (packet) => (packet.kind === 'video' ? { ...packet, timestamp: uneven(packet.timestamp) } : packet) })
  studio.packager.end()
  const { pictures } = await studio.file(studio.inits()[0]!)
  expect(ticksOf(pictures)).toEqual(times(clip).map(uneven))
  expect(Math.max(...studio.parts().map((part) => part.durationTicks))).toBeLessThanOrEqual(PART_TARGET_TICKS)
})

test('after a loss nothing is shown until the next keyframe, and the timeline has no hole', async () => {
  const studio = new Studio()
  let count = 0
  studio.send(clip, { change: (packet) => (packet.kind === 'video' && packet.timestamp === TICKS && count++ === 0 ? null : packet) })
  studio.packager.end()
  const { pictures } = await studio.file(studio.inits()[0]!)
  expect(ticksOf(pictures)).toEqual(times(clip).filter((time) => time < TICKS || time >= 2 * TICKS))
  const parts = studio.parts()
  parts.slice(1).forEach((part, index) => expect(part.startTicks).toBe(parts[index]!.startTicks + parts[index]!.durationTicks))
})

test('packets that come late find their place', async () => {
  const studio = new Studio()
  const shuffled = clip.map((packet, index) => ({ packet, index, arrives: index + (index % 7 === 3 ? 4 : 0) }))
  const samples = new RtpSamples(studio.packager, true)
  const sequences = new Map<ClipRtp, number>()
  const counts = { audio: 0, video: 0 }
  for (const { packet } of shuffled) sequences.set(packet, counts[packet.kind]++)
  for (const { packet } of shuffled.toSorted((one, other) => one.arrives - other.arrives || one.index - other.index)) {
    const arriving = { ...packet, sequence: sequences.get(packet)! }
    if (packet.kind === 'video') samples.video(arriving, packet.timestamp, 0)
    else samples.audio(arriving, packet.timestamp, 0, 0)
  }
  studio.packager.end()
  const { pictures } = await studio.file(studio.inits()[0]!)
  expect(ticksOf(pictures)).toEqual(times(clip))
})

test('a picture of another size cuts the segment and begins anew', async () => {
  const studio = new Studio()
  // The clip's parameters with another level stand for an encoder that changed its mind.
  const otherSps = (payload: Buffer) =>
    (payload[0]! & 0x1f) === 7 ? Buffer.concat([payload.subarray(0, 3), Buffer.of(payload[3]! + 1), payload.subarray(4)]) : payload
  studio.send(clip, {
    change: (packet) =>
      packet.kind === 'video' && packet.timestamp >= 4 * TICKS ? { ...packet, payload: otherSps(packet.payload) } : packet,
  })
  studio.packager.end()
  expect(studio.inits().map((init) => init.version)).toEqual([0, 2])
  expect(studio.inits()[0]!.codecs).not.toBe(studio.inits()[1]!.codecs)
  expect(
    studio
      .parts()
      .filter((part) => part.part === 0)
      .map((part) => [part.initVersion, part.discontinuity]),
  ).toEqual([
    [0, false],
    [0, false],
    [2, true],
    [2, false],
  ])
  const { pictures } = await studio.file(studio.inits()[1]!)
  expect(ticksOf(pictures)).toEqual(times(clip).filter((time) => time >= 4 * TICKS))
})

test("a publisher's return is another beginning at its own place on the timeline", () => {
  const studio = new Studio()
  studio.send(
    clip.filter((packet) => packet.timestamp < 3 * TICKS && packet.kind === 'video'),
    { withSound: false },
  )
  studio.send(clip, { atTicks: 60 * TICKS })
  studio.packager.end()
  expect(ends(studio)).toEqual(['aac', 'opus'])
  const [first] = studio.parts()
  expect(first).toMatchObject({ sequence: 2, part: 0, startTicks: 60 * TICKS, discontinuity: true, independent: true })
})

test('sound that falls silent is filled, for a player waits at a hole', async () => {
  const studio = new Studio()
  studio.send(clip, {
    change: (packet) => (packet.kind === 'audio' && packet.timestamp > 96_000 && packet.timestamp < 288_000 ? null : packet),
  })
  studio.packager.end()
  const { sounds } = await studio.file(studio.inits()[0]!)
  expect(sounds.map((sound) => Math.round(sound.timestamp * 48_000))).toEqual(sounds.map((_, index) => index * 960))
  expect(sounds.filter((sound) => sound.data.length === 3).length).toBeGreaterThan(190)
})

test('sound that was promised and does not come is left out; when it comes, the picture begins anew with it', async () => {
  const studio = new Studio()
  studio.send(clip, { change: (packet) => (packet.kind === 'audio' && packet.timestamp < 144_000 ? null : packet) })
  studio.packager.end()
  const [without, sounding] = studio.inits()
  expect((await studio.file(without!)).audio).toBeNull()
  expect(studio.asked).toBeGreaterThan(0)
  const { audio, sounds } = await studio.file(sounding!)
  expect(audio?.codec).toBe('opus')
  expect(sounds.length).toBeGreaterThan(150)
})

test('the same pictures come with AAC, made of the Opus', { timeout: 2 * AAC_PATIENCE_MS }, async () => {
  const studio = new Studio({ transcode: (sample) => transcoder.open(sample) })
  const samples = studio.send([])
  const deadline = Date.now() + AAC_PATIENCE_MS
  for (let second = 0; studio.parts('aac').length < 12 && Date.now() < deadline; second++) {
    studio.feed(samples, secondOf(second))
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  studio.packager.end()
  const [init] = studio.inits('aac')
  expect(init?.codecs).toMatch(/^avc1\.[0-9a-f]{6},mp4a\.40\.2$/)
  const { audio, pictures, sounds } = await studio.file(init!)
  expect(await audio?.getDecoderConfig()).toMatchObject({ codec: 'mp4a.40.2', sampleRate: 48_000, numberOfChannels: 2 })
  expect(Math.abs(sounds[0]!.timestamp - pictures[0]!.timestamp)).toBeLessThan(0.05)
  sounds.slice(1).forEach((sound, index) => expect(sound.timestamp - sounds[index]!.timestamp).toBeCloseTo(1024 / 48_000, 5))
  const same = studio.parts('aac').map((part) => [part.sequence, part.part, part.startTicks, part.durationTicks])
  expect(studio.parts().map((part) => [part.sequence, part.part, part.startTicks, part.durationTicks])).toEqual(
    expect.arrayContaining(same),
  )
})

/** Makes AAC of no meaning at once, until it is out of order. */
function encoder(): { open: NonNullable<PackagerDeps['transcode']>; working: boolean } {
  const made = { data: Uint8Array.of(0x21, 0x00), duration: 1920 }
  const open = (sample: (aac: AudioSample) => void): Transcoding => {
    let next: number | null = null
    const add = ({ time, duration }: AudioSample) => {
      for (next ??= time; state.working && next < time + duration; next += made.duration) sample({ ...made, time: next })
    }
    return { add, close: () => undefined }
  }
  const state = { open, working: true }
  return state
}

const ends = (studio: Studio) => studio.news.filter((news) => news.kind === 'end').map((news) => news.rendition)

test('a publisher who returns without sound is heard as silence, for players wait for ever for a track they had', async () => {
  const studio = new Studio({ transcode: encoder().open })
  studio.send(clip)
  const pictures = clip.filter(({ kind }) => kind === 'video')
  studio.send(pictures, { atTicks: 60 * TICKS, withSound: false })
  studio.send(pictures, { atTicks: 120 * TICKS, withSound: true })
  expect(ends(studio)).toEqual([])
  studio.packager.end()
  for (const rendition of ['opus', 'aac'] as const) {
    const inits = studio.inits(rendition)
    expect(inits.map(({ codecs }) => codecs.split(',')[1])).toEqual(Array(3).fill(rendition === 'opus' ? 'opus' : 'mp4a.40.2'))
    for (const [epoch, init] of inits.entries()) {
      const { sounds } = await studio.file(init)
      expect(sounds[0]!.timestamp).toBeCloseTo(epoch * 60, 1)
      expect(sounds.at(-1)!.timestamp).toBeGreaterThan(epoch * 60 + 7)
    }
  }
})

test('sound that comes after silence in its stead takes its place', async () => {
  const studio = new Studio()
  studio.send(clip)
  studio.send(clip, { atTicks: 60 * TICKS, change: (packet) => (packet.kind === 'audio' && packet.timestamp < 192_000 ? null : packet) })
  studio.packager.end()
  const { sounds } = await studio.file(studio.inits()[1]!)
  expect(studio.inits()).toHaveLength(2)
  expect(sounds.filter(({ data, timestamp }) => data.length > 3 && timestamp > 64).length).toBeGreaterThan(150)
})

test('sound of another kind is another beginning, also where a segment has just begun', () => {
  const studio = new Studio()
  const samples = studio.send(clip.filter(({ kind, timestamp }) => timestamp < (kind === 'video' ? 2.1 * TICKS : 2.1 * 48_000)))
  studio.packager.audioFormat({ codec: 'opus', channels: 1 })
  expect(studio.asked).toBe(1)
  studio.feed(
    samples,
    clip.filter(({ kind, timestamp }) => timestamp >= (kind === 'video' ? 2.1 * TICKS : 2.1 * 48_000)),
  )
  studio.packager.end()
  const [, second] = studio.inits()
  const parts = studio.parts()
  expect(studio.inits()).toHaveLength(2)
  expect(parts.find((part) => part.initVersion === second!.version)).toMatchObject({ part: 0, discontinuity: true })
})

test('a rendition whose encoder is out of order ends with the epoch, so that players go to another', () => {
  const aac = encoder()
  const studio = new Studio({ transcode: aac.open })
  studio.send(clip)
  aac.working = false
  studio.send(clip, { atTicks: 60 * TICKS })
  expect(ends(studio)).toEqual(['aac'])
  aac.working = true
  studio.send(clip, { atTicks: 120 * TICKS })
  studio.packager.end()
  expect(studio.inits('aac').map(({ codecs }) => codecs.split(',')[1])).toEqual(['mp4a.40.2', 'mp4a.40.2'])
})

/** The clip again and again, a second at a time. */
function secondOf(second: number): ClipRtp[] {
  const round = Math.floor(second / 8)
  return clip
    .map((packet) => ({ packet, rate: packet.kind === 'video' ? TICKS : 48_000 }))
    .filter(({ packet, rate }) => Math.floor(packet.timestamp / rate) === second % 8)
    .map(({ packet, rate }) => ({ ...packet, timestamp: packet.timestamp + round * 8 * rate }))
}
