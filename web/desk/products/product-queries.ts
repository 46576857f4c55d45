import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'
import type { ProductFilter } from './product-filter.ts'

const ROWS_PER_PAGE = 25

/** A brand's products, page by page, the last changed first. */
export const productsQuery = (organisationId: string, filter: ProductFilter) =>
  infiniteQueryOptions({
    queryKey: ['desk-products', organisationId, filter],
    queryFn: ({ pageParam }) => {
      const query = { organisationId, limit: ROWS_PER_PAGE, ...filter, ...(pageParam === null ? {} : { cursor: pageParam }) }
      return answered(api.GET('/api/desk/products', { params: { query } }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
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

export const locationsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['stock-locations', organisationId],
    queryFn: () => answered(api.GET('/api/desk/stock-locations', { params: { query: { organisationId } } })),
  })

export const viewsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['product-views', organisationId],
    queryFn: () => answered(api.GET('/api/desk/product-views', { params: { query: { organisationId } } })),
  })
