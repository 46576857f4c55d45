import type { ColumnType, Generated } from 'kysely'
import type { Bilingual } from '#platform/language'
import type { Encoding } from './csv/encoding.ts'
import type { Field } from './fields.ts'
import type { ProductBefore, Sample } from './import.ts'
import type { ImportState, Refusal } from './states.ts'

/** Written as JSON text, read as the value. */
type Json<Value> = ColumnType<Value, string, string>
type GeneratedJson<Value> = ColumnType<Value, string | undefined, string>

export interface TransferTables {
  'shop.import': {
    id: string
    organisation_id: string
    created_by: string | null
    file_name: string
    size_bytes: bigint
    state: ImportState
    refusal: Refusal | null
    encoding: Encoding | null
    encoding_guessed: Generated<boolean>
    delimiter: string | null
    header: GeneratedJson<string[]>
    fields: GeneratedJson<(Field | null)[]>
    market_code: string
    publish: Generated<boolean>
    count_stock: Generated<boolean>
    rows_total: number | null
    rows_done: Generated<number>
    products_new: Generated<number>
    products_changed: Generated<number>
    products_left_out: Generated<number>
    products_undone: Generated<number>
    products_kept: Generated<number>
    errors: Generated<number>
    warnings: Generated<number>
    sample: GeneratedJson<Sample[]>
    beat_at: Generated<Date>
    created_at: Generated<Date>
    started_at: Date | null
    ended_at: Date | null
  }
  'shop.import_fault': {
    id: Generated<bigint>
    import_id: string
    line: number
    column_name: string | null
    code: string
    handle: string | null
    value: string | null
    limit_value: string | null
  }
  'shop.imported_product': {
    import_id: string
    product_id: string
    handle: string
    created: boolean
    version: number
    before: ColumnType<ProductBefore | null, string | null, string | null>
    undone: boolean | null
  }
  'shop.import_picture': {
    product_id: string
    url: string
    import_id: string
    position: number
    line: number
    alt: Json<Bilingual>
    state: Generated<'waiting' | 'kept' | 'failed'>
    attempts: Generated<number>
  }
}
