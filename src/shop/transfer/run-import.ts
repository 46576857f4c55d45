import type { Sql } from '#platform/db'
import { toUuid } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { Problem } from '#platform/problem'
import type { Imported, Product, ProductDraft } from '#shop/catalog'
import type { Desk } from './deps.ts'
import { cut, type Fault, reviewFirst } from './fault.ts'
import { deleteFaultsOf, insertFaults } from './fault-store.ts'
import type { Import } from './import.ts'
import { fetchPicturesJob } from './jobs.ts'
import { beforeOf, insertImported, insertPictures } from './made-store.ts'
import { type FileProduct, openImport, refusalOf } from './read-import.ts'
import { addProgress, lockImport, moveImport } from './store.ts'
import type { TransferTables } from './tables.ts'

/** Products of one transaction. */
const PRODUCTS_AT_ONCE = 200
const ROWS_AT_ONCE = 2_000

/** Somebody else went on with this import, or called it off. */
class Superseded extends Error {}

/** Brings in what is not through yet. Each piece of the file and the mark behind it are one transaction: all of a row happens once. */
export async function runImport(desk: Desk, made: Import): Promise<void> {
  const opened = await openImport(desk, made).catch(refusalOf)
  if (typeof opened === 'string') return void (await moveImport(desk.tables, made.id, 'cancelled', desk.clock.now(), { refusal: opened }))
  let done = made.counts.rowsDone
  let piece: FileProduct[] = []
  try {
    for await (const product of opened.products()) {
      if (product.group.rowsRead <= done) continue
      piece.push(product)
      const rows = product.group.rowsRead - done
      if (piece.length < PRODUCTS_AT_ONCE && rows < ROWS_AT_ONCE) continue
      done = await bringIn(desk, made, piece, done)
      piece = []
    }
    if (piece.length > 0) await bringIn(desk, made, piece, done)
  } catch (error) {
    if (error instanceof Superseded) return
    throw error
  }
  await moveImport(desk.tables, made.id, 'done', desk.clock.now())
}

/** All products of the piece at once; where one of them is refused, one after another. */
async function bringIn(desk: Desk, made: Import, piece: readonly FileProduct[], done: number): Promise<number> {
  try {
    return await commit(desk, made, piece, done)
  } catch (error) {
    if (refusalIn(error) === null) throw error
  }
  let at = done
  for (const product of piece) {
    try {
      at = await commit(desk, made, [product], at)
    } catch (error) {
      const refusal = refusalIn(error)
      if (refusal === null) throw error
      at = await leaveOut(desk, made, product, at, refusal)
    }
  }
  return at
}

/** What the catalog or the database has against the product itself; null for any other trouble. */
function refusalIn(error: unknown): string | null {
  if (error instanceof Superseded) return null
  if (error instanceof Problem) return error.status < 500 ? error.message : null
  const { code } = error as { code?: unknown }
  return typeof code === 'string' && /^2[23]...$/.test(code) ? (error as Error).message : null
}

async function commit(desk: Desk, made: Import, piece: readonly FileProduct[], done: number): Promise<number> {
  const rowsDone = piece.at(-1)!.group.rowsRead
  const drafts = piece.flatMap(({ draft }) => draft ?? [])
  const changed = await desk.db.transaction(async (sql) => {
    await claim(desk, sql, made, done)
    const before = await desk.catalog.lockByHandles(
      sql,
      made.organisationId,
      drafts.map(({ handle }) => handle),
    )
    const imported = await importAll(desk, sql, made, drafts)
    await note(desk, sql, made, { piece, drafts, imported, before })
    const created = imported.filter((one) => one.created).length
    const warnings = await tellWaiting(desk, sql, made, { piece, drafts, imported })
    const progress = { rowsDone, created, changed: drafts.length - created, leftOut: piece.length - drafts.length, warnings }
    await addProgress(desk.db.tablesOn<TransferTables>(sql), made.id, progress, desk.clock.now())
    return before
  })
  for (const { id } of changed) desk.catalog.forget(id)
  await desk.inventory.announce(changed.flatMap(({ variants }) => variants.map(({ id }) => id)))
  return rowsDone
}

const importAll = ({ catalog }: Desk, sql: Sql, made: Import, drafts: readonly ProductDraft[]): Promise<Imported[]> => {
  const { organisationId, createdBy: actorId } = made
  return catalog.importDrafts(sql, { organisationId, actorId, importId: toUuid(made.id) }, drafts)
}

/** Holds the import until the transaction ends, if it is still where it was left. */
async function claim(desk: Desk, sql: Sql, { id }: Import, done: number): Promise<void> {
  const now = await lockImport(desk.db.tablesOn<TransferTables>(sql), id)
  if (now?.state !== 'running' || now.counts.rowsDone !== done) throw new Superseded()
}

/** What waits for a look at it, as it is now: the check may have told otherwise. Answers by how many the report grew. */
async function tellWaiting(desk: Desk, sql: Sql, made: Import, { piece, drafts, imported }: Omit<Piece, 'before'>): Promise<number> {
  if (!made.publish) return 0
  const tables = desk.db.tablesOn<TransferTables>(sql)
  const handles = drafts.map(({ handle }) => handle)
  const waiting = new Set(handles.filter((_, place) => imported[place]!.waits))
  const told = await deleteFaultsOf(tables, made.id, 'review-first', handles)
  const faults = piece.flatMap((product) => (product.draft && waiting.has(product.draft.handle) ? [reviewFirst(product)] : []))
  await insertFaults(tables, made.id, faults)
  return faults.length - told
}

interface Piece {
  readonly piece: readonly FileProduct[]
  readonly drafts: readonly ProductDraft[]
  readonly imported: readonly Imported[]
  readonly before: readonly Product[]
}

async function note(desk: Desk, sql: Sql, made: Import, { piece, drafts, imported, before }: Piece): Promise<void> {
  const tables = desk.db.tablesOn<TransferTables>(sql)
  const levels = await desk.inventory.levelsAt(before.flatMap(({ variants }) => variants.map(({ id }) => id)))
  const known = new Map(before.map((product) => [product.id, product]))
  await insertImported(
    tables,
    made.id,
    imported.map(({ productId }, place) => {
      const product = known.get(productId)
      const facts = product ? { version: product.version + 1, before: beforeOf(product, levels) } : { version: 1, before: null }
      return { productId, handle: drafts[place]!.handle, ...facts }
    }),
  )
  const ids = new Map(imported.map(({ productId }, place) => [drafts[place]!.handle, productId]))
  const pictures = piece.flatMap(({ draft, pictures: named }) =>
    draft ? named.map((picture, position) => ({ ...picture, position, productId: ids.get(draft.handle)! })) : [],
  )
  if (pictures.length === 0) return
  await insertPictures(tables, made.id, pictures)
  await enqueue(sql, fetchPicturesJob, { importId: made.id }, { key: `import-pictures:${made.id}` })
}

async function leaveOut(desk: Desk, made: Import, product: FileProduct, done: number, refusal: string): Promise<number> {
  const { rowsRead: rowsDone, rows, handle } = product.group
  const fault: Fault = { line: rows[0]?.line ?? 1, column: null, code: 'refused', handle, value: cut(refusal) }
  await desk.db.transaction(async (sql) => {
    await claim(desk, sql, made, done)
    const tables = desk.db.tablesOn<TransferTables>(sql)
    await insertFaults(tables, made.id, [fault])
    await addProgress(tables, made.id, { rowsDone, leftOut: 1, errors: 1 }, desk.clock.now())
  })
  return rowsDone
}
