import { expect, test } from 'vitest'
import { SignalMeter } from './signal-meter.ts'

const of = { protocol: 'whip', viewers: 3, flowing: true, whep: true } as const

function meterOf({ frames = 300, bytes = 1500, everyMs = (_frame: number) => 1000 / 30, keyframeEvery = 60 } = {}): {
  meter: SignalMeter
  endMs: number
} {
  const meter = new SignalMeter()
  let atMs = 10_000
  meter.beginEpoch(atMs)
  for (let frame = 0; frame < frames; frame++) {
    const mediaTime = Math.round((atMs - 10_000) * 90)
    if (frame % keyframeEvery === 0) meter.noteKeyframe(mediaTime, null)
    meter.noteVideo(bytes, mediaTime, atMs)
    atMs += everyMs(frame)
  }
  return { meter, endMs: atMs + 100 }
}

test('figures are means over the last whole seconds', () => {
  const { meter, endMs } = meterOf()
  meter.noteSize({ width: 320, height: 240 })
  expect(meter.read(endMs, of)).toMatchObject({
    ...{ state: 'live', protocol: 'whip', width: 320, height: 240, framesPerSecond: 30, bitrateBps: 360_000 },
    ...{ keyframeIntervalSeconds: 2, lossPercent: 0, viewers: 3, audio: null, bFrames: false, roundTripMs: null },
    warnings: ['no-audio'],
  })
})

test('when nothing comes any more the figures fall to nothing', () => {
  const { meter } = meterOf({ frames: 1 })
  expect(meter.read(90_000, { ...of, flowing: false })).toMatchObject({
    state: 'interrupted',
    framesPerSecond: 0,
    bitrateBps: 0,
    warnings: [],
  })
})

test('the sound is told with its loudest packet of the last seconds', () => {
  const { meter, endMs } = meterOf()
  meter.noteSound('opus', 48_000)
  for (const [index, level] of [-80, -21, -44].entries()) meter.noteAudio(100, level, endMs - 1200 + index * 200)
  expect(meter.read(endMs, of)).toMatchObject({ audio: { codec: 'opus', levelDb: -21 }, warnings: [] })
})

test.each([
  ['keyframes-rare', meterOf({ keyframeEvery: 150 }), of],
  ['keyframes-rare', meterOf({ keyframeEvery: 1000 }), of],
  ['bitrate-high', meterOf({ bytes: 30_000 }), of],
  ['frames-few', meterOf({ everyMs: () => 100 }), of],
  ['frame-rate-varies', meterOf({ everyMs: (frame) => (frame % 4 === 0 ? 80 : 25) }), { ...of, protocol: 'rtmp' }],
] as const)('%s is said of an encoder that sends so', (warning, { meter, endMs }, circumstances) => {
  expect(meter.read(endMs, circumstances).warnings).toContain(warning)
})

test('what the picture or the sound is made of is warned of', () => {
  const { meter, endMs } = meterOf({ bytes: 200 })
  meter.noteSize({ width: 1920, height: 1080 })
  meter.noteReordering()
  meter.noteSound('aac', 22_050)
  meter.noteAudio(1000, null, endMs - 1500)
  for (let report = 0; report < 20; report++) meter.noteLoss(0.1)
  meter.noteJump(endMs - 1000)
  expect(meter.read(endMs, { ...of, whep: false }).warnings.toSorted()).toEqual(
    ['b-frames', 'bitrate-low', 'clock-jumped', 'losing-packets', 'sound-rate-unusual'].toSorted(),
  )
})
