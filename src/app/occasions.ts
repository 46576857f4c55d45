import type { Accounts } from '#people/accounts'
import { fromUuid } from '#platform/ids'
import type { Shows } from '#programme/shows'
import type { OccasionSource } from '#shop/orders'

/** Tells the shop about the shows that things are bought in. Shows are built after the shop, so they are asked for when needed. */
export function showOccasions(shows: () => Shows, accounts: Pick<Accounts, 'get'>): OccasionSource {
  return {
    async describe(kind, id) {
      const show = kind === 'show' ? await shows().find(fromUuid('shw', id)) : null
      if (!show) return null
      const { name } = await accounts.get(show.hostId)
      return { title: show.title, slug: show.slug, marketCode: show.marketCode, creator: { accountId: show.hostId, name } }
    },
  }
}
