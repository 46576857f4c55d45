import type { Show } from '../../api/types.ts'

/** Where something is bought: in a show, or with an empty id on the product's own page. */
export interface BuyPlace {
  readonly id: string
  readonly market: Show['market']
}
