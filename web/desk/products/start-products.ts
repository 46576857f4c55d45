import type { QueryClient } from '@tanstack/react-query'
import { membershipIn } from '../../shell/organisation.ts'
import { meQuery } from '../../shell/session.ts'
import type { ProductFilter } from './product-filter.ts'
import { categoriesQuery, marketsQuery, productsQuery, viewsQuery } from './product-queries.ts'

/** Asks for what the list shows while its code is still being read. Waits for nothing: the page tells what did not come. */
export function startProducts(queryClient: QueryClient, filter: ProductFilter): void {
  const me = queryClient.getQueryData(meQuery.queryKey)
  const organisationId = me && membershipIn(me, 'products.edit')?.organisation.id
  if (!organisationId) return
  void queryClient.prefetchQuery(marketsQuery)
  void queryClient.prefetchQuery(categoriesQuery)
  void queryClient.prefetchQuery(viewsQuery(organisationId))
  // A price is typed in a market's currency, which is not known yet.
  if (!filter.market) void queryClient.prefetchInfiniteQuery(productsQuery(organisationId, filter, []))
}
