import { expect, test } from 'vitest'
import { createBatchGate } from './batch-gate.ts'
import { createBatcher } from './batcher.ts'

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('callers of one moment share a batch, those that arrive while it runs the next one, in their order', async () => {
  const batches: number[][] = []
  const batcher = createBatcher<number, number>({
    batchSize: 256,
    queueLimit: 1_000,
    refuse: () => new Error('full'),
    run: async (inputs) => {
      batches.push([...inputs])
      await settled()
      return inputs.map((input) => input * 10)
    },
  })
  const first = [1, 2].map((input) => batcher.submit(input))
  await expect.poll(() => batches.length, { interval: 0 }).toBe(1)
  const answers = await Promise.all([...first, ...[3, 4, 5].map((input) => batcher.submit(input))])
  expect(answers).toEqual([10, 20, 30, 40, 50])
  expect(batches).toEqual([
    [1, 2],
    [3, 4, 5],
  ])
})

test('one bad member fails alone', async () => {
  const batcher = createBatcher<number, number>({
    batchSize: 256,
    queueLimit: 1_000,
    refuse: () => new Error('full'),
    run: async (inputs) => {
      await settled()
      if (inputs.includes(13)) throw new Error('unlucky')
      return [...inputs]
    },
  })
  const answers = await Promise.allSettled([1, 2, 13, 4].map((input) => batcher.submit(input)))
  expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
})

test('a full queue refuses at once instead of growing', async () => {
  const batcher = createBatcher<number, number>({
    batchSize: 1,
    queueLimit: 2,
    refuse: () => new Error('full'),
    run: async (inputs) => {
      await settled()
      return [...inputs]
    },
  })
  const answers = await Promise.allSettled([1, 2, 3, 4, 5].map((input) => batcher.submit(input)))
  const refused = answers.filter((answer) => answer.status === 'rejected')
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.every((answer) => String(answer.reason).includes('full'))).toBe(true)
  expect(answers[0]!.status).toBe('fulfilled')
})

/** Two kinds of batches that share a turn; the first kind runs until it is told to end. */
function openTwo(lentMs: number) {
  const limits = { batchSize: 256, queueLimit: 1_000, refuse: () => new Error('full'), gate: createBatchGate({ lentMs }) }
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  const batches: number[][] = []
  const slow = createBatcher<number, number>({ ...limits, run: async (inputs) => ended.then(() => inputs) })
  const quick = createBatcher<number, number>({
    ...limits,
    run: async (inputs) => {
      batches.push([...inputs])
      return inputs
    },
  })
  return { slow, quick, batches, end }
}

test('callers of one kind pile up while a batch of another kind has the turn they share', async () => {
  const { slow, quick, batches, end } = openTwo(600_000)
  const first = slow.submit(0)
  await expect.poll(() => slow.waiting(), { interval: 0 }).toBe(0)
  const answers = [quick.submit(1)]
  await settled()
  await settled()
  answers.push(quick.submit(2))
  expect(batches).toEqual([])
  end()
  expect(await Promise.all([first, ...answers])).toEqual([0, 1, 2])
  expect(batches).toEqual([[1, 2]])
})

test('a batch that has the turn for too long goes on, and the others need not wait for it', async () => {
  const { slow, quick, end } = openTwo(1)
  const first = slow.submit(0)
  await expect.poll(() => slow.waiting(), { interval: 0 }).toBe(0)
  expect(await quick.submit(1)).toBe(1)
  expect(await quick.submit(2)).toBe(2)
  end()
  expect(await first).toBe(0)
})
