import { randomUUID } from 'node:crypto'
import { type Id, toUuid } from '#platform/ids'
import { type Auctions, createAuctions } from '#shop/auctions'
import { createFlatRates } from '#shop/checkout'
import type { SaleSource } from '#shop/sales'
import { member, stage } from '#test/stage'
import type { Sale } from './messages.ts'
import type { World } from './world.ts'

const DROP_UNITS = 120
const CLAIM_UNITS = 60
const STOCK = 150
const TURN_SECONDS = 40
const CLAIM_SECONDS = 300

type LotWish = Parameters<Auctions['plan']>[1]

export interface OpenSale extends Sale {
  close(): Promise<void>
}

/** What a host does in the studio, by the same rooms: one show after the other, with a drop, a list of claims and a lot in each. */
export async function openHost({ db, owner }: World) {
  const set = await stage({ db, owner })
  const host = member(set.hostId, ['show.run'], [set.brand.id])
  const auctions = createAuctions({
    ...{ ...set, mail: set.letters, publicUrl: 'http://souk.test', shipping: createFlatRates() },
    audit: { record: async () => undefined },
  })
  let opened = 0
  const sources = { drop: set.drops.sales, claims: set.claims.sales, lot: auctions.saleSource }

  async function open(kind: Sale['kind'], id: string, showId: Id<'shw'>, items: readonly string[] = []): Promise<OpenSale> {
    const occasion = { kind: 'show', id: toUuid(showId) }
    const source: SaleSource = sources[kind]
    await source.open(id, { occasion, startsAt: new Date(), by: null })
    return { kind, id, items, close: () => source.close(id, { occasion, moment: new Date() }) }
  }

  return {
    /** A show on air, and what is sold in it. */
    async openShow(): Promise<OpenSale[]> {
      const { show, variantIds } = await set.openShow({ products: 4, stock: STOCK })
      const [dropped, first, second, auctioned] = variantIds as [Id<'var'>, Id<'var'>, Id<'var'>, Id<'var'>]
      const occasion = { kind: 'show', id: toUuid(show.id) }
      const drop = await set.drops.plan(host, {
        ...{ key: randomUUID(), occasion, variantId: dropped, price: { amount: 9_000n, currency: 'AED' }, quantity: DROP_UNITS },
        ...{ mostPerPerson: 2, turnSeconds: TURN_SECONDS, openSeconds: 600, announcedFor: new Date() },
      })
      const list = await set.claims.plan(host, {
        ...{ key: randomUUID(), occasion, words: [], holdSeconds: CLAIM_SECONDS, mostPerPerson: 2 },
        items: [first, second].map((variantId, index) => ({ number: index + 1, variantId, quantity: CLAIM_UNITS })),
      })
      const lot = await auctions.plan(host, lotOf(show.id, auctioned, opened++ % 4 === 0 ? 'offer-next' : 'unsold'))
      return [
        await open('drop', drop.id, show.id),
        await open(
          'claims',
          list.id,
          show.id,
          list.items.map(({ id }) => id),
        ),
        await open('lot', lot.id, show.id),
      ]
    },
  }
}

export type Host = Awaited<ReturnType<typeof openHost>>

const lotOf = (showId: Id<'shw'>, variantId: Id<'var'>, ifUnpaid: LotWish['ifUnpaid']): LotWish => ({
  ...{ key: randomUUID(), showId, variantId, startingBid: { amount: '1000', currency: 'AED' }, mode: 'soft-close' },
  ...{ durationSeconds: 20, counterSeconds: 3, payMinutes: 1, ifUnpaid },
})
