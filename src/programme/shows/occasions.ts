import type { Accounts } from '#people/accounts'
import { fromUuid, type Id } from '#platform/ids'
import type { OccasionSource } from '#shop/orders'
import type { Show } from './show.ts'

/** Tells the shop about the shows that things are bought in. Shows stand above the shop, so they are asked for when needed. */
export function showOccasions(find: (id: Id<'shw'>) => Promise<Show | null>, accounts: Pick<Accounts, 'get'>): OccasionSource {
  return {
    async describe(kind, id) {
      const show = kind === 'show' ? await find(fromUuid('shw', id)) : null
      if (!show) return null
      const { name } = await accounts.get(show.hostId)
      return { title: show.title, slug: show.slug, marketCode: show.marketCode, creator: { accountId: show.hostId, name } }
    },
  }
}
