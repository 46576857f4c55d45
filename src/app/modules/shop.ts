import { createPictures } from '#platform/pictures'
import type { Files } from '#platform/storage'
import { type Shows, showOccasions } from '#programme/shows'
import { createCatalog } from '#shop/catalog'
import { createCheckout } from '#shop/checkout'
import { createInventory } from '#shop/inventory'
import { createOffers } from '#shop/offers'
import { createOrders } from '#shop/orders'
import { createTransfer } from '#shop/transfer'
import { createPromotions } from '#shop/promotions'
import { buildAuctions } from './auctions.ts'
import type { Ground } from './ground.ts'
import { buildMoney } from './money.ts'
import type { PeopleModules } from './people.ts'

/** What is sold, to whom, and where the money goes. */
export function buildShop(ground: Ground, people: PeopleModules, files: Files, shows: () => Shows) {
  const { markets, organisations, accounts } = people
  const money = buildMoney(ground, people, files, () => orders)
  const { ledger, payments } = money

  const inventory = createInventory(ground)
  const pictures = createPictures({ files })
  const catalog = createCatalog({ ...ground, inventory, organisations, markets, pictures })
  const transfer = createTransfer({ ...ground, files, pictures, markets, organisations, catalog, inventory })
  const occasions = showOccasions(shows, accounts)
  const orders = createOrders({ ...ground, payments, organisations, occasions })
  const offers = createOffers({ ...ground, catalog, inventory })
  const promotions = createPromotions({ ...ground, markets, organisations, catalog })
  const oneOfMany = buildAuctions(ground, people, { catalog, inventory, occasions })
  const deals = [oneOfMany.auctions.dealSource]
  const selling = { catalog, inventory, offers, orders, promotions, occasions, deals }
  const checkout = createCheckout({ ...ground, markets, organisations, ledger, payments, ...selling })
  return { ...money, inventory, pictures, catalog, transfer, orders, offers, promotions, checkout, ...oneOfMany }
}

export type ShopModules = ReturnType<typeof buildShop>
