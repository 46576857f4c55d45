export const productStates = ['draft', 'published', 'withdrawn'] as const
export type ProductState = (typeof productStates)[number]

/** What the list of products is narrowed to. It lives in the address. */
export interface ProductFilter {
  q?: string
  state?: ProductState
}

export function readProductFilter(search: Record<string, unknown>): ProductFilter {
  const asked = search['q']
  const q = typeof asked === 'string' || typeof asked === 'number' ? String(asked).trim() : ''
  const state = productStates.find((known) => known === search['state'])
  return { ...(q ? { q } : {}), ...(state ? { state } : {}) }
}

export const isNarrowed = (filter: ProductFilter): boolean => filter.q !== undefined || filter.state !== undefined
