import type { Id } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { DAY_MS } from '#platform/time'
import type { OwnDataDeps } from './deps.ts'
import { forgetExportsJob, writeExportJob } from './jobs.ts'
import { ownDataProblems } from './problems.ts'
import { deleteExport, insertExport, listExports, markProgress, readExport, type Tables } from './store.ts'

const KEPT_DAYS = 7

const keyOf = (id: string): string => `exports/${id}.json`

/** Begins to write everything Souk keeps of the person into one file. Refuses while one is being written. */
export async function askExport({ db, clock, sources }: OwnDataDeps, accountId: Id<'acc'>): Promise<void> {
  const now = clock.now()
  await db.transaction(async (sql) => {
    const endsAt = new Date(now.getTime() + KEPT_DAYS * DAY_MS)
    const id = await insertExport(db.tablesOn(sql), accountId, Object.keys(sources()).length, now, endsAt)
    if (id === null) throw ownDataProblems['export-running']()
    await enqueue(sql, writeExportJob, { id }, { maxAttempts: 5 })
  })
}

/** The file's bytes, for the one it tells about. */
export async function readExportFile({ db, clock, files }: OwnDataDeps, accountId: Id<'acc'>, id: string): Promise<Buffer> {
  const found = await readExport(db.tables(), id)
  const isTheirs = found?.accountId === accountId && found.state === 'ready' && found.endsAt > clock.now()
  const bytes = isTheirs ? await files.read(keyOf(id)) : null
  if (!bytes) throw ownDataProblems['export-unknown']()
  return bytes
}

/** Asks one room after the other and tells how far it is. A repeat writes the same file anew. */
async function writeExport({ db, clock, files, accounts, sources }: OwnDataDeps, id: string): Promise<void> {
  const tables: Tables = db.tables()
  const found = await readExport(tables, id)
  if (found?.state !== 'running') return
  const { accountId, askedAt } = found
  const person = { accountId, email: (await accounts.get(accountId)).email }
  const parts: Record<string, unknown> = {}
  for (const [name, source] of Object.entries(sources())) {
    parts[name] = await source.collect(person)
    await markProgress(tables, id, Object.keys(parts).length, 'running')
  }
  const head = { about: person, askedAt, writtenAt: clock.now() }
  const text = JSON.stringify({ ...head, ...parts }, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value), 2)
  await files.put(keyOf(id), Buffer.from(text))
  await markProgress(tables, id, found.parts, 'ready')
}

/** Takes away files, and then their rows: what is not gone yet is found again. One that does not go must not keep the others. */
export async function removeExports({ db, files }: OwnDataDeps, which: Parameters<typeof listExports>[1]): Promise<void> {
  const tables: Tables = db.tables()
  const failures: unknown[] = []
  for (const id of await listExports(tables, which)) {
    try {
      await files.remove(keyOf(id))
      await deleteExport(tables, id)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} files of own data could not be removed`)
}

export function writeExports(deps: OwnDataDeps): void {
  deps.jobs.handle(writeExportJob, ({ id }) => writeExport(deps, id))
  deps.jobs.handle(forgetExportsJob, () => removeExports(deps, { endedBefore: deps.clock.now() }))
  deps.jobs.schedule(forgetExportsJob, '7 3 * * *')
}
