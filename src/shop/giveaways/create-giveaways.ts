import type { Actor, Route } from '#platform/http'
import { fromUuid } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import { createSigner } from '#platform/signing'
import type { DealSource } from '#shop/checkout'
import type { SaleSource } from '#shop/sales'
import type { GiveawayWish } from './contract.ts'
import type { GiveawayParts, GiveawaysDeps } from './deps.ts'
import type { Giveaway } from './giveaway.ts'
import { type GiveawayKeeper, keepGiveaways } from './keep-giveaways.ts'
import { planGiveaway } from './plan-giveaway.ts'
import { giveawayRoutes } from './routes.ts'
import { giveawaySales } from './sale-source.ts'
import { readGiveaway } from './store.ts'

const label: Bilingual = { en: 'Won in a giveaway', ar: 'جائزة سحب' }

export interface Giveaways extends GiveawayKeeper {
  readonly routes: readonly Route[]
  /** What the price of a held prize means: nothing is paid, and the seller pays the delivery. */
  readonly dealSource: DealSource
  /** Giveaways as sales on air, for the cues. */
  readonly saleSource: SaleSource
  /** Prepares one; for whoever runs the shop's shows. */
  plan(actor: Actor, wish: GiveawayWish): Promise<Giveaway>
}

export function createGiveaways(deps: GiveawaysDeps): Giveaways {
  const parts: GiveawayParts = { ...deps, tables: deps.db.tables(), signer: createSigner(deps.config.secret, 'giveaway-prize') }
  return {
    ...keepGiveaways(parts),
    plan: (actor, wish) => planGiveaway(parts, actor, wish),
    routes: giveawayRoutes(parts),
    saleSource: giveawaySales(parts),
    dealSource: {
      async find(fenceId) {
        const giveaway = await readGiveaway(parts.tables, fromUuid('gva', fenceId))
        if (!giveaway) return null
        const usualPrice = giveaway.prizeValue
        return { id: fenceId, kind: 'giveaway', price: 0n, usualPrice, lowestPrice: null, fundedBy: 'seller', label }
      },
    },
  }
}
