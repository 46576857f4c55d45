import { createPictures } from '#platform/pictures'
import type { Files } from '#platform/storage'
import { type Shows, showOccasions } from '#programme/shows'
import { createCart } from '#shop/cart'
import { createCatalog } from '#shop/catalog'
import { createCheckout } from '#shop/checkout'
import { createInventory } from '#shop/inventory'
import { createOffers } from '#shop/offers'
import { createPromotions } from '#shop/promotions'
import { createTransfer } from '#shop/transfer'
import { buildAuctions } from './auctions.ts'
import type { Ground } from './ground.ts'
import { buildLines } from './lines.ts'
import { buildMoney } from './money.ts'
import { buildOrders } from './orders.ts'
import type { PeopleModules } from './people.ts'

/** What is sold, to whom, and where the money goes. */
export function buildShop(ground: Ground, people: PeopleModules, files: Files, shows: () => Shows) {
  const { markets, organisations, accounts, consents, audience } = people
  const money = buildMoney(ground, people, files, () => orders)
  const { ledger, payments } = money

  const inventory = createInventory(ground)
  const pictures = createPictures({ files })
  const past = (market: string) => promotions.past(market)
  const catalog = createCatalog({ ...ground, inventory, organisations, markets, pictures, accounts, promotions: past })
  const transfer = createTransfer({ ...ground, files, pictures, markets, organisations, catalog, inventory })
  const occasions = showOccasions(shows, accounts)
  const { orders, webhooks } = buildOrders(ground, people, { ledger, payments, inventory, pictures, files, occasions })
  const offers = createOffers({ ...ground, catalog, inventory, lowestElsewhere: (...asked) => lines.drops.lowestPriceSince(...asked) })
  const promotions = createPromotions({ ...ground, markets, organisations, catalog })
  const oneOfMany = buildAuctions(ground, people, { catalog, inventory, occasions })
  const lines = buildLines(ground, people, { catalog, inventory, offers, occasions })
  const deals = [oneOfMany.auctions.dealSource, oneOfMany.giveaways.dealSource, lines.drops.deals, lines.claims.deals]
  const selling = { catalog, inventory, offers, orders, promotions, occasions, deals }
  const checkout = createCheckout({ ...ground, markets, organisations, ledger, payments, consents, audience, ...selling })
  const cart = createCart({ ...ground, markets, organisations, catalog, inventory, checkout })
  return { ...money, inventory, pictures, catalog, transfer, orders, webhooks, offers, promotions, checkout, cart, ...oneOfMany, ...lines }
}

export type ShopModules = ReturnType<typeof buildShop>
