import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Files } from './files.ts'
import { createLocalFiles } from './local-files.ts'

let folder: string
let files: Files
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'souk-files-'))
  files = createLocalFiles(folder)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const bytes = (text: string): Buffer => Buffer.from(text)

test('what is put is read whole, in part, and as a stream', async () => {
  await files.put('covers/one/1280.webp', bytes('0123456789'))
  expect(await files.read('covers/one/1280.webp')).toEqual(bytes('0123456789'))
  expect(await files.read('covers/one/1280.webp', { start: 2, end: 5 })).toEqual(bytes('234'))
  expect(await files.read('covers/one/1280.webp', { start: 8, end: 99 })).toEqual(bytes('89'))
  const stream = await files.stream('covers/one/1280.webp', { start: 7, end: 10 })
  expect(Buffer.concat(await stream!.toArray())).toEqual(bytes('789'))
  expect(await files.stat('covers/one/1280.webp')).toMatchObject({ sizeBytes: 10 })
})

test('what is not there is null, and removing it is no fault', async () => {
  expect([await files.read('no/where'), await files.stream('no/where'), await files.stat('no/where')]).toEqual([null, null, null])
  await files.remove('no/where')
})

test('a folder goes with everything in it, and its neighbours stay', async () => {
  for (const key of ['a/1', 'a/b/2', 'ab/3']) await files.put(key, bytes(key))
  await files.remove('a')
  expect([await files.stat('a/1'), await files.stat('a/b/2')]).toEqual([null, null])
  expect(await files.read('ab/3')).toEqual(bytes('ab/3'))
})

test('a writer that fails half way leaves the earlier file and no draft', async () => {
  await files.put('a/1', bytes('earlier'))
  const failing = async function* () {
    yield bytes('half')
    throw new Error('the source broke')
  }
  await expect(files.put('a/1', failing())).rejects.toThrow('the source broke')
  expect(await files.read('a/1')).toEqual(bytes('earlier'))
  expect(await readdir(path.join(folder, 'a'))).toEqual(['1'])
})

test('a key leads nowhere else', async () => {
  for (const key of [
    '',
    '/',
    '..',
    '../x',
    'a/../b',
    '/etc/passwd',
    'a//b',
    'A',
    'a b',
    '.hidden',
    'a/.b',
    'a\0',
    'a\\b',
    'é',
    'x'.repeat(200),
  ]) {
    await expect(files.read(key), key).rejects.toThrow(TypeError)
    await expect(files.put(key, bytes('x')), key).rejects.toThrow(TypeError)
  }
  expect(await readdir(folder)).toEqual([])
})

test('the room that is left is what the disk says', async () => {
  expect(await files.freeBytes()).toBeGreaterThan(0)
})
