import { type Markets } from '#markets'
import { marketToWire } from '#markets/contract'
import type { Accounts } from '#people/accounts'
import type { Organisations } from '#people/organisations'
import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { widthsOf } from '#platform/pictures'
import { type Catalog, cardToWire, type ProductCard } from '#shop/catalog'
import type { ShowCard, ShowWire } from './contract.ts'
import type { OnAir } from './on-air.ts'
import { MASKED_TITLE, type ReaderDeps, type Seen, seenBy, textOf, titleOf } from './reader.ts'
import { endOf, type LineupItem, type Show } from './show.ts'

export interface DescribeDeps extends ReaderDeps {
  accounts: Pick<Accounts, 'getMany'>
  organisations: Pick<Organisations, 'getMany'>
  catalog: Pick<Catalog, 'listProductCards'>
  markets: Pick<Markets, 'get'>
  /** Asked at every description. */
  onAir(): OnAir
  lineups(showIds: readonly Id<'shw'>[]): Promise<ReadonlyMap<Id<'shw'>, readonly LineupItem[]>>
}

type Featured = (show: Show) => ProductCard | null

/**
 * One card a show, in the order given: as many questions as there are markets, however many shows there are. A show for adults says to nobody else
 * what it is; without a reader it says so to nobody.
 */
export async function describeCards(deps: DescribeDeps, shows: readonly Show[], reader: Actor | null): Promise<ShowCard[]> {
  const seen = await seenBy(deps, reader, shows)
  const [brands, hosts, featured] = await Promise.all([
    deps.organisations.getMany(shows.map((show) => show.brandId)),
    deps.accounts.getMany(shows.map((show) => show.hostId)),
    featuredOf(deps, shows),
  ])
  return shows.map((show, index) => {
    const brand = brands.get(show.brandId)!
    const host = hosts.get(show.hostId)!
    return {
      ...wordsOf(show, seen[index]!, featured),
      id: show.id,
      host: { id: host.id, name: host.name, avatarUrl: host.avatarUrl },
      brand: { id: brand.id, slug: brand.slug, name: brand.name },
      market: show.marketCode,
      state: show.state,
      visibility: show.visibility,
      startsAt: show.startsAt.toISOString(),
      timeZone: show.timeZone,
      endsAt: endOf(show).toISOString(),
      stoppedAt: show.stoppedAt?.toISOString() ?? null,
      viewers: deps.onAir().viewers(show.id),
    }
  })
}

/** What a show is about, or that it is not for this reader. */
function wordsOf(show: Show, { audience, masked }: Seen, featured: Featured) {
  if (masked) return { audience, masked, slug: show.id as string, title: MASKED_TITLE, coverUrl: '', covers: [], featured: null }
  const product = featured(show)
  const { slug, coverUrl } = show
  return { audience, masked, slug, title: titleOf(show), coverUrl, covers: widthsOf(coverUrl), featured: product && cardToWire(product) }
}

/** The whole show, with every product of its lineup. A product that is no longer sold is left out; a masked show has none. */
export async function describeShow(deps: DescribeDeps, show: Show, reader: Actor | null): Promise<ShowWire> {
  const [[card], market, lineups] = await Promise.all([
    describeCards(deps, [show], reader),
    deps.markets.get(show.marketCode),
    deps.lineups([show.id]),
  ])
  const { masked } = card!
  const lineup = masked ? [] : await describeLineup(deps.catalog, show, lineups.get(show.id) ?? [])
  return { ...card!, description: masked ? null : textOf(show.description), market: marketToWire(market), lineup }
}

export async function describeLineup(catalog: DescribeDeps['catalog'], { marketCode }: Show, items: readonly LineupItem[]) {
  const cards = await cardsByMarket(
    catalog,
    items.map(({ productId }) => [marketCode, productId]),
  )
  return items.flatMap(({ id, position, productId }) => {
    const product = cards(marketCode, productId)
    return product ? [{ id, position, product: cardToWire(product) }] : []
  })
}

async function featuredOf(deps: DescribeDeps, shows: readonly Show[]): Promise<Featured> {
  const onAir = deps.onAir()
  const lineups = await deps.lineups(shows.map((show) => show.id))
  const chosen = new Map(
    shows.map((show) => {
      const lineup = lineups.get(show.id) ?? []
      const pinned = onAir.pinned(show.id)
      return [show.id, (lineup.find((item) => item.id === pinned) ?? lineup[0])?.productId ?? null]
    }),
  )
  const cards = await cardsByMarket(
    deps.catalog,
    shows.map((show) => [show.marketCode, chosen.get(show.id) ?? null]),
  )
  return (show) => cards(show.marketCode, chosen.get(show.id) ?? null)
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
