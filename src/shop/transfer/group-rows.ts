import { isBroken, type ReadRow, type Row } from './csv/read-rows.ts'
import { readCell } from './csv/write-row.ts'
import { cut, type Fault } from './fault.ts'
import type { Field } from './fields.ts'
import { slugFrom } from './slug-from.ts'

/** What the columns of a file are, found by field. */
export interface Columns {
  readonly header: readonly string[]
  readonly at: ReadonlyMap<Field, number>
}

export function columnsOf(header: readonly string[], fields: readonly (Field | null)[]): Columns {
  return { header, at: new Map(fields.flatMap((field, place) => (field ? [[field, place] as const] : []))) }
}

/** The cell of a field; empty where the file has no such column. */
export function cellOf({ at }: Columns, row: Row, field: Field): string {
  const place = at.get(field)
  return place === undefined ? '' : readCell((row.cells[place] ?? '').trim())
}

/** The rows of one product, with what is wrong about them as rows. */
export interface RowGroup {
  readonly handle: string
  readonly rows: readonly Row[]
  readonly faults: readonly Fault[]
  /** Rows read up to the end of this group. */
  readonly rowsRead: number
}

/**
 * Rows of one handle that stand together are one product. A row that cannot be told apart from its neighbours spoils both of them: nobody knows
 * which of the two it belonged to.
 */
export class RowGrouper {
  readonly #columns: Columns
  readonly #seen = new Set<string>()
  #handle: string | null = null
  #rows: Row[] = []
  #faults: Fault[] = []
  #spoiled: number | null = null
  #rowsRead = 0
  #rowsBefore = 0

  constructor(columns: Columns) {
    this.#columns = columns
  }

  /** The group that this row ended, if it began another. */
  add(row: ReadRow): RowGroup | null {
    this.#rowsBefore = this.#rowsRead
    this.#rowsRead++
    if (isBroken(row)) return this.#addBroken(row.line, row.broken)
    if (row.cells.every((cell) => cell.trim() === '')) return null
    const named = slugFrom(cellOf(this.#columns, row, 'handle'))
    const handle = named || slugFrom(cellOf(this.#columns, row, 'title'))
    const ended = handle === this.#handle && (named !== '' || handle === '') ? null : this.#begin(handle)
    this.#check(row, handle)
    this.#rows.push(row)
    return ended
  }

  /** The last group. */
  end(): RowGroup | null {
    this.#rowsBefore = this.#rowsRead
    return this.#take()
  }

  #begin(handle: string): RowGroup | null {
    const ended = this.#take()
    this.#handle = handle
    return ended
  }

  #take(): RowGroup | null {
    if (this.#handle === null) return null
    const group = { handle: this.#handle, rows: this.#rows, faults: this.#faults, rowsRead: this.#rowsBefore }
    this.#seen.add(this.#handle)
    this.#handle = null
    this.#rows = []
    this.#faults = []
    return group
  }

  #addBroken(line: number, broken: 'quotes' | 'endless'): RowGroup | null {
    const fault: Fault = { line, column: null, code: broken === 'quotes' ? 'row-broken' : 'row-endless', handle: this.#handle, value: null }
    this.#spoiled = line
    if (this.#handle !== null) {
      this.#faults.push(fault)
      return null
    }
    this.#handle = ''
    this.#faults.push(fault)
    this.#rowsBefore = this.#rowsRead
    return this.#take()
  }

  #check(row: Row, handle: string): void {
    const { header } = this.#columns
    const say = (code: Fault['code'], column: string | null, value: string | null, limit?: string) =>
      this.#faults.push({ line: row.line, column, code, handle: handle || null, value, ...(limit === undefined ? {} : { limit }) })
    if (this.#spoiled !== null) say('row-near-broken', null, null, String(this.#spoiled))
    this.#spoiled = null
    const column = header[this.#columns.at.get('handle') ?? -1] ?? null
    if (row.cells.length > header.length && row.cells.slice(header.length).some((cell) => cell.trim() !== '')) {
      say('cells-too-many', null, String(row.cells.length), String(header.length))
    }
    if (handle === '') return void say('handle-missing', column, null)
    if (this.#rows.length === 0 && this.#seen.has(handle)) say('handle-scattered', column, cut(handle))
  }
}
