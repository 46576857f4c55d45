import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

const LETTERS = 200
const NAME = /^([0-9a-f-]{36})\.json$/

export const letterSchema = z.object({ to: z.string(), subject: z.string(), text: z.string(), html: z.string(), language: z.string() })

export interface KeptLetter extends z.infer<typeof letterSchema> {
  readonly id: string
  readonly at: Date
}

/** The page of one letter; null where there is none. */
export async function readPage(folder: string, id: string): Promise<string | null> {
  const text = await readFile(path.join(folder, `${id}.json`), 'utf8').catch(() => null)
  const letter = letterSchema.safeParse(text === null ? null : JSON.parse(text))
  return letter.success ? letter.data.html : null
}

/** Letters of a folder, newest first, so many at most. What is no letter of ours is left out. */
export async function readOutbox(folder: string): Promise<KeptLetter[]> {
  const names = await readdir(folder).catch(() => [])
  const dated = await Promise.all(
    names.flatMap((name) => {
      const id = NAME.exec(name)?.[1]
      return id ? [stat(path.join(folder, name)).then(({ mtime }) => ({ id, at: mtime }))] : []
    }),
  )
  const newest = dated.toSorted((one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1)).slice(0, LETTERS)
  const letters = await Promise.all(
    newest.map(async ({ id, at }) => {
      const text = await readFile(path.join(folder, `${id}.json`), 'utf8')
      const letter = letterSchema.safeParse(JSON.parse(text))
      return letter.success ? [{ id, at, ...letter.data }] : []
    }),
  )
  return letters.flat()
}
