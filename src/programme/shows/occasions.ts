import type { Accounts } from '#people/accounts'
import { fromUuid } from '#platform/ids'
import type { OccasionSource } from '#shop/orders'
import type { ShowDirectory } from './directory.ts'

/** Tells the shop what a show is to an order: where it was bought, in which market, and who presented it. */
export function showOccasions(shows: Pick<ShowDirectory, 'find'>, accounts: Pick<Accounts, 'getMany'>): OccasionSource {
  return {
    async describe(kind, id) {
      const show = kind === 'show' ? await shows.find(fromUuid('shw', id)) : null
      if (!show) return null
      const host = (await accounts.getMany([show.hostId])).get(show.hostId)
      const creator = host ? { accountId: host.id, name: host.name } : null
      return { title: show.title, slug: show.slug, marketCode: show.marketCode, creator }
    },
  }
}
