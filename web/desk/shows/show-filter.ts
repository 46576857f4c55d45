export const showStates = ['upcoming', 'live', 'drafts', 'past'] as const
export type ShowsState = (typeof showStates)[number]

/** What the list of shows is narrowed to. It lives in the address. */
export interface ShowFilter {
  q?: string
  state?: ShowsState
}

export function readShowFilter(search: Record<string, unknown>): ShowFilter {
  const asked = search['q']
  const q = typeof asked === 'string' || typeof asked === 'number' ? String(asked).trim() : ''
  const state = showStates.find((known) => known === search['state'])
  return { ...(q ? { q } : {}), ...(state ? { state } : {}) }
}

export const isNarrowed = (filter: ShowFilter): boolean => filter.q !== undefined || filter.state !== undefined
