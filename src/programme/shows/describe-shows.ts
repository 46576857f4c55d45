import { type Markets } from '#markets'
import { marketToWire } from '#markets/contract'
import type { Accounts } from '#people/accounts'
import type { Organisations } from '#people/organisations'
import type { Id } from '#platform/ids'
import { type Catalog, cardToWire, type ProductCard } from '#shop/catalog'
import type { ShowCard, ShowWire } from './contract.ts'
import type { OnAir } from './on-air.ts'
import type { LineupItem, Show } from './show.ts'

export interface DescribeDeps {
  accounts: Pick<Accounts, 'getMany'>
  organisations: Pick<Organisations, 'getMany'>
  catalog: Pick<Catalog, 'listProductCards'>
  markets: Pick<Markets, 'get'>
  /** Asked at every description. */
  onAir(): OnAir
  lineups(showIds: readonly Id<'shw'>[]): Promise<ReadonlyMap<Id<'shw'>, readonly LineupItem[]>>
}

/** One card a show, in the order given: as many questions as there are markets, however many shows there are. */
export async function describeCards(deps: DescribeDeps, shows: readonly Show[]): Promise<ShowCard[]> {
  const onAir = deps.onAir()
  const lineups = await deps.lineups(shows.map((show) => show.id))
  const featured = new Map(shows.map((show) => [show.id, featuredOf(lineups.get(show.id) ?? [], onAir.pinned(show.id))]))
  const [brands, hosts, cards] = await Promise.all([
    deps.organisations.getMany(shows.map((show) => show.brandId)),
    deps.accounts.getMany(shows.map((show) => show.hostId)),
    cardsByMarket(
      deps.catalog,
      shows.map((show) => [show.marketCode, featured.get(show.id) ?? null]),
    ),
  ])
  return shows.map((show) => {
    const brand = brands.get(show.brandId)!
    const host = hosts.get(show.hostId)!
    const product = cards(show.marketCode, featured.get(show.id) ?? null)
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
      featured: product && cardToWire(product),
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
  const cards = await cardsByMarket(
    deps.catalog,
    items.map(({ productId }) => [show.marketCode, productId]),
  )
  const lineup = items.flatMap(({ id, position, productId }) => {
    const product = cards(show.marketCode, productId)
    return product ? [{ id, position, product: cardToWire(product) }] : []
  })
  return { ...card!, market: marketToWire(market), lineup }
}

async function cardsByMarket(
  catalog: Pick<Catalog, 'listProductCards'>,
  wanted: readonly (readonly [market: string, product: Id<'prd'> | null])[],
): Promise<(market: string, product: Id<'prd'> | null) => ProductCard | null> {
  const markets = Map.groupBy(wanted, ([market]) => market)
  const found = new Map<string, ProductCard>()
  for (const [market, entries] of markets) {
    const ids = [...new Set(entries.flatMap(([, product]) => (product === null ? [] : [product])))]
    for (const card of await catalog.listProductCards(ids, market)) found.set(`${market} ${card.id}`, card)
  }
  return (market, product) => found.get(`${market} ${product}`) ?? null
}

function featuredOf(lineup: readonly LineupItem[], pinned: Id<'lin'> | null): Id<'prd'> | null {
  return (lineup.find((item) => item.id === pinned) ?? lineup[0])?.productId ?? null
}
