import { expect, test } from 'vitest'
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
