import { createDisputes } from '#money/disputes'
import { createLedger } from '#money/ledger'
import { createPayments } from '#money/payments'
import { createSandbox } from '#money/sandbox'
import { createSettlements } from '#money/settlements'
import { createConnect, createStripe } from '#money/stripe'
import type { Files } from '#platform/storage'
import type { Orders } from '#shop/orders'
import { disputedSale } from '../disputed-sale.ts'
import { soldPart } from '../sold-part.ts'
import type { Ground } from './ground.ts'
import type { PeopleModules } from './people.ts'

/** Where the money goes, and who moves it. What it was paid for is known above. */
export function buildMoney(ground: Ground, { organisations, markets, audit }: PeopleModules, files: Files, orders: () => Orders) {
  const ledger = createLedger(ground)
  const sandbox = createSandbox({ ...ground, secret: ground.config.secret })
  const { stripe: keys } = ground.config
  // With keys the sandbox takes no new payment; what it took before is still given back there.
  const providers = keys ? ([createStripe({ ...ground, ...keys }), sandbox.provider] as const) : ([sandbox.provider] as const)
  const disputes = createDisputes({ ...ground, ledger, audit, files, providers, sales: disputedSale(orders, organisations) })
  const payments = createPayments({ ...ground, providers, disputes: disputes.takeNews })
  const settlements = createSettlements({
    ...{ ...ground, ledger, payments, disputes, markets, organisations, audit, sold: soldPart(orders, organisations) },
    providers: keys ? [createConnect({ ...ground, ...keys }), sandbox.accounts] : [sandbox.accounts],
  })
  return { ledger, sandbox, disputes, payments, settlements }
}
