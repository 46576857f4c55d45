import type { Id } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import type { Product } from '#shop/catalog'
import type { Encoding } from './csv/encoding.ts'
import type { Field } from './fields.ts'
import type { ImportState, Refusal } from './states.ts'

/** A product of the file as it would become one; shown before anything is written. */
export interface Sample {
  readonly line: number
  readonly handle: string
  readonly title: Bilingual
  readonly variants: number
  readonly pictures: number
  /** The lowest of each market, in minor units. */
  readonly prices: readonly { readonly amount: string; readonly currency: string }[]
  readonly isNew: boolean
}

export interface ImportSettings {
  /** What each column holds. */
  readonly fields: readonly (Field | null)[]
  readonly marketCode: string
  readonly publish: boolean
  readonly countStock: boolean
  /** Null: found out by the bytes. */
  readonly encoding: Encoding | null
}

export interface ImportCounts {
  readonly rowsTotal: number | null
  readonly rowsDone: number
  readonly created: number
  readonly changed: number
  readonly leftOut: number
  readonly undone: number
  readonly kept: number
  readonly errors: number
  readonly warnings: number
}

export interface Import extends ImportSettings {
  readonly id: Id<'imp'>
  readonly organisationId: Id<'org'>
  readonly createdBy: Id<'acc'> | null
  readonly fileName: string
  readonly sizeBytes: number
  readonly state: ImportState
  readonly refusal: Refusal | null
  readonly encodingGuessed: boolean
  readonly delimiter: string | null
  readonly header: readonly string[]
  readonly counts: ImportCounts
  readonly sample: readonly Sample[]
  readonly createdAt: Date
  readonly startedAt: Date | null
  readonly endedAt: Date | null
}

/** What a product was before a file changed it, as JSON can hold it. */
export interface ProductBefore extends Pick<Product, 'title' | 'description' | 'safety' | 'categoryId' | 'options'> {
  readonly manufacturer: { readonly name: string; readonly postal: string; readonly electronic: string } | null
  readonly responsiblePerson: ProductBefore['manufacturer']
  readonly variants: readonly {
    readonly id: string
    readonly sku: string
    /** Absent in what was noted before products had one. */
    readonly gtin?: string | null
    readonly title: Bilingual
    readonly options: Readonly<Record<string, string>>
    readonly prices: readonly { readonly market: string; readonly amount: string; readonly currency: string }[]
    readonly onHand: number
  }[]
}

/** Where the file lies in storage. */
export const fileKeyOf = (id: Id<'imp'>): string => `imports/${id}.csv`
