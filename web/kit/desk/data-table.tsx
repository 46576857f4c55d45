import { type ColumnDef, type Header, tableFeatures, useTable } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { useIsNarrow } from './narrow.ts'

/** How a column stands: `figures` align right in both directions, `narrow` takes no more than it needs. */
interface ColumnLook {
  figures?: boolean
  narrow?: boolean
}

const features = tableFeatures({ columnMeta: {} as ColumnLook })

/** A column of a desk table of `Row`. */
export type DataColumn<Row extends object> = ColumnDef<typeof features, Row>

interface DataTableProps<Row extends object> {
  /** Names the table for readers that cannot see the page's title. */
  label: string
  columns: DataColumn<Row>[]
  rows: Row[]
  keyOf: (row: Row) => string
  /** The same row where there is no room for columns: below 720 px. */
  card: (row: Row) => ReactNode
  /** Rows to mark as having just arrived. */
  isNew?: (row: Row) => boolean
  /** Number of empty rows that keep the height while the first page is on its way. */
  loadingRows?: number
}

const lookOf = (look: ColumnLook | undefined): string | undefined =>
  [look?.figures && 'figures', look?.narrow && 'is-narrow'].filter(Boolean).join(' ') || undefined

/** The desk's table: columns on a desk, cards on a phone, the same rows in the same order. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const isNarrow = useIsNarrow()
  return isNarrow ? <Cards {...props} /> : <Columns {...props} />
}

function Columns<Row extends object>({ label, columns, rows, keyOf, isNew, loadingRows = 0 }: DataTableProps<Row>) {
  const table = useTable({ features, columns, data: rows, getRowId: keyOf })
  const headers = table.getHeaderGroups().flatMap((group) => group.headers)
  return (
    <section className="panel">
      <table className="data-table" aria-label={label} aria-busy={loadingRows > 0}>
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header.id} scope="col" className={lookOf(header.column.columnDef.meta)}>
                <table.FlexRender header={header} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} className={isNew?.(row.original) ? 'is-new' : undefined}>
              {row.getAllCells().map((cell) => (
                <td key={cell.id} className={lookOf(cell.column.columnDef.meta)}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
          <EmptyRows count={loadingRows} headers={headers} />
        </tbody>
      </table>
    </section>
  )
}

function EmptyRows<Row extends object>({ count, headers }: { count: number; headers: Header<typeof features, Row>[] }) {
  return Array.from({ length: count }, (_, index) => (
    <tr key={`empty-${index}`} aria-hidden="true">
      {headers.map((header) => (
        <td key={header.id}>
          <span className="skeleton" />
        </td>
      ))}
    </tr>
  ))
}

function Cards<Row extends object>({ label, rows, keyOf, card, isNew, loadingRows = 0 }: DataTableProps<Row>) {
  return (
    <ul className="data-cards" aria-label={label} aria-busy={loadingRows > 0}>
      {rows.map((row) => (
        <li key={keyOf(row)} className={isNew?.(row) ? 'data-card is-new' : 'data-card'}>
          {card(row)}
        </li>
      ))}
      {Array.from({ length: loadingRows }, (_, index) => (
        <li key={`empty-${index}`} className="data-card" aria-hidden="true">
          <span className="skeleton" />
          <br />
          <span className="skeleton" style={{ '--wide': '35%' }} />
        </li>
      ))}
    </ul>
  )
}
