import { expect, test } from 'vitest'
import type { Item } from './frame.ts'
import { createOutbox } from './outbox.ts'

const item = (seq: number, lane: Item['lane']): Item => ({ seq, lane, text: `${seq}` })

function outbox(tickMilliseconds: number) {
  const frames: number[][] = []
  let busy = false
  const box = createOutbox({ tick: () => tickMilliseconds, busy: () => busy, send: (items) => frames.push(items.map(({ seq }) => seq)) })
  return { box, frames, setBusy: (value: boolean) => (busy = value) }
}
const timers = () => new Promise((resolve) => setTimeout(resolve, 5))

test('a lone message waits for no tick; those after it are gathered', async () => {
  const { box, frames } = outbox(60_000)
  box.add(item(1, 'tick'))
  await timers()
  box.add(item(2, 'tick'))
  box.add(item(3, 'tick'))
  await timers()
  expect(frames).toEqual([[1]])
  expect(box.flushed()).toBe(1)
  box.close()
})

test('the priority lane waits for no tick and takes along what was gathered', async () => {
  const { box, frames } = outbox(60_000)
  box.add(item(1, 'tick'))
  await timers()
  box.add(item(2, 'tick'))
  box.add(item(3, 'now'))
  box.add(item(4, 'now'))
  await Promise.resolve()
  expect(frames).toEqual([[1], [2, 3, 4]])
  box.close()
})

test('while a frame is being written the tick lane is gathered and the priority lane is not held back', async () => {
  const { box, frames, setBusy } = outbox(0)
  setBusy(true)
  box.add(item(1, 'tick'))
  await timers()
  expect(frames).toEqual([])
  box.add(item(2, 'now'))
  await Promise.resolve()
  expect(frames).toEqual([[1, 2]])
  box.add(item(3, 'tick'))
  setBusy(false)
  box.fanOutDone()
  await timers()
  expect(frames).toEqual([[1, 2], [3]])
  box.close()
})
