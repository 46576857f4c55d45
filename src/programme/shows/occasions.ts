import type { Accounts } from '#people/accounts'
import { fromUuid, type Id } from '#platform/ids'
import type { OccasionSource } from '#shop/orders'
import { titleOf } from './reader.ts'
import type { LineupItem, Show } from './show.ts'
import { publicStates } from './states.ts'

interface Source {
  find(id: Id<'shw'>): Promise<Show | null>
  lineup(id: Id<'shw'>): Promise<readonly LineupItem[]>
}

/** Tells the shop about the shows that things are bought in. Shows stand above the shop, so they are asked for when needed. */
export function showOccasions(shows: () => Source, accounts: Pick<Accounts, 'get'>): OccasionSource {
  return {
    async describe(kind, id) {
      const show = kind === 'show' ? await shows().find(fromUuid('shw', id)) : null
      if (!show) return null
      const { name } = await accounts.get(show.hostId)
      const open = show.state === 'live' || show.state === 'stopped'
      const listed = new Set((await shows().lineup(show.id)).map((item) => item.productId))
      // What is practised is not sold.
      const refuses = show.visibility === 'practice' ? ('practice' as const) : null
      const sells = (productId: Id<'prd'>) => open && listed.has(productId)
      return {
        sells,
        refuses,
        organisationId: show.brandId,
        isPublic: show.visibility !== 'practice' && publicStates.includes(show.state),
        lists: (productId: Id<'prd'>) => listed.has(productId),
        title: titleOf(show),
        slug: show.slug,
        marketCode: show.marketCode,
        creator: { accountId: show.hostId, name },
      }
    },
  }
}
