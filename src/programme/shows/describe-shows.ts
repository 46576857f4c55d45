import { type Markets } from '#markets'
import { marketToWire } from '#markets/contract'
import type { Accounts } from '#people/accounts'
import type { Organisations } from '#people/organisations'
import type { Id } from '#platform/ids'
import type { Catalog } from '#shop/catalog'
import type { ProductCard } from '#shop/catalog/contract'
import type { ShowCard, ShowWire } from './contract.ts'
import type { OnAir } from './on-air.ts'
import type { LineupItem, Show } from './show.ts'

export interface DescribeDeps {
  accounts: Pick<Accounts, 'getMany'>
  organisations: Pick<Organisations, 'getMany'>
  catalog: Pick<Catalog, 'cards'>
  markets: Pick<Markets, 'get'>
  /** Asked at every description. */
  onAir(): OnAir
  lineups(showIds: readonly Id<'shw'>[]): Promise<ReadonlyMap<Id<'shw'>, readonly LineupItem[]>>
}

/** One card a show, in the order given: a fixed number of questions however many shows there are. */
export async function describeCards(deps: DescribeDeps, shows: readonly Show[]): Promise<ShowCard[]> {
  const onAir = deps.onAir()
  const lineups = await deps.lineups(shows.map((show) => show.id))
  const featured = new Map(shows.map((show) => [show.id, featuredOf(lineups.get(show.id) ?? [], onAir.pinned(show.id))]))
  const [brands, hosts, cards] = await Promise.all([
    deps.organisations.getMany(shows.map((show) => show.brandId)),
    deps.accounts.getMany(shows.map((show) => show.hostId)),
    deps.catalog.cards([...featured.values()].filter((id) => id !== null)),
  ])
  return shows.map((show) => {
    const brand = brands.get(show.brandId)!
    const host = hosts.get(show.hostId)!
    const product = featured.get(show.id) ?? null
    return {
      id: show.id,
      slug: show.slug,
      title: show.title,
      host: { name: host.name, avatarUrl: host.avatarUrl },
      brand: { id: brand.id, slug: brand.slug, name: brand.name },
      market: show.marketCode,
      state: show.state,
      startsAt: show.startsAt.toISOString(),
      timeZone: show.timeZone,
      coverUrl: show.coverUrl,
      viewers: onAir.viewers(show.id),
      featured: product === null ? null : (cards.get(product) ?? null),
    }
  })
}

/** The whole show, with every product of its lineup. A product that is no longer sold is left out. */
export async function describeShow(deps: DescribeDeps, show: Show): Promise<ShowWire> {
  const [[card], market, lineups] = await Promise.all([
    describeCards(deps, [show]),
    deps.markets.get(show.marketCode),
    deps.lineups([show.id]),
  ])
  const items = lineups.get(show.id) ?? []
  const cards: ReadonlyMap<Id<'prd'>, ProductCard> = await deps.catalog.cards(items.map((item) => item.productId))
  const lineup = items.flatMap(({ id, position, productId }) => {
    const product = cards.get(productId)
    return product ? [{ id, position, product }] : []
  })
  return { ...card!, market: marketToWire(market), lineup }
}

function featuredOf(lineup: readonly LineupItem[], pinned: Id<'lin'> | null): Id<'prd'> | null {
  return (lineup.find((item) => item.id === pinned) ?? lineup[0])?.productId ?? null
}
