import { expect, test } from 'vitest'
import { createLookUp } from './look-up.ts'

test('who asks while an answer is on its way shares the next one, which is read after the question', async () => {
  const rows = new Map([['a', 1]])
  const asked: string[][] = []
  const answers: (() => void)[] = []
  const find = createLookUp(async (keys: readonly string[]) => {
    asked.push([...keys])
    const now = new Map(rows)
    await new Promise<void>((resolve) => answers.push(resolve))
    return now
  })
  const first = [find('a'), find('b'), find('a')]
  await expect.poll(() => answers.length, { interval: 0 }).toBe(1)
  rows.set('a', 2).set('b', 3)
  const second = [find('a'), find('b')]
  answers[0]!()
  expect(await Promise.all(first)).toEqual([1, null, 1])
  await expect.poll(() => answers.length, { interval: 0 }).toBe(2)
  answers[1]!()
  expect(await Promise.all(second)).toEqual([2, 3])
  expect(asked).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ])
})

test('all who share a statement that fails hear so, and the next one is read anew', async () => {
  let broken = true
  const find = createLookUp(async (keys: readonly number[]) => {
    if (broken) throw new Error('the database is away')
    return new Map(keys.map((key) => [key, key * 10]))
  })
  const outcomes = await Promise.allSettled([find(1), find(2)])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  broken = false
  expect(await find(1)).toBe(10)
})
