import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'
import { moneyFrom } from '../../kit/minor-units.ts'
import type { ProductFilter } from './product-filter.ts'

const ROWS_PER_PAGE = 50
/** What was asked for ahead of the page is not asked for again when the page stands. */
const AHEAD_MS = 2_000

/** The filter as the server takes it: prices as typed become the market's smallest coin. */
function queryOf({ least, most, ...rest }: ProductFilter, markets: readonly { code: string; currency: string }[]) {
  const currency = markets.find(({ code }) => code === rest.market)?.currency
  const amount = (text: string | undefined): string | undefined => (currency && text ? moneyFrom(text, currency)?.amount : undefined)
  const [lowest, highest] = [amount(least), amount(most)]
  return { ...rest, ...(lowest && { least: lowest as never }), ...(highest && { most: highest as never }) }
}

/** A brand's products, page by page, the last changed first. */
export function productsQuery(organisationId: string, filter: ProductFilter, markets: readonly { code: string; currency: string }[]) {
  const narrowed = queryOf(filter, markets)
  return infiniteQueryOptions({
    queryKey: ['desk-products', organisationId, narrowed],
    queryFn: ({ pageParam }) => {
      const query = { organisationId, limit: ROWS_PER_PAGE, ...narrowed, ...(pageParam === null ? {} : { cursor: pageParam }) }
      return answered(api.GET('/api/desk/products', { params: { query } }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    staleTime: AHEAD_MS,
  })
}

/** Where units of a variant are and how they came there, page by page, the newest change first. */
export const journalQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['stock-journal', id],
    queryFn: ({ pageParam }) => {
      const query = pageParam === null ? {} : { cursor: pageParam }
      return answered(api.GET('/api/desk/variants/{id}/stock', { params: { path: { id }, query } }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  })

/** Products that wait to be looked at, and the markets that ask for it. */
export const reviewsQuery = queryOptions({ queryKey: ['reviews'], queryFn: () => answered(api.GET('/api/desk/reviews')) })

export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['review', id],
    queryFn: () => answered(api.GET('/api/desk/reviews/{id}', { params: { path: { id } } })),
  })

export const productQuery = (id: string) =>
  queryOptions({
    queryKey: ['desk-product', id],
    queryFn: () => answered(api.GET('/api/desk/products/{id}', { params: { path: { id } } })),
  })

export const marketsQuery = queryOptions({ queryKey: ['markets'], queryFn: () => answered(api.GET('/api/markets')), staleTime: 60_000 })

/** Makers and responsible persons that an organisation names. */
export const contactsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['desk-contacts', organisationId],
    queryFn: () => answered(api.GET('/api/desk/contacts', { params: { query: { organisationId } } })),
  })

export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: () => answered(api.GET('/api/categories')),
  staleTime: 600_000,
})

export const viewsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['product-views', organisationId],
    queryFn: () => answered(api.GET('/api/desk/product-views', { params: { query: { organisationId } } })),
    staleTime: AHEAD_MS,
  })
