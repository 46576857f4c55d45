import type { Row } from './csv/read-rows.ts'
import type { FaultCode } from './fault.ts'
import type { Field, MarketNames } from './fields.ts'
import type { Columns } from './group-rows.ts'

/** How a file is to be understood. */
export interface Reading {
  readonly columns: Columns
  readonly markets: readonly MarketNames[]
  /** Whose prices the plain price column has. */
  readonly marketCode: string
  /** What the file puts on sale goes on sale at once; otherwise everything begins as a draft. */
  readonly publish: boolean
  /** The number of units in the file is what is on hand afterwards. */
  readonly countStock: boolean
  /** By id and by name in either language, in small letters. */
  readonly categories: ReadonlyMap<string, string>
  /** Codes of earlier products of this file, and the line each stood on. */
  readonly skus: Map<string, number>
}

/** Tells a fault of a cell. */
export type Say = (row: Row, field: Field | null, code: FaultCode, value?: string | null, limit?: string) => void
