import type { SellerOrderPage, SellerOrderRow } from '../../api/desk-types.ts'

/** Rows of the newest page that the list does not hold yet, newest first. */
export function arrivalsIn(pages: readonly SellerOrderPage[], head: SellerOrderPage): SellerOrderRow[] {
  const known = new Set(pages.flatMap((page) => page.items.map((row) => row.id)))
  return head.items.filter((row) => !known.has(row.id))
}

/** More arrived than one page holds: what lies between the newest page and the list is unknown. */
export function hasGap(pages: readonly SellerOrderPage[], head: SellerOrderPage): boolean {
  const holdsRows = pages.some((page) => page.items.length > 0)
  return holdsRows && head.nextCursor !== null && arrivalsIn(pages, head).length === head.items.length
}

/** The list with the rows it already holds brought up to date. Nothing changes its place. */
export function refreshed(pages: readonly SellerOrderPage[], head: SellerOrderPage): SellerOrderPage[] {
  const fresh = new Map(head.items.map((row) => [row.id, row]))
  return pages.map((page) => ({ ...page, total: head.total, items: page.items.map((row) => fresh.get(row.id) ?? row) }))
}

/** The list with what arrived on top. */
export function takenIn(pages: readonly SellerOrderPage[], head: SellerOrderPage): SellerOrderPage[] {
  const [first, ...rest] = refreshed(pages, head)
  if (!first) return [head]
  return [{ ...first, items: [...arrivalsIn(pages, head), ...first.items] }, ...rest]
}
