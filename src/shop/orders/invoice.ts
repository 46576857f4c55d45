import type { Bilingual } from '#platform/language'

/** What an invoice or credit note says, for ever. Amounts are minor units, as digits. */
export interface InvoiceContent {
  readonly seller: { readonly name: string; readonly address: string; readonly taxNumber: string; readonly prefix: string }
  readonly buyer: { readonly name: string; readonly lines: readonly string[] }
  readonly orderNumber: string
  readonly currency: string
  readonly orderedAt: string
  readonly timeZone: string
  readonly lines: readonly { readonly title: Bilingual; readonly quantity: number; readonly total: string }[]
  readonly delivery: string
  readonly tax: string
  readonly taxRateBasisPoints: number
  readonly taxIncluded: boolean
  readonly reduction: string
  readonly total: string
  /** Of a credit note: the invoice it belongs to. */
  readonly invoiceNumber: string | null
}

/** `DT-000042`, `DT-C-000007`: what people say and file by. */
export const invoiceNumber = (prefix: string, kind: 'invoice' | 'credit-note', number: number): string =>
  [prefix, kind === 'credit-note' ? 'C' : 'I', number.toString().padStart(6, '0')].filter(Boolean).join('-')
