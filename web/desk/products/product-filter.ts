export const productStates = ['draft', 'in-review', 'changes-asked', 'published', 'withdrawn'] as const
export type ProductState = (typeof productStates)[number]

/** What the list of products is narrowed to. It lives in the address, and under a name where somebody saved it. */
export interface ProductFilter {
  q?: string
  state?: ProductState
  category?: string
  /** Sold there; what the prices are counted in. */
  market?: string
  stock?: 'in' | 'out'
  /** As typed, in the market's currency: "149.50". */
  least?: string
  most?: string
}

const text = (asked: unknown): string => (typeof asked === 'string' || typeof asked === 'number' ? String(asked).trim() : '')

export function readProductFilter(search: Record<string, unknown>): ProductFilter {
  const state = productStates.find((known) => known === search['state'])
  const stock = search['stock'] === 'in' || search['stock'] === 'out' ? search['stock'] : undefined
  const [q, category, market, least, most] = ['q', 'category', 'market', 'least', 'most'].map((name) => text(search[name]))
  return {
    ...(q ? { q } : {}),
    ...(state ? { state } : {}),
    ...(category ? { category } : {}),
    ...(market ? { market } : {}),
    ...(stock ? { stock } : {}),
    ...(market && least ? { least } : {}),
    ...(market && most ? { most } : {}),
  }
}

export const isNarrowed = (filter: ProductFilter): boolean => Object.keys(filter).length > 0

/** The filter without what is empty, with something else in it. */
export const narrowedTo = (filter: ProductFilter, next: { [Name in keyof ProductFilter]?: string | undefined }): ProductFilter =>
  readProductFilter({ ...filter, ...next })
