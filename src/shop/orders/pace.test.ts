import { expect, test } from 'vitest'
import { createPace, ORDERS_PER_RUN, type Spending } from './pace.ts'

test('fewer orders are announced at once after a while in which the process or its machine was busy, and all of them after that', () => {
  let [loop, machine]: Spending[] = [
    { spent: 5, all: 10 },
    { spent: 100, all: 200 },
  ]
  const pace = createPace([() => loop!, () => machine!])
  machine = { spent: 190, all: 300 }
  const busyMachine = pace()
  loop = { spent: 14, all: 20 }
  const busyLoop = pace()
  loop = { spent: 15, all: 30 }
  machine = { spent: 210, all: 400 }
  expect(busyMachine).toBeLessThan(ORDERS_PER_RUN)
  expect(busyLoop).toBe(busyMachine)
  expect(pace()).toBe(ORDERS_PER_RUN)
})

test('reads how busy the process and the machine are by itself', () => {
  expect(createPace()()).toBeGreaterThan(0)
})
