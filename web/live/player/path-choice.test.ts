import { expect, test } from 'vitest'
import { createPathChoice } from './path-choice.ts'

const both = { whep: true, hls: true }

function chooser(blockedBefore = 0) {
  const clock = { now: 1_000_000 }
  const choice = createPathChoice(
    () => clock.now,
    () => 0,
    blockedBefore,
  )
  return { choice, wait: (seconds: number) => void (clock.now += seconds * 1000) }
}

test('WHEP comes first, HLS where there is no WHEP, nothing where there is nothing', () => {
  const { choice } = chooser()
  expect(choice.next(both)).toBe('whep')
  expect(choice.next({ whep: false, hls: true })).toBe('hls')
  expect(choice.next({ whep: false, hls: false })).toBeNull()
})

test('a full house sends to HLS, and asks again after a while that doubles', () => {
  const { choice, wait } = chooser()
  choice.failed('whep', 'full')
  expect(choice.next(both)).toBe('hls')
  wait(19)
  expect(choice.mayReturn(both)).toBe(false)
  wait(2)
  expect(choice.mayReturn(both)).toBe(true)
  choice.failed('whep', 'full')
  wait(30)
  expect(choice.mayReturn(both)).toBe(false)
  wait(11)
  expect(choice.mayReturn(both)).toBe(true)
})

test('without HLS a full house is asked again and again', () => {
  const { choice } = chooser()
  choice.failed('whep', 'full')
  expect(choice.next({ whep: true, hls: false })).toBe('whep')
})

test('one break is mended on WHEP, a second one soon after it sends to HLS', () => {
  const { choice, wait } = chooser()
  choice.flows('whep')
  choice.failed('whep', 'broken')
  expect(choice.next(both)).toBe('whep')
  wait(10)
  choice.failed('whep', 'broken')
  expect(choice.next(both)).toBe('hls')
  expect(choice.mayReturn(both)).toBe(false)
  wait(31)
  expect(choice.mayReturn(both)).toBe(true)
})

test('a minute without a fault forgives the earlier ones', () => {
  const { choice, wait } = chooser()
  choice.failed('whep', 'full')
  choice.failed('whep', 'full')
  wait(100)
  choice.flows('whep')
  wait(61)
  choice.failed('whep', 'full')
  wait(21)
  expect(choice.mayReturn(both)).toBe(true)
})

test('a picture that keeps stopping is not WHEP’s', () => {
  const { choice, wait } = chooser()
  expect([choice.stalled('whep'), choice.stalled('whep'), choice.stalled('whep')]).toEqual([false, false, true])
  expect(choice.next(both)).toBe('hls')
  wait(31)
  expect(choice.stalled('hls')).toBe(false)
})

test('a network that is known to block is not tried by the next page, until the network changes', () => {
  const { choice } = chooser(1_030_000)
  expect(choice.next(both)).toBe('hls')
  choice.networkChanged()
  expect(choice.next(both)).toBe('whep')
  expect(choice.blockedUntil).toBe(0)
})

test('no wait is longer than ten minutes and a third', () => {
  const { choice, wait } = chooser()
  for (let time = 0; time < 30; time++) choice.failed('whep', 'blocked')
  wait(801)
  expect(choice.mayReturn(both)).toBe(true)
})
