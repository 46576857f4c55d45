import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'

export interface Migration {
  /** Place in the one order over all rooms. */
  readonly number: number
  /** File name without `.sql`, as in `0501-orders`. */
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

const FILE_NAME = /^(\d{4})-[a-z0-9-]+\.sql$/

/** Every `migrations/NNNN-name.sql` below `sourceDir`, ordered by number. Two files with one number are a mistake of ours. */
export async function gatherMigrations(sourceDir: string): Promise<Migration[]> {
  const found: Migration[] = []
  for await (const file of glob('**/migrations/*.sql', { cwd: sourceDir })) found.push(await read(sourceDir, file))
  found.sort((one, other) => one.number - other.number)
  for (const [index, migration] of found.entries()) {
    const before = found[index - 1]
    if (before?.number === migration.number) throw new Error(`migrations ${before.name} and ${migration.name} have the same number`)
  }
  return found
}

async function read(sourceDir: string, file: string): Promise<Migration> {
  const match = FILE_NAME.exec(path.basename(file))
  if (!match) throw new Error(`migration ${file} is not named NNNN-name.sql`)
  const sql = (await readFile(path.join(sourceDir, file), 'utf8')).replaceAll('\r\n', '\n')
  const checksum = createHash('sha256').update(sql).digest('hex')
  return { number: Number(match[1]), name: path.basename(file, '.sql'), sql, checksum }
}
