import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { type ByteRange, checkKey, type FileFacts, type Files } from './files.ts'

/** Files in a folder of this machine. A file comes into being whole: it is written beside its place and renamed into it. */
export function createLocalFiles(folder: string): Files {
  const placeOf = (key: string): string => path.join(folder, ...checkKey(key).split('/'))
  const factsOf = async (key: string): Promise<FileFacts | null> => {
    const found = await orNull(stat(placeOf(key)))
    return found?.isFile() ? { sizeBytes: found.size, changedAt: found.mtime } : null
  }
  return {
    async put(key, content) {
      const place = placeOf(key)
      await mkdir(path.dirname(place), { recursive: true })
      // Upper-case letters are in no key, so nobody reads a draft.
      const draft = `${place}.DRAFT-${randomUUID()}`
      try {
        await using file = await open(draft, 'wx', 0o600)
        await writeAll(file, content)
        await file.sync()
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
      await rename(draft, place)
    },
    async read(key, range) {
      const facts = await factsOf(key)
      if (!facts) return null
      await using file = await open(placeOf(key), 'r')
      const { start, end } = within(range, facts.sizeBytes)
      const bytes = Buffer.allocUnsafe(end - start)
      let filled = 0
      while (filled < bytes.length) {
        const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, start + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return bytes.subarray(0, filled)
    },
    async stream(key, range) {
      const facts = await factsOf(key)
      if (!facts) return null
      const { start, end } = within(range, facts.sizeBytes)
      // `end` is inclusive there, and an empty file has no last byte.
      return createReadStream(placeOf(key), end > start ? { start, end: end - 1 } : { start, end: start })
    },
    stat: factsOf,
    async remove(key) {
      await rm(placeOf(key), { recursive: true, force: true })
    },
    async freeBytes() {
      await mkdir(folder, { recursive: true })
      const { bavail, bsize } = await statfs(folder)
      return bavail * bsize
    },
  }
}

async function writeAll(file: FileHandle, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  if (content instanceof Uint8Array) return file.writeFile(content)
  for await (const chunk of content) await file.writeFile(chunk)
}

const within = (range: ByteRange | undefined, sizeBytes: number): ByteRange => {
  if (!range) return { start: 0, end: sizeBytes }
  const start = Math.min(Math.max(range.start, 0), sizeBytes)
  return { start, end: Math.min(Math.max(range.end, start), sizeBytes) }
}

async function orNull<Found>(asked: Promise<Found>): Promise<Found | null> {
  try {
    return await asked
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR') return null
    throw error
  }
}
