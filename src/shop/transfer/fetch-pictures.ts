import { fromUuid, type Id, toUuid } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { PICTURE_BYTES } from '#platform/pictures'
import { Problem } from '#platform/problem'
import type { Desk } from './deps.ts'
import { cut, type Fault } from './fault.ts'
import { insertFaults } from './fault-store.ts'
import { Unfetched } from './fetch-file.ts'
import { fetchPicturesJob } from './jobs.ts'
import { lockImport, readImport } from './store.ts'
import type { TransferTables } from './tables.ts'

/** Products whose pictures are fetched at once; those of one product come one after another, in their order. */
const AT_ONCE = 3
/** Products of one job: then others get their turn. */
const PRODUCTS_A_JOB = 60
const MOST_ATTEMPTS = 3
const PAUSE_SECONDS = 20

interface Waiting {
  readonly productId: Id<'prd'>
  readonly url: string
  readonly line: number
  readonly alt: { readonly en: string; readonly ar: string }
  readonly attempts: number
}

/** Fetches pictures that wait. One that cannot be had is told in the report; its product is there without it. */
export async function fetchPictures(desk: Desk, importId: Id<'imp'>): Promise<void> {
  const made = await readImport(desk.tables, importId)
  if (!made || made.state === 'undoing' || made.state === 'undone') return
  const waiting = await listWaiting(desk, importId)
  const products = [...Map.groupBy(waiting, ({ productId }) => productId).values()].slice(0, PRODUCTS_A_JOB)
  let next = 0
  const failures: unknown[] = []
  const work = async (): Promise<void> => {
    for (let mine = next++; mine < products.length; mine = next++) {
      for (const picture of products[mine]!) await fetchOne(desk, importId, picture).catch((error: unknown) => failures.push(error))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  // Only now: one that fails must not keep the others.
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} pictures could not be fetched`)
  const left = await listWaiting(desk, importId)
  if (left.length === 0) return
  // Only those are left that are to be tried again, or that this job had no time for.
  const isRetry = left.every(({ attempts }) => attempts > 0)
  const runAt = new Date(Date.now() + (isRetry ? PAUSE_SECONDS * 1000 : 0))
  await enqueue(desk.db.pool, fetchPicturesJob, { importId }, { key: `import-pictures:${importId}`, runAt })
}

async function listWaiting({ tables }: Desk, importId: Id<'imp'>): Promise<Waiting[]> {
  const rows = await tables
    .selectFrom('shop.import_picture')
    .select(['product_id', 'url', 'line', 'alt', 'attempts'])
    .where('import_id', '=', toUuid(importId))
    .where('state', '=', 'waiting')
    .orderBy('attempts')
    .orderBy('product_id')
    .orderBy('position')
    .limit(PRODUCTS_A_JOB * 12)
    .execute()
  return rows.map(({ product_id: productId, ...rest }) => ({ ...rest, productId: fromUuid('prd', productId) }))
}

async function fetchOne(desk: Desk, importId: Id<'imp'>, picture: Waiting): Promise<void> {
  try {
    const url = await bring(desk, picture.url)
    if (!(await keep(desk, importId, picture, url)) && url !== picture.url) await desk.pictures.forget(url)
  } catch (error) {
    const passing = error instanceof Unfetched ? error.passing : error instanceof Problem ? error.status >= 500 : null
    if (passing === null) throw error
    if (passing && picture.attempts + 1 < MOST_ATTEMPTS) await countAttempt(desk, picture)
    else await giveUp(desk, importId, picture, error instanceof Unfetched ? `${picture.url} (${error.message})` : picture.url, error)
  }
}

/** The address here. What this Souk serves itself is not asked for over the network. */
async function bring(desk: Desk, address: string): Promise<string> {
  const local = address.startsWith(`${desk.publicUrl}/`) ? address.slice(desk.publicUrl.length) : address
  if (local.startsWith('/assets/demo/')) return local
  if (!local.startsWith('/')) return desk.pictures.take(await desk.fetchFile(address, PICTURE_BYTES))
  const bytes = /^\/pictures\/[a-z0-9]{26}\/[a-z]+\.webp$/.test(local) ? await desk.files.read(local.slice(1)) : null
  if (!bytes) throw new Unfetched('HTTP 404', false)
  return desk.pictures.take(bytes)
}

/** False: somebody was faster, or the product has no room or is gone. */
async function keep(desk: Desk, importId: Id<'imp'>, picture: Waiting, url: string): Promise<boolean> {
  return desk.db.transaction(async (sql) => {
    const tables = desk.db.tablesOn<TransferTables>(sql)
    await lockImport(tables, importId)
    const mine = { product_id: toUuid(picture.productId), url: picture.url }
    const row = await tables
      .selectFrom('shop.import_picture')
      .select('state')
      .where('product_id', '=', mine.product_id)
      .where('url', '=', mine.url)
      .forUpdate()
      .executeTakeFirst()
    if (row?.state !== 'waiting') return false
    const versions = await desk.catalog.appendPicture(sql, picture.productId, { url, alt: picture.alt })
    await tables
      .updateTable('shop.import_picture')
      .set({ state: versions ? 'kept' : 'failed' })
      .where('product_id', '=', mine.product_id)
      .where('url', '=', mine.url)
      .execute()
    if (!versions) return false
    // A picture of its own file is no change that would keep an import from being undone.
    await tables
      .updateTable('shop.imported_product')
      .set({ version: versions.after })
      .where('import_id', '=', toUuid(importId))
      .where('product_id', '=', mine.product_id)
      .where('version', '=', versions.before)
      .execute()
    return true
  })
}

async function countAttempt({ tables }: Desk, { productId, url, attempts }: Waiting): Promise<void> {
  await tables
    .updateTable('shop.import_picture')
    .set({ attempts: attempts + 1 })
    .where('product_id', '=', toUuid(productId))
    .where('url', '=', url)
    .execute()
}

async function giveUp(desk: Desk, importId: Id<'imp'>, picture: Waiting, told: string, error: unknown): Promise<void> {
  const code = error instanceof Problem ? 'picture-refused' : 'picture-missing'
  const fault: Fault = { line: picture.line, column: null, code, handle: null, value: cut(told) }
  await desk.db.transaction(async (sql) => {
    const tables = desk.db.tablesOn<TransferTables>(sql)
    const failed = await tables
      .updateTable('shop.import_picture')
      .set({ state: 'failed' })
      .where('product_id', '=', toUuid(picture.productId))
      .where('url', '=', picture.url)
      .where('state', '=', 'waiting')
      .executeTakeFirst()
    if (failed.numUpdatedRows === 0n) return
    await insertFaults(tables, importId, [fault])
    await tables
      .updateTable('shop.import')
      .set((eb) => ({ warnings: eb('warnings', '+', 1) }))
      .where('id', '=', toUuid(importId))
      .execute()
  })
}
