import type { Kysely, Selectable } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { Import, ImportSettings } from './import.ts'
import { AT_WORK, type ImportState, importStates } from './states.ts'
import type { TransferTables } from './tables.ts'

export type Tables = Kysely<TransferTables>
type Row = Selectable<TransferTables['shop.import']>

export type NewImport = Pick<Import, 'id' | 'organisationId' | 'createdBy' | 'fileName' | 'sizeBytes' | 'marketCode'>

export async function insertImport(tables: Tables, made: NewImport): Promise<void> {
  await tables
    .insertInto('shop.import')
    .values({
      ...{ id: toUuid(made.id), organisation_id: toUuid(made.organisationId), created_by: made.createdBy && toUuid(made.createdBy) },
      ...{ file_name: made.fileName, size_bytes: BigInt(made.sizeBytes), state: importStates.initial, market_code: made.marketCode },
    })
    .execute()
}

export async function readImport(tables: Tables, id: Id<'imp'>): Promise<Import | null> {
  const row = await tables.selectFrom('shop.import').selectAll().where('id', '=', toUuid(id)).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** As it is now, locked until the transaction ends. */
export async function lockImport(tables: Tables, id: Id<'imp'>): Promise<Import | null> {
  const row = await tables.selectFrom('shop.import').selectAll().where('id', '=', toUuid(id)).forUpdate().executeTakeFirst()
  return row ? fromRow(row) : null
}

/** Newest first. */
export async function listImports(tables: Tables, organisationId: Id<'org'>, limit: number): Promise<Import[]> {
  const rows = await tables
    .selectFrom('shop.import')
    .selectAll()
    .where('organisation_id', '=', toUuid(organisationId))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

/** Those that somebody should be working on and has not been seen at since. */
export async function listStalled(tables: Tables, since: Date): Promise<Id<'imp'>[]> {
  const rows = await tables.selectFrom('shop.import').select('id').where('state', 'in', AT_WORK).where('beat_at', '<', since).execute()
  return rows.map(({ id }) => fromUuid('imp', id))
}

const NO_COUNTS = {
  ...{ rows_done: 0, products_new: 0, products_changed: 0, products_left_out: 0, products_undone: 0, products_kept: 0 },
} as const

/** Into a state with work to do, from its beginning. False when it was in none that leads there. */
export async function beginPhase(
  tables: Tables,
  id: Id<'imp'>,
  state: 'checking' | 'running' | 'undoing',
  now: Date,
  settings?: Partial<ImportSettings>,
): Promise<boolean> {
  const changed = await tables
    .updateTable('shop.import')
    .set({
      ...{ state, beat_at: now, ended_at: null, refusal: null },
      ...(state === 'undoing' ? { products_undone: 0, products_kept: 0 } : NO_COUNTS),
      ...(state === 'checking' && { rows_total: null, errors: 0, warnings: 0, sample: '[]', started_at: null }),
      ...(state === 'running' && { started_at: now }),
      ...(settings?.fields && { fields: JSON.stringify(settings.fields) }),
      ...(settings?.marketCode && { market_code: settings.marketCode }),
      ...(settings?.publish !== undefined && { publish: settings.publish }),
      ...(settings?.countStock !== undefined && { count_stock: settings.countStock }),
      ...(settings?.encoding && { encoding: settings.encoding, encoding_guessed: false, header: '[]', fields: '[]' }),
    })
    .where('id', '=', toUuid(id))
    .where('state', 'in', importStates.before(state))
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** False when it was in no state that leads there. */
export async function moveImport(tables: Tables, id: Id<'imp'>, state: ImportState, now: Date, over: object = {}): Promise<boolean> {
  const changed = await tables
    .updateTable('shop.import')
    .set({ state, beat_at: now, ended_at: now, ...over })
    .where('id', '=', toUuid(id))
    .where('state', 'in', importStates.before(state))
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

export interface Progress {
  readonly rowsDone: number
  readonly created?: number
  readonly changed?: number
  readonly leftOut?: number
  readonly undone?: number
  readonly kept?: number
  readonly errors?: number
  readonly warnings?: number
}

/** Adds to the counts and moves the mark to where to go on. */
export async function addProgress(tables: Tables, id: Id<'imp'>, progress: Progress, now: Date): Promise<void> {
  const { rowsDone, created = 0, changed = 0, leftOut = 0, undone = 0, kept = 0, errors = 0, warnings = 0 } = progress
  await tables
    .updateTable('shop.import')
    .set((eb) => ({
      ...{ rows_done: rowsDone, beat_at: now },
      products_new: eb('products_new', '+', created),
      products_changed: eb('products_changed', '+', changed),
      products_left_out: eb('products_left_out', '+', leftOut),
      products_undone: eb('products_undone', '+', undone),
      products_kept: eb('products_kept', '+', kept),
      errors: eb('errors', '+', errors),
      warnings: eb('warnings', '+', warnings),
    }))
    .where('id', '=', toUuid(id))
    .execute()
}

/** Sees to it that whoever looks sees how far the check is. */
export async function beat(tables: Tables, id: Id<'imp'>, rowsDone: number, now: Date): Promise<ImportState | null> {
  const row = await tables
    .updateTable('shop.import')
    .set({ rows_done: rowsDone, beat_at: now })
    .where('id', '=', toUuid(id))
    .where('state', 'in', AT_WORK)
    .returning('state')
    .executeTakeFirst()
  return row?.state ?? null
}

function fromRow(row: Row): Import {
  return {
    ...{ id: fromUuid('imp', row.id), organisationId: fromUuid('org', row.organisation_id) },
    createdBy: row.created_by === null ? null : fromUuid('acc', row.created_by),
    ...{ fileName: row.file_name, sizeBytes: Number(row.size_bytes), state: row.state, refusal: row.refusal },
    ...{ encoding: row.encoding, encodingGuessed: row.encoding_guessed, delimiter: row.delimiter, header: row.header, fields: row.fields },
    ...{ marketCode: row.market_code, publish: row.publish, countStock: row.count_stock, sample: row.sample },
    counts: {
      ...{ rowsTotal: row.rows_total, rowsDone: row.rows_done, created: row.products_new, changed: row.products_changed },
      ...{ leftOut: row.products_left_out, undone: row.products_undone, kept: row.products_kept },
      ...{ errors: row.errors, warnings: row.warnings },
    },
    ...{ createdAt: row.created_at, startedAt: row.started_at, endedAt: row.ended_at },
  }
}

/** Rows of one statement stay below what one may bind. */
export const inPieces = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, piece) => items.slice(piece * size, (piece + 1) * size))
