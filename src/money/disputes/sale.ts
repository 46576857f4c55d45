import type { Id } from '#platform/ids'
import type { Bilingual } from '#platform/language'

/** What a disputed payment had paid for, as a floor above knows it. */
export interface DisputedSale {
  /** What people see and say: `SK-48213`. */
  readonly number: string
  readonly placedAt: string
  readonly marketCode: string
  readonly buyer: { readonly name: string; readonly email: string }
  readonly sellers: readonly DisputedSeller[]
}

export interface DisputedSeller {
  readonly organisationId: Id<'org'>
  readonly name: Bilingual
  /** Whose page at the desk shows what was sold. */
  readonly sellerOrderId: Id<'sor'>
  readonly creatorName: Bilingual | null
}

/** Port: what a payment's subject (kind and UUID) was. Null when nobody knows. */
export type SaleSource = (subject: { kind: string; id: string }) => Promise<DisputedSale | null>
