import { expect, test } from 'vitest'
import { goodSignal as good } from './signal.fixture.ts'
import { healthOf, linePoints } from './signal-health.ts'

test('a picture that arrives whole is healthy', () => {
  expect(healthOf(good)).toBe('healthy')
})

test('much loss or few frames is degraded, silence is lost', () => {
  expect(healthOf({ ...good, lossPercent: 4 })).toBe('degraded')
  expect(healthOf({ ...good, framesPerSecond: 9 })).toBe('degraded')
  expect(healthOf({ ...good, state: 'interrupted' })).toBe('lost')
})

test('before the first picture there is nothing to judge', () => {
  expect(healthOf(null)).toBe('none')
  expect(healthOf({ ...good, width: null, height: null })).toBe('none')
})

test('the line spans the width and higher bitrates stand higher', () => {
  expect(linePoints([0, 100], 200, 40)).toBe('0.0,40.0 200.0,4.0')
  expect(linePoints([100], 200, 40)).toBe('0.0,4.0 200.0,4.0')
})
