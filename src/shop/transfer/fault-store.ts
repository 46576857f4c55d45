import { sql as fragment } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { Fault, FaultCode } from './fault.ts'
import { inPieces, type Tables } from './store.ts'

const AT_ONCE = 1_000

export async function insertFaults(tables: Tables, id: Id<'imp'>, faults: readonly Fault[]): Promise<void> {
  for (const piece of inPieces(faults, AT_ONCE)) {
    await tables
      .insertInto('shop.import_fault')
      .values(
        piece.map(({ line, column, code, handle, value, limit }) => ({
          ...{ import_id: toUuid(id), line, column_name: column, code, handle, value, limit_value: limit ?? null },
        })),
      )
      .execute()
  }
}

export async function deleteFaults(tables: Tables, id: Id<'imp'>): Promise<void> {
  await tables.deleteFrom('shop.import_fault').where('import_id', '=', toUuid(id)).execute()
}

/** Of these products, those of one kind; answers how many there were. */
export async function deleteFaultsOf(tables: Tables, id: Id<'imp'>, code: FaultCode, handles: readonly string[]): Promise<number> {
  const gone = await tables
    .deleteFrom('shop.import_fault')
    .where('import_id', '=', toUuid(id))
    .where('code', '=', code)
    .where('handle', '=', fragment<string>`any(${handles}::text[])`)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

export interface FaultPlace {
  readonly line: number
  readonly id: bigint
}

/** By line; behind `after`. */
export async function listFaults(
  tables: Tables,
  id: Id<'imp'>,
  after: FaultPlace | null,
  limit: number,
): Promise<(Fault & { place: FaultPlace })[]> {
  let rows = tables.selectFrom('shop.import_fault').selectAll().where('import_id', '=', toUuid(id))
  if (after) {
    rows = rows.where((eb) => eb(eb.refTuple('line', 'id'), '>', eb.tuple(after.line, after.id)))
  }
  const found = await rows.orderBy('line').orderBy('id').limit(limit).execute()
  return found.map((row) => ({
    ...{ line: row.line, column: row.column_name, code: row.code as FaultCode, handle: row.handle, value: row.value },
    ...(row.limit_value !== null && { limit: row.limit_value }),
    place: { line: row.line, id: row.id },
  }))
}

export interface PictureCounts {
  readonly waiting: number
  readonly kept: number
  readonly failed: number
}

export async function countPictures(tables: Tables, ids: readonly Id<'imp'>[]): Promise<Map<Id<'imp'>, PictureCounts>> {
  if (ids.length === 0) return new Map()
  const rows = await tables
    .selectFrom('shop.import_picture')
    .select(['import_id', 'state', (eb) => eb.fn.countAll<bigint>().as('many')])
    .where('import_id', 'in', ids.map(toUuid))
    .groupBy(['import_id', 'state'])
    .execute()
  const counts = new Map(ids.map((id) => [id, { waiting: 0, kept: 0, failed: 0 }]))
  for (const row of rows) counts.get(fromUuid('imp', row.import_id))![row.state] = Number(row.many)
  return counts
}
