import { fromUuid, type Id, toUuid } from '#platform/ids'
import { HOUR_MS } from '#platform/time'
import type { SalePlace } from '#shop/sales'
import type { DropStatusWire } from './contract.ts'
import type { DropParts } from './deps.ts'
import type { Drop } from './drop.ts'
import { dropProblems } from './problems.ts'
import { readDropsAt } from './store.ts'
import { statusToWire } from './wire.ts'

/** So long those who were there hear how it ended. */
const OVER_HOURS = 6

/** How drops stand. Refusals: `shop/drops/unknown`. */
export interface DropReader {
  /** Announced, open, and those that were over a while ago, by their time. */
  listAt(occasion: SalePlace): Promise<DropStatusWire[]>
  status(drop: Drop): Promise<DropStatusWire>
  /** As it is now. */
  get(id: Id<'drp'>): Promise<Drop>
}

/** What a drop's price means, for whoever sells what is held from its fence. */
export interface DropDeal {
  readonly id: string
  readonly kind: 'drop'
  readonly price: bigint
  readonly usualPrice: bigint
  readonly lowestPrice: bigint
  readonly fundedBy: 'seller'
  readonly label: { readonly en: string; readonly ar: string }
}

export function readDrops({ tables, find, clock, inventory, queues }: DropParts): DropReader {
  async function statuses(drops: readonly Drop[]): Promise<DropStatusWire[]> {
    const lines = drops.map(({ id }) => toUuid(id))
    const [counts, people] = await Promise.all([inventory.countFences(lines), queues.count(lines)])
    return drops.map((drop) => {
      const line = toUuid(drop.id)
      return statusToWire(
        drop,
        counts.find(({ id }) => id === line),
        people.get(line)?.waiting ?? 0,
      )
    })
  }
  return {
    listAt: async (occasion) => statuses(await readDropsAt(tables, occasion, new Date(clock.now().getTime() - OVER_HOURS * HOUR_MS))),
    status: async (drop) => (await statuses([drop]))[0]!,
    async get(id) {
      const drop = await find(id)
      if (!drop) throw dropProblems.unknown()
      return drop
    },
  }
}

/** Null for a fence that is not a drop's. */
export async function findDeal({ find }: DropParts, fenceId: string): Promise<DropDeal | null> {
  const drop = await find(fromUuid('drp', fenceId))
  if (!drop) return null
  const { price, usualPrice, lowestPrice } = drop
  return { id: fenceId, kind: 'drop', price, usualPrice, lowestPrice, fundedBy: 'seller', label: { en: 'Drop', ar: 'إصدار محدود' } }
}
