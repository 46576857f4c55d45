import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import type { Desk } from './deps.ts'
import { isField } from './fields.ts'
import type { Import, ImportSettings } from './import.ts'
import { fetchPicturesJob, workImportJob } from './jobs.ts'
import { transferProblems } from './problems.ts'
import { beginPhase, moveImport, readImport } from './store.ts'
import type { TransferTables } from './tables.ts'

/** Another brand's import is as unknown as none. */
export async function importOf(desk: Desk, actor: Actor, id: Id<'imp'>): Promise<Import> {
  const made = await readImport(desk.tables, id)
  if (!made || !actor.can('products.edit', made.organisationId)) throw transferProblems['import-unknown']()
  return made
}

/** Reads the file another way; it is checked anew. */
export async function changeSettings(desk: Desk, actor: Actor, id: Id<'imp'>, settings: Partial<ImportSettings>): Promise<Import> {
  const made = await importOf(desk, actor, id)
  const markets = await desk.markets.list()
  if (settings.marketCode && !markets.some(({ code }) => code === settings.marketCode)) throw transferProblems['market-unknown']()
  const named = (settings.fields ?? []).filter((field) => field !== null)
  const isReadable =
    !settings.fields ||
    (settings.fields.length === made.header.length &&
      new Set(named).size === named.length &&
      named.every((field) => isField(field, markets)) &&
      (named.includes('title') || named.includes('title-ar')))
  if (!isReadable) throw transferProblems['fields-invalid']()
  return begin(desk, id, 'checking', settings)
}

/** From here on it writes. */
export async function startImport(desk: Desk, actor: Actor, id: Id<'imp'>): Promise<Import> {
  await importOf(desk, actor, id)
  return begin(desk, id, 'running')
}

export async function startUndo(desk: Desk, actor: Actor, id: Id<'imp'>): Promise<Import> {
  await importOf(desk, actor, id)
  return begin(desk, id, 'undoing')
}

/** Stops it where it is: what is in stays in, and can be taken back as a whole. */
export async function cancelImport(desk: Desk, actor: Actor, id: Id<'imp'>): Promise<Import> {
  await importOf(desk, actor, id)
  if (!(await moveImport(desk.tables, id, 'cancelled', desk.clock.now()))) throw transferProblems['wrong-state']()
  return (await readImport(desk.tables, id))!
}

async function begin(
  desk: Desk,
  id: Id<'imp'>,
  phase: 'checking' | 'running' | 'undoing',
  settings?: Partial<ImportSettings>,
): Promise<Import> {
  await desk.db.transaction(async (sql) => {
    const isBegun = await beginPhase(desk.db.tablesOn<TransferTables>(sql), id, phase, desk.clock.now(), settings)
    if (!isBegun) throw transferProblems['wrong-state']()
    await enqueue(sql, workImportJob, { importId: id })
    if (phase === 'running') await enqueue(sql, fetchPicturesJob, { importId: id }, { key: `import-pictures:${id}` })
  })
  return (await readImport(desk.tables, id))!
}
