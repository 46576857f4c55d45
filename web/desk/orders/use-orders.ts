import { type InfiniteData, infiniteQueryOptions, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { SellerOrderPage, SellerOrderRow } from '../../api/desk-types.ts'
import { arrivalsIn, hasGap, refreshed, takenIn } from './order-arrivals.ts'
import type { OrderFilter } from './order-filter.ts'

const ROWS_PER_PAGE = 25
const LOOK_EVERY_MS = 4000
const MARKED_FOR_MS = 8000

type OrderPages = InfiniteData<SellerOrderPage, string | null>

function fetchOrders(organisationId: string, filter: OrderFilter, cursor: string | null): Promise<SellerOrderPage> {
  const query = { organisationId, limit: ROWS_PER_PAGE, ...filter, ...(cursor === null ? {} : { cursor }) }
  return answered(api.GET('/api/seller-orders', { params: { query } }))
}

function ordersQuery(organisationId: string, filter: OrderFilter) {
  return infiniteQueryOptions({
    queryKey: ['seller-orders', organisationId, filter],
    queryFn: ({ pageParam }) => fetchOrders(organisationId, filter, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    // The look at the newest page below keeps it fresh; loading all pages again would move what is read.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
  })
}

export interface Orders {
  rows: SellerOrderRow[]
  total: number
  isPending: boolean
  error: Error | null
  retry: () => void
  hasMore: boolean
  isFetchingMore: boolean
  fetchMore: () => void
  /** What arrived and is not in the list yet, newest first. */
  arrivals: SellerOrderRow[]
  /** Puts what arrived on top. */
  takeIn: () => void
  isNew: (row: SellerOrderRow) => boolean
}

/** A seller's orders, newest first, page by page, with a look for new ones every few seconds while the page is seen. */
export function useOrders(organisationId: string, filter: OrderFilter): Orders {
  const queryClient = useQueryClient()
  const options = ordersQuery(organisationId, filter)
  const list = useInfiniteQuery(options)
  const head = useQuery({
    queryKey: ['seller-orders-head', organisationId, filter],
    queryFn: () => fetchOrders(organisationId, filter, null),
    enabled: list.isSuccess,
    refetchInterval: LOOK_EVERY_MS,
    gcTime: 0,
  })
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const pages = list.data?.pages ?? []
  const newest = head.data
  const arrivals = newest ? arrivalsIn(pages, newest) : []

  useEffect(() => {
    if (!newest) return
    const { queryKey } = ordersQuery(organisationId, filter)
    queryClient.setQueryData<OrderPages>(queryKey, (data) => data && { ...data, pages: refreshed(data.pages, newest) })
  }, [newest, queryClient, organisationId, filter])

  function takeIn(): void {
    if (!newest || arrivals.length === 0) return
    if (hasGap(pages, newest)) void queryClient.resetQueries({ queryKey: options.queryKey })
    else queryClient.setQueryData<OrderPages>(options.queryKey, (data) => data && { ...data, pages: takenIn(data.pages, newest) })
    const ids = arrivals.map((row) => row.id)
    setMarked((before) => new Set([...before, ...ids]))
    setTimeout(() => setMarked((before) => new Set([...before].filter((id) => !ids.includes(id)))), MARKED_FOR_MS)
  }

  return {
    rows: pages.flatMap((page) => page.items),
    total: pages[0]?.total ?? 0,
    isPending: list.isPending,
    error: list.isError && !list.data ? list.error : null,
    retry: () => void list.refetch(),
    hasMore: list.hasNextPage,
    isFetchingMore: list.isFetchingNextPage,
    fetchMore: () => void list.fetchNextPage(),
    arrivals,
    takeIn,
    isNew: (row) => marked.has(row.id),
  }
}
