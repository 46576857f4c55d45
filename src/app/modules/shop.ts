import { createLedger } from '#money/ledger'
import { createPayments } from '#money/payments'
import { createSandbox } from '#money/sandbox'
import { createPictures } from '#platform/pictures'
import type { Files } from '#platform/storage'
import { type Shows, showOccasions } from '#programme/shows'
import { createCatalog } from '#shop/catalog'
import { createCheckout } from '#shop/checkout'
import { createInventory } from '#shop/inventory'
import { createOffers } from '#shop/offers'
import { createOrders } from '#shop/orders'
import type { Ground } from './ground.ts'
import type { PeopleModules } from './people.ts'

/** What is sold, to whom, and where the money goes. */
export function buildShop(ground: Ground, { markets, organisations, accounts }: PeopleModules, files: Files, shows: () => Shows) {
  const ledger = createLedger(ground)
  const sandbox = createSandbox({ ...ground, secret: ground.config.secret })
  const payments = createPayments({ ...ground, providers: [sandbox.provider] })

  const inventory = createInventory(ground)
  const pictures = createPictures({ files })
  const catalog = createCatalog({ ...ground, inventory, organisations, markets, pictures })
  const occasions = showOccasions(shows, accounts)
  const orders = createOrders({ ...ground, payments, organisations, occasions })
  const offers = createOffers({ ...ground, catalog, inventory })
  const checkout = createCheckout({ ...ground, markets, organisations, ledger, payments, catalog, inventory, offers, orders, occasions })
  return { ledger, sandbox, payments, inventory, pictures, catalog, orders, offers, checkout }
}

export type ShopModules = ReturnType<typeof buildShop>
