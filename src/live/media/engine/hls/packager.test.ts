import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny'
import { expect, test } from 'vitest'
import { type ClipRtp, clipRtp } from '#test/clip-rtp'
import type { Packaged, PackagedInit, PackagedPart } from '../../packaged.ts'
import { RtpSamples } from '../rtp-samples.ts'
import { PART_TARGET_TICKS, Packager } from './index.ts'

const clip = await clipRtp(8)
const STARTED_AT = new Date('2026-11-22T20:00:00Z')
const BROADCAST = { broadcastId: 'brd_test' }

type Change = (packet: ClipRtp, index: number) => ClipRtp | null

/** Sends RTP through the depacketiser into a packager. */
class Studio {
  readonly news: Packaged[] = []
  asked = 0
  readonly #sequences = { audio: 0, video: 0 }
  readonly packager = new Packager({
    startedAt: () => STARTED_AT,
    askForKeyframe: () => void this.asked++,
    output: (news) => this.news.push({ ...BROADCAST, ...news } as Packaged),
  })

  /** One epoch that begins at that media time. */
  send(
    packets: readonly ClipRtp[],
    { atTicks = 0, withSound = true, change = (packet) => packet } = {} as { atTicks?: number; withSound?: boolean; change?: Change },
  ): void {
    const samples = new RtpSamples(this.packager, withSound)
    let newest = atTicks
    packets.forEach((original, index) => {
      const packet = change(original, index)
      const sequence = this.#sequences[original.kind]++
      if (!packet) return
      const nowMs = index
      if (packet.kind === 'audio') return samples.audio({ ...packet, sequence }, packet.timestamp, newest, nowMs)
      newest = atTicks + packet.timestamp
      samples.video({ ...packet, sequence }, newest, nowMs)
    })
  }

  get parts(): PackagedPart[] {
    return this.news.filter((news) => news.kind === 'part')
  }

  get inits(): PackagedInit[] {
    return this.news.filter((news) => news.kind === 'init')
  }

  /** What a player would have after all parts of one init. */
  async file(version: number) {
    const init = this.inits.find((one) => one.version === version)!
    const parts = this.parts.filter((part) => part.initVersion === version)
    const input = new Input({
      formats: ALL_FORMATS,
      source: new BufferSource(Buffer.concat([init.bytes, ...parts.map((part) => part.bytes)])),
    })
    const video = (await input.getPrimaryVideoTrack())!
    const audio = await input.getPrimaryAudioTrack()
    const read = async (track: typeof video | NonNullable<typeof audio>) => {
      const packets = []
      for await (const packet of new EncodedPacketSink(track).packets()) packets.push(packet)
      return packets
    }
    return { video, audio, pictures: await read(video), sounds: audio ? await read(audio) : [] }
  }
}

test('parts make a file that holds every picture and every sound, at its media time', async () => {
  const studio = new Studio()
  studio.send(clip)
  studio.packager.end()
  const { video, audio, pictures, sounds } = await studio.file(0)
  expect(video.codec).toBe('avc')
  expect(audio?.codec).toBe('opus')
  expect([video.codedWidth, video.codedHeight]).toEqual([studio.inits[0]!.width, studio.inits[0]!.height])
  const expected = [...new Set(clip.filter((packet) => packet.kind === 'video').map((packet) => packet.timestamp))]
  expect(pictures.map((picture) => Math.round(picture.timestamp * 90_000))).toEqual(expected)
  expect(sounds.map((sound) => Math.round(sound.timestamp * 48_000))).toEqual(sounds.map((_, index) => index * 960))
  expect(sounds.length).toBeGreaterThan(395)
  expect(await video.getDecoderConfig()).toMatchObject({ codec: studio.inits[0]!.codecs.split(',')[0] })
})
