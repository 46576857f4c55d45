import type { Kysely } from 'kysely'
import { type Actor, httpProblems } from '#platform/http'
import { fromUuid, type Id, uuidOf } from '#platform/ids'
import type { NewPromotionWire, PromotionWire } from './contract.ts'
import type { PromotionsDeps } from './deps.ts'
import { promotionProblems } from './problems.ts'
import { type PromotionRecord, promotionStates, stateOf } from './record.ts'
import * as store from './store.ts'
import type { PromotionTables } from './tables.ts'
import { promotionToWire, termsFromWire } from './wire.ts'

export interface DeskParts extends PromotionsDeps {
  tables: Kysely<PromotionTables>
  /** After a change: what runs is read again. */
  forget(): void
}

export interface DeskList {
  readonly organisationId: Id<'org'>
  readonly cursor?: Id<'prm'> | undefined
  readonly limit: number
}

export type PromotionDesk = ReturnType<typeof deskOf>

/** A brand's own promotions, which it pays for; and the platform's. */
export function deskOf(parts: DeskParts) {
  const { tables, clock } = parts

  async function ownOf(actor: Actor, id: Id<'prm'>): Promise<PromotionRecord> {
    const record = await store.readPromotion(tables, id)
    if (!record || !mayEdit(actor, record.ownerId)) throw promotionProblems.unknown()
    return record
  }

  async function shown(records: readonly PromotionRecord[]): Promise<PromotionWire[]> {
    const [usage, products] = await Promise.all([
      store.readUsage(
        tables,
        records.map(({ id }) => id),
      ),
      parts.catalog.getMany([...new Set(records.flatMap(productsOf))]),
    ])
    return records.map((record) =>
      promotionToWire(record, {
        state: stateOf(record, clock.now()),
        used: usage.get(record.id) ?? { orders: 0, amount: 0n },
        products: productsOf(record).flatMap((id) => products.get(id) ?? []),
      }),
    )
  }

  return {
    async list(actor: Actor, { organisationId, cursor, limit }: DeskList) {
      if (!mayEdit(actor, organisationId)) throw httpProblems.forbidden()
      const records = await store.readDesk(tables, { ownerId: organisationId, after: cursor, limit })
      const page = records.slice(0, limit)
      return { items: await shown(page), nextCursor: records.length > limit ? page.at(-1)!.id : null }
    },
    async show(actor: Actor, id: Id<'prm'>): Promise<PromotionWire> {
      return (await shown([await ownOf(actor, id)]))[0]!
    },
    async make(actor: Actor, input: NewPromotionWire): Promise<PromotionWire> {
      if (!mayEdit(actor, input.organisationId)) throw httpProblems.forbidden()
      const record = await recordOf(parts, input)
      try {
        await store.insertPromotion(tables, record, actor.accountId)
      } catch (error) {
        if (store.isCodeTaken(error)) throw promotionProblems['code-taken']()
        throw error
      }
      parts.forget()
      return (await shown([(await store.readPromotion(tables, record.id))!]))[0]!
    },
    async publish(actor: Actor, id: Id<'prm'>): Promise<PromotionWire> {
      const record = await ownOf(actor, id)
      return moved(record, await store.markPublished(tables, id, clock.now()))
    },
    async deactivate(actor: Actor, id: Id<'prm'>): Promise<PromotionWire> {
      const record = await ownOf(actor, id)
      return moved(record, await store.markDeactivated(tables, id, clock.now()))
    },
  }

  async function moved(before: PromotionRecord, after: PromotionRecord | null): Promise<PromotionWire> {
    if (!after) throw promotionProblems['moved-on'](undefined, { state: stateOf(before, clock.now()), states: promotionStates })
    parts.forget()
    return (await shown([after]))[0]!
  }
}

const mayEdit = (actor: Actor, organisationId: Id<'org'>): boolean => actor.can('promotions.edit', organisationId)

const productsOf = ({ terms, productIds }: PromotionRecord): readonly Id<'prd'>[] =>
  terms.kind === 'bundle' ? terms.parts.map(({ productId }) => productId) : productIds

/** What was wished, as it will be kept; refuses what contradicts itself, the market or who owns what. */
async function recordOf(parts: DeskParts, input: NewPromotionWire): Promise<PromotionRecord> {
  const [maker, market] = await Promise.all([parts.organisations.get(input.organisationId), parts.markets.find(input.market)])
  if (!market) throw promotionProblems['wrong-currency']()
  const terms = termsFromWire(input.terms, market.currency)
  const now = parts.clock.now()
  const startsAt = input.startsAt ? new Date(input.startsAt) : now
  const endsAt = input.endsAt === null ? null : new Date(input.endsAt)
  if (endsAt && (endsAt <= startsAt || endsAt <= now)) throw promotionProblems['ends-too-early']()
  const byPlatform = maker.kind === 'platform'
  const record: PromotionRecord = {
    id: fromUuid('prm', uuidOf('promotion', input.organisationId, input.key)),
    ...{ ownerId: input.organisationId, organisationId: byPlatform ? null : input.organisationId },
    ...{ fundedBy: byPlatform ? 'platform' : 'seller', marketCode: market.code, currency: market.currency, title: input.title, terms },
    ...{ productIds: input.terms.kind === 'bundle' ? [] : input.productIds, firstOrderOnly: input.firstOrderOnly },
    mostUses: input.mostUses,
    // Somebody's first order is one order.
    mostPerPerson: input.firstOrderOnly ? 1 : input.mostPerPerson,
    ...{ uses: 0, startsAt, endsAt, publishedAt: input.publish ? now : null, deactivatedAt: null, createdAt: now },
  }
  const named = [...new Set(productsOf(record))]
  const known = byPlatform ? new Set((await parts.catalog.getMany(named)).keys()) : await parts.catalog.ownedBy(input.organisationId, named)
  if (named.some((id) => !known.has(id))) throw promotionProblems['not-its-product']()
  return record
}
