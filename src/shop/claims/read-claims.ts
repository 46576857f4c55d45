import { fromUuid, type Id, toUuid } from '#platform/ids'
import { createMemo } from '#platform/memo'
import { toWire } from '#platform/money'
import type { SalePlace } from '#shop/sales'
import { type ClaimList, USUAL_WORDS } from './claim.ts'
import type { ClaimsStatusWire } from './contract.ts'
import type { ClaimParts } from './deps.ts'
import { claimsMoved } from './events.ts'
import { readItem, readLatestAt } from './store.ts'

/** Another process may have opened or closed them. */
const REMEMBER_MS = 3_000
const OCCASIONS = 1_000

/** How claims stand. */
export interface ClaimReader {
  /** The newest of an occasion; null where nothing was planned. */
  latestAt(occasion: SalePlace): Promise<ClaimsStatusWire | null>
  status(list: ClaimList): Promise<ClaimsStatusWire>
  /** What is open there, from memory; every line of a talk asks. */
  openAt(occasion: SalePlace): Promise<ClaimList | null>
}

export function readClaimsNow({ tables, clock, events, inventory, queues }: ClaimParts): ClaimReader {
  const memo = createMemo<Promise<ClaimList | null>>(OCCASIONS)
  const keyOf = ({ kind, id }: SalePlace): string => `${kind} ${id}`
  events.on(claimsMoved, ({ list }) => memo.delete(keyOf(list.occasion)))

  async function status(list: ClaimList): Promise<ClaimsStatusWire> {
    const lines = list.items.map(({ id }) => toUuid(id))
    const [counts, people] = await Promise.all([inventory.countFences(lines), queues.count(lines)])
    const byLine = new Map(counts.map((count) => [count.id, count]))
    return {
      ...{ id: list.id, state: list.closedAt ? 'closed' : list.openedAt ? 'open' : 'planned' },
      words: [...USUAL_WORDS, ...list.words],
      ...{ holdSeconds: list.holdSeconds, mostPerPerson: list.mostPerPerson },
      items: list.items.map(({ id, number, productId, variantId, price, currency, quantity }) => {
        const count = byLine.get(toUuid(id))
        const left = count?.left ?? (list.closedAt === null ? quantity : 0)
        const figures = { quantity: count?.quantity ?? quantity, left, held: count?.held ?? 0, sold: count?.sold ?? 0 }
        const waiting = people.get(toUuid(id))?.waiting ?? 0
        return { id, number, productId, variantId, price: toWire({ amount: price, currency }), ...figures, waiting }
      }),
    }
  }

  return {
    status,
    async latestAt(occasion) {
      const list = await readLatestAt(tables, occasion)
      return list && status(list)
    },
    async openAt(occasion) {
      const now = clock.now().getTime()
      const key = keyOf(occasion)
      let reading = memo.get(key, now)
      if (!reading) {
        reading = readLatestAt(tables, occasion)
        memo.set(key, reading, now + REMEMBER_MS)
        reading.catch(() => memo.delete(key))
      }
      const list = await reading
      return list?.openedAt && list.openedAt.getTime() <= now + 1_000 && list.closedAt === null ? list : null
    },
  }
}

/** What a claim's price means, for whoever sells what is held from its fence. */
export interface ClaimDeal {
  readonly id: string
  readonly kind: 'claim'
  readonly price: bigint
  readonly usualPrice: bigint
  readonly lowestPrice: null
  readonly fundedBy: 'seller'
  readonly label: { readonly en: string; readonly ar: string }
}

/** Null for a fence that is not of claims. */
export async function findDeal({ tables }: ClaimParts, fenceId: string): Promise<ClaimDeal | null> {
  const found = await readItem(tables, fromUuid('cli', fenceId) as Id<'cli'>)
  if (!found) return null
  const { price } = found.item
  return {
    id: fenceId,
    kind: 'claim',
    price,
    usualPrice: price,
    lowestPrice: null,
    fundedBy: 'seller',
    label: { en: 'Claim', ar: 'حجز في البثّ' },
  }
}
