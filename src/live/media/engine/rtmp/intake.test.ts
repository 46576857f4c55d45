import { expect, test } from 'vitest'
import type { AudioSample, VideoFormat, VideoSample } from '../../packaging/samples.ts'
import { FlvIntake } from './intake.ts'

/** 640 × 360 and 320 × 180, constrained baseline, as x264 writes them. */
const LARGE = { sps: '6742c01eda0280bfe5c04400000fa40003a9803c58ba80', pps: '68ce0fc8' }
const SMALL = { sps: '6742c00ddb0506fe5c044000003e90000ea600f14298 00'.replaceAll(' ', ''), pps: '68ce0fc8' }
const SLICE = { key: Buffer.of(0x65, 1, 2, 3), other: Buffer.of(0x41, 4, 5) }
const CONFIG_48_STEREO = Buffer.of(0xaf, 0, 0x11, 0x90)

const sized = (unit: Buffer, bytes: 2 | 4) => {
  const length = Buffer.alloc(bytes)
  length.writeUIntBE(unit.length, 0, bytes)
  return Buffer.concat([length, unit])
}

function avcConfig({ sps, pps }: { sps: string; pps: string }): Buffer {
  const [s, p] = [Buffer.from(sps, 'hex'), Buffer.from(pps, 'hex')]
  return Buffer.concat([Buffer.of(0x17, 0, 0, 0, 0, 1, s[1]!, s[2]!, s[3]!, 0xff, 0xe1), sized(s, 2), Buffer.of(1), sized(p, 2)])
}

function picture(keyframe: boolean, compositionMs = 0, ...units: Buffer[]): Buffer {
  const head = Buffer.of(keyframe ? 0x17 : 0x27, 1, 0, 0, 0)
  head.writeIntBE(compositionMs, 2, 3)
  const all = units.length > 0 ? units : [keyframe ? SLICE.key : SLICE.other]
  return Buffer.concat([head, ...all.map((unit) => sized(unit, 4))])
}

const sound = () => Buffer.of(0xaf, 1, 0x21, 0x10)

function take() {
  const epochs: { timestamp: number; playable: boolean }[] = []
  const formats: VideoFormat[] = []
  const pictures: VideoSample[] = []
  const sounds: AudioSample[] = []
  const rates: number[] = []
  const told: string[] = []
  const intake = new FlvIntake({
    // Each epoch stands an hour after the last.
    openEpoch: (timestamp, playable) => (epochs.push({ timestamp, playable }) - 1) * 3600 * 90_000,
    closePath: () => told.push('closed'),
    reordered: () => told.push('reordered'),
    jumped: () => told.push('jumped'),
    videoFormat: (format) => formats.push(format),
    video: (sample) => pictures.push(sample),
    audioFormat: ({ sampleRate }) => rates.push(sampleRate),
    audio: (sample) => sounds.push(sample),
  })
  return { intake, epochs, formats, pictures, sounds, rates, told }
}

test('pictures and sound of one encoder stand on one timeline, from the first keyframe on', () => {
  const { intake, epochs, formats, pictures, sounds } = take()
  intake.takeVideo(5000, avcConfig(LARGE))
  intake.takeAudio(5000, CONFIG_48_STEREO)
  intake.takeVideo(5000, picture(false))
  intake.takeVideo(5040, picture(true))
  for (let frame = 0; frame < 3; frame++) intake.takeAudio(Math.round(5040 + (frame * 1024) / 48), sound())
  intake.takeVideo(5073, picture(false))
  expect(epochs).toEqual([{ timestamp: 5040 * 90, playable: false }])
  expect(formats).toMatchObject([{ width: 640, height: 360 }])
  expect(pictures.map(({ decodeTime, keyframe }) => [decodeTime, keyframe])).toEqual([
    [0, true],
    [33 * 90, false],
  ])
  expect(sounds.map(({ time, duration }) => [time, duration])).toEqual([
    [0, 1920],
    [1920, 1920],
    [3840, 1920],
  ])
})

test('without sound WHEP can play it; sound that comes later, or pictures out of order, close that way', () => {
  const late = take()
  late.intake.takeVideo(0, avcConfig(LARGE))
  late.intake.takeVideo(0, picture(true))
  expect(late.epochs).toMatchObject([{ playable: true }])
  late.intake.takeAudio(10, CONFIG_48_STEREO)
  expect(late.told).toEqual(['closed'])
  const reordered = take()
  reordered.intake.takeVideo(0, avcConfig(LARGE))
  reordered.intake.takeVideo(0, picture(true))
  reordered.intake.takeVideo(33, picture(false, 66))
  expect(reordered.told).toEqual(['closed', 'reordered'])
  expect(reordered.pictures[1]).toMatchObject({ decodeTime: 2970, compositionOffset: 5940 })
})

test('a new size in the middle is told before its first picture, however the encoder says it', () => {
  const { intake, formats } = take()
  intake.takeVideo(0, avcConfig(LARGE))
  intake.takeVideo(0, picture(true))
  intake.takeVideo(33, avcConfig(LARGE))
  expect(formats).toHaveLength(1)
  intake.takeVideo(66, avcConfig(SMALL))
  intake.takeVideo(66, picture(true))
  intake.takeVideo(99, picture(true, 0, Buffer.from(LARGE.sps, 'hex'), Buffer.from(LARGE.pps, 'hex'), SLICE.key))
  expect(formats.map(({ width }) => width)).toEqual([640, 320, 640])
})

test.each([
  ['back by an hour', -3_600_000],
  ['ahead by a minute', 60_000],
])('a clock that jumps %s opens an epoch at the next keyframe', (_, step) => {
  const { intake, epochs, pictures, told } = take()
  const start = 10_000_000
  intake.takeVideo(start, avcConfig(LARGE))
  intake.takeVideo(start, picture(true))
  intake.takeVideo(start + 33 + step, picture(false))
  intake.takeVideo(start + 66 + step, picture(true))
  expect(told).toEqual(['jumped'])
  expect(epochs).toHaveLength(2)
  expect(pictures.map(({ decodeTime }) => decodeTime)).toEqual([0, 3600 * 90_000])
})

test('a clock that runs over its 32 bits is no jump', () => {
  const { intake, epochs, pictures } = take()
  intake.takeVideo(2 ** 32 - 20, avcConfig(LARGE))
  intake.takeVideo(2 ** 32 - 20, picture(true))
  intake.takeVideo(13, picture(false))
  expect(epochs).toHaveLength(1)
  expect(pictures[1]?.decodeTime).toBe(33 * 90)
})

test('sound that is stamped by another clock is put beside the picture after a second', () => {
  const { intake, sounds, pictures } = take()
  intake.takeVideo(0, avcConfig(LARGE))
  intake.takeAudio(0, CONFIG_48_STEREO)
  for (let step = 0; step < 90; step++) {
    intake.takeVideo(step * 33, picture(step === 0))
    intake.takeAudio(50_000_000 + Math.round(step * 21.333), sound())
  }
  expect(sounds.length).toBeGreaterThan(30)
  const newest = pictures.at(-1)!.decodeTime
  expect(Math.abs(sounds[0]!.time - 49 * 33 * 90)).toBeLessThan(90_000)
  expect(sounds.at(-1)!.time).toBeLessThanOrEqual(newest + 90_000)
})

test.each([
  [8000, 0x15, 0x88],
  [22_050, 0x13, 0x90],
  [96_000, 0x10, 0x08],
])('AAC at %i Hz is taken as it is', (rate, first, second) => {
  const { intake, sounds, rates } = take()
  intake.takeVideo(0, avcConfig(LARGE))
  intake.takeAudio(0, Buffer.of(0xaf, 0, first, second))
  intake.takeVideo(0, picture(true))
  for (let frame = 0; frame < 10; frame++) intake.takeAudio(Math.round((frame * 1024 * 1000) / rate), sound())
  expect(rates).toEqual([rate])
  const end = sounds.at(-1)!
  expect(end.time + end.duration).toBe(Math.round((10 * 1024 * 90_000) / rate))
})

test.each<[string, 'takeVideo' | 'takeAudio', Buffer]>([
  ['HEVC', 'takeVideo', Buffer.concat([Buffer.of(0x90), Buffer.from('hvc1'), Buffer.alloc(4)])],
  ['AV1', 'takeVideo', Buffer.concat([Buffer.of(0x90), Buffer.from('av01'), Buffer.alloc(4)])],
  ['VP9', 'takeVideo', Buffer.concat([Buffer.of(0x90), Buffer.from('vp09'), Buffer.alloc(4)])],
  ['HEVC', 'takeVideo', Buffer.of(0x1c, 0, 0, 0, 0, 0)],
  ['Sorenson H263', 'takeVideo', Buffer.of(0x12, 0, 0, 0, 0, 0)],
  ['MP3', 'takeAudio', Buffer.of(0x2f, 0, 0)],
  ['Opus', 'takeAudio', Buffer.concat([Buffer.of(0x90), Buffer.from('Opus'), Buffer.alloc(4)])],
])('%s is refused by its name', (name, take_, tag) => {
  expect(() => take().intake[take_](0, tag)).toThrow(`The encoder sends ${name}. Set its`)
})

test('enhanced RTMP with H264 and AAC is taken like the plain one', () => {
  const { intake, pictures, sounds } = take()
  const enhanced = (packet: number, name: string, rest: Buffer) => Buffer.concat([Buffer.of(packet), Buffer.from(name), rest])
  intake.takeVideo(0, enhanced(0x90, 'avc1', avcConfig(LARGE).subarray(5)))
  intake.takeAudio(0, enhanced(0x90, 'mp4a', Buffer.of(0x11, 0x90)))
  intake.takeVideo(0, enhanced(0x93, 'avc1', sized(SLICE.key, 4)))
  intake.takeAudio(0, enhanced(0x91, 'mp4a', Buffer.of(0x21, 0x10)))
  expect([pictures.length, sounds.length]).toEqual([1, 1])
})

test('pictures that cannot be read are left out, and too many of them end it', () => {
  const { intake, pictures } = take()
  intake.takeVideo(0, avcConfig(LARGE))
  const broken = Buffer.of(0x17, 1, 0, 0, 0, 0, 0, 255, 255, 1)
  intake.takeVideo(0, broken)
  intake.takeVideo(33, picture(true))
  expect(pictures).toHaveLength(1)
  expect(() => {
    for (let times = 0; times < 100; times++) intake.takeVideo(66, broken)
  }).toThrow('The encoder sends pictures that cannot be read.')
})
