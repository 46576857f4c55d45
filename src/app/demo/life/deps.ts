import type { Markets } from '#markets'
import type { Id } from '#platform/ids'
import type { Orders } from '#shop/orders'
import type { DemoPersonName } from '../people.ts'
import type { Inject, Visitor } from './visitor.ts'

export type SaleKind = 'drop' | 'claims' | 'lot' | 'giveaway'

/** What the demo's people act with. */
export interface LifeDeps {
  readonly inject: Inject
  /** Somebody of the demo, signed in. */
  atDesk(name: DemoPersonName): Promise<Visitor>
  readonly orders: Pick<Orders, 'setHoldWindow'>
  readonly markets: Pick<Markets, 'get' | 'setReturnWindow'>
  /** How long buyers of the demo may usually cancel alone. */
  readonly holdSeconds: number
  openSale(kind: SaleKind, id: string, showId: Id<'shw'>): Promise<unknown>
  showOf(slug: string): Promise<Id<'shw'>>
  variantOf(slug: string, index?: number): Promise<string>
  productOf(slug: string): Promise<string>
  brandOf(slug: string): Promise<string>
}
