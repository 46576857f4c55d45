import type { Readable } from 'node:stream'
import { type Actor, httpProblems } from '#platform/http'
import { type Id, newId } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import type { Desk } from './deps.ts'
import { fileKeyOf, type Import } from './import.ts'
import { workImportJob } from './jobs.ts'
import { transferProblems } from './problems.ts'
import { AT_WORK } from './states.ts'
import { insertImport, listImports, readImport } from './store.ts'
import type { TransferTables } from './tables.ts'

export const FILE_BYTES = 64 * 1024 * 1024
/** Left for everything else on this machine's disk. */
const SPARE_BYTES = 512 * 1024 * 1024
/** Of one brand. */
const MOST_AT_WORK = 3
/** Files of one brand that are kept. */
export const MOST_LISTED = 30

/** Refuses whoever may not keep the organisation's products. */
export function admit(actor: Actor, organisationId: Id<'org'>): void {
  if (!actor.can('products.edit', organisationId)) throw httpProblems.forbidden()
}

/** Keeps the file as it streams in, and has it checked. Nothing of it becomes a product yet. */
export async function beginImport(
  desk: Desk,
  actor: Actor,
  { organisationId, name }: { organisationId: Id<'org'>; name: string },
  body: Readable,
): Promise<Import> {
  admit(actor, organisationId)
  const others = await listImports(desk.tables, organisationId, MOST_LISTED)
  if (others.filter(({ state }) => AT_WORK.includes(state)).length >= MOST_AT_WORK) throw transferProblems['too-many-at-work']()
  const free = await desk.files.freeBytes()
  if (free !== null && free < SPARE_BYTES) throw transferProblems['disk-full']()
  const id = newId('imp')
  const sizeBytes = await keep(desk, id, body)
  const marketCode = (await desk.markets.list())[0]?.code ?? ''
  await desk.db.transaction(async (sql) => {
    const made = { id, organisationId, createdBy: actor.accountId, fileName: name, sizeBytes, marketCode }
    await insertImport(desk.db.tablesOn<TransferTables>(sql), made)
    await enqueue(sql, workImportJob, { importId: id })
  })
  return (await readImport(desk.tables, id))!
}

async function keep({ files }: Desk, id: Id<'imp'>, body: Readable): Promise<number> {
  let size = 0
  async function* bounded(): AsyncGenerator<Uint8Array> {
    for await (const piece of body as AsyncIterable<Uint8Array>) {
      size += piece.length
      if (size > FILE_BYTES) throw transferProblems['file-too-large'](undefined, { limitBytes: FILE_BYTES })
      yield piece
    }
  }
  await files.put(fileKeyOf(id), bounded())
  if (size > 0) return size
  await files.remove(fileKeyOf(id))
  throw transferProblems['file-empty']()
}
