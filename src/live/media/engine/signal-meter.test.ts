import { expect, test } from 'vitest'
import { SignalMeter } from './signal-meter.ts'

test('figures are means over the last whole seconds', () => {
  const meter = new SignalMeter()
  for (let frame = 0; frame < 300; frame++) {
    const atMs = 10_000 + (frame * 1000) / 30
    meter.notePacket(1000, false, atMs)
    meter.notePacket(500, true, atMs)
    if (frame % 60 === 0) meter.noteKeyframe(frame * 3000, null)
  }
  expect(meter.read(20_100, 3, true)).toEqual({
    state: 'live',
    width: null,
    height: null,
    framesPerSecond: 30,
    bitrateBps: 360_000,
    keyframeIntervalSeconds: 2,
    lossPercent: 0,
    viewers: 3,
  })
})

test('when nothing comes any more the figures fall to nothing', () => {
  const meter = new SignalMeter()
  meter.notePacket(1000, true, 1000)
  expect(meter.read(60_000, 0, false)).toMatchObject({ state: 'interrupted', framesPerSecond: 0, bitrateBps: 0 })
})
