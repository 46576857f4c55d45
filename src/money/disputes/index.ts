/**
 * Disputes: what buyers' banks take back until they have decided. Money set aside in the ledger by the sale's own split, the shop's answer with
 * files, sent once, and the decision. Knows no order: what was sold comes by the port `SaleSource`. Emits `disputeChanged` of `money/payments`.
 */
import type { DisputeNewsTaker, DisputeState } from '#money/payments'
import type { Route } from '#platform/http'
import { keepDisputes } from './answer-dispute.ts'
import type { DisputesDeps } from './deps.ts'
import { disputeRoutes } from './routes.ts'
import { findDispute, findDisputesOf } from './store.ts'
import type { DisputeTables } from './tables.ts'
import { newsTaker } from './take-news.ts'

export type { DisputesDeps } from './deps.ts'
export type { DisputedSale, DisputedSeller, SaleSource } from './sale.ts'

export interface Disputes {
  /** For `createPayments`: takes what webhooks tell of disputes, in their transaction. */
  readonly takeNews: DisputeNewsTaker
  /** Of one payment (UUID). */
  of(paymentId: string): Promise<{ readonly id: string; readonly state: DisputeState }[]>
  /** By the dispute's UUID. */
  paymentOf(disputeId: string): Promise<string | null>
  readonly routes: readonly Route[]
}

export function createDisputes(deps: DisputesDeps): Disputes {
  keepDisputes(deps)
  const tables = deps.db.tables<DisputeTables>()
  return {
    takeNews: newsTaker(deps),
    of: (paymentId) => findDisputesOf(tables, paymentId),
    paymentOf: async (disputeId) => (await findDispute(tables, disputeId))?.payment_id ?? null,
    routes: disputeRoutes(deps),
  }
}
