import { expect, test } from 'vitest'
import { createLifecycle } from './lifecycle.ts'

/** A lifecycle whose process does not leave: `left` is the exit code it would have left with. */
function watched() {
  const said: string[] = []
  const left = Promise.withResolvers<number>()
  const lifecycle = createLifecycle(
    (line) => said.push(line),
    (exitCode) => left.resolve(exitCode) as never,
  )
  return { lifecycle, said, left: left.promise }
}

test('what was started last ends first', async () => {
  const { lifecycle, left } = watched()
  const ended: string[] = []
  for (const name of ['the database', 'the server']) lifecycle.onStop(name, async () => void ended.push(name))
  void lifecycle.stop(0)
  expect(await left).toBe(0)
  expect(ended).toEqual(['the server', 'the database'])
})

test('a step that never ends is left behind and named, even where it is the only one', async () => {
  const { lifecycle, said, left } = watched()
  lifecycle.onStop('The server', () => new Promise(() => undefined))
  void lifecycle.stop(1)
  expect(await left).toBe(1)
  expect(said).toEqual(['The server did not end in time and is left behind.'])
})

test('a step that bounds itself is waited for after the time of the others has run out', async () => {
  const { lifecycle, said, left } = watched()
  const database = Promise.withResolvers<undefined>()
  let hasLeft = false
  void left.then(() => (hasLeft = true))
  lifecycle.onStop('The database', () => database.promise.then(() => void said.push('closed')), { boundsItself: true })
  lifecycle.onStop('The server', () => new Promise(() => undefined))
  void lifecycle.stop(0)
  await expect.poll(() => said.length).toBe(1)
  expect(hasLeft).toBe(false)
  database.resolve(undefined)
  await left
  expect(said.at(-1)).toBe('closed')
})
