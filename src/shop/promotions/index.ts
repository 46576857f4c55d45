/**
 * Promotions: discounts, buy-more, bundles and codes, who pays for them, how often they may be used, and limits for an order or a person. What
 * they take off is decided in pricing. Published database functions for hot statements: `shop.claim_promotions`, `shop.release_promotions`.
 */
import type { Route } from '#platform/http'
import type { Id } from '#platform/ids'
import type { PromotionSpan } from '#shop/pricing'
import type { PromotionsDeps } from './deps.ts'
import { deskOf, type PromotionDesk } from './desk.ts'
import { reductionsFor } from './for-cards.ts'
import { promotionsFor } from './for-product.ts'
import { rememberPast } from './history.ts'
import { type CodeAnswer, type CodeQuestion, lookUpCodes } from './look-up-codes.ts'
import type { PromotionRecord } from './record.ts'
import { promotionRoutes } from './routes.ts'
import { rememberRunning } from './running.ts'
import { type Person, readUsedBy } from './store.ts'
import type { PromotionTables } from './tables.ts'
import { createWrongCodes } from './wrong-codes.ts'

export type { CodeAnswer } from './look-up-codes.ts'
export { inForceSince, isCapped, isGeneral, type PromotionRecord, promotionOf } from './record.ts'
export type { Person } from './store.ts'

/** Refusals: `shop/promotions/*`. */
export interface Promotions extends Pick<PromotionDesk, 'make' | 'deactivate'> {
  /** Those that come by themselves in a market now, and its limits; from memory, at most five seconds old. */
  running(market: string): Promise<readonly PromotionRecord[]>
  /** When those that come by themselves were in force in a market, of the last 400 days and now. */
  past(market: string): Promise<readonly PromotionSpan[]>
  /** What these codes mean now for this person, each once. */
  lookUp(question: Omit<CodeQuestion, 'now'>): Promise<CodeAnswer[]>
  /** What one person used of these so far: orders, of a limit units. */
  usedBy(ids: readonly Id<'prm'>[], person: Person): Promise<Map<Id<'prm'>, number>>
  readonly routes: readonly Route[]
}

export function createPromotions(deps: PromotionsDeps): Promotions {
  const tables = deps.db.tables<PromotionTables>()
  const running = rememberRunning(tables, deps.clock)
  const past = rememberPast(tables, deps.clock)
  const forget = (): void => [running, past].forEach((memory) => memory.forget())
  const desk = deskOf({ ...deps, tables, forget })
  const wrong = createWrongCodes()
  return {
    ...{ make: desk.make, deactivate: desk.deactivate },
    running: running.of,
    past: past.of,
    lookUp: (question) => lookUpCodes(tables, wrong, { ...question, now: deps.clock.now() }),
    usedBy: (ids, person) => readUsedBy(tables, ids, person),
    routes: promotionRoutes(desk, {
      forProduct: (slug, market) => promotionsFor({ ...deps, running }, slug, market),
      forCards: (productIds, market) => reductionsFor({ ...deps, running }, productIds, market),
    }),
  }
}
