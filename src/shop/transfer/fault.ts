/** What is wrong with a place of a file. An error keeps its whole product out; a warning does not. */
export const faultCodes = {
  'row-broken': 'error',
  'row-endless': 'error',
  'row-near-broken': 'error',
  'cells-too-many': 'error',
  'handle-missing': 'error',
  'handle-scattered': 'error',
  'title-missing': 'error',
  'text-long': 'error',
  'price-unreadable': 'error',
  'price-nothing': 'error',
  'price-negative': 'error',
  'price-huge': 'error',
  'price-decimals': 'error',
  'price-currency': 'error',
  'quantity-unreadable': 'error',
  'quantity-range': 'error',
  'sku-twice': 'error',
  'sku-long': 'error',
  'variant-twice': 'error',
  'option-missing': 'error',
  'variants-many': 'error',
  refused: 'error',
  'review-first': 'warning',
  'gtin-invalid': 'warning',
  'price-missing': 'warning',
  'category-unknown': 'warning',
  formula: 'warning',
  'one-language': 'warning',
  'contact-incomplete': 'warning',
  'text-cut': 'warning',
  'pictures-many': 'warning',
  'picture-address': 'warning',
  'picture-missing': 'warning',
  'picture-refused': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>
export type FaultCode = keyof typeof faultCodes

export interface Fault {
  /** Where the row begins, counted from 1; the header is line 1. */
  readonly line: number
  /** The header of the column; null: the row as a whole. */
  readonly column: string | null
  readonly code: FaultCode
  readonly handle: string | null
  /** The cell, cut; and what the words of the fault speak of. */
  readonly value: string | null
  readonly limit?: string
}

export const isError = ({ code }: Fault): boolean => faultCodes[code] === 'error'

/** What is to go on sale and waits for a look at it first. */
export const reviewFirst = ({ group: { handle, rows } }: { group: { handle: string; rows: readonly { line: number }[] } }): Fault => ({
  ...{ line: rows[0]?.line ?? 1, column: null, code: 'review-first', handle, value: null },
})

const SHOWN = 80
export const cut = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text)
