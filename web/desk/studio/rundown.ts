import type { RundownItem } from '../../api/desk-types.ts'

/** Where a show stands in its plan. */
export interface RundownPlace {
  current: RundownItem | null
  next: RundownItem | null
}

/** The item a host moved to by hand. */
export interface Step {
  itemId: string
  /** The product that stayed on the card because the item's own was refused; it does not say where the show stands. */
  despite: string | null
}

/** Finds the place by what is pinned on air; a step decides for talk without a product, a refused product, and one planned twice. */
export function placeIn(rundown: readonly RundownItem[], pinned: string | null, step: Step | null): RundownPlace {
  const stepped = rundown.findIndex((item) => item.id === step?.itemId)
  const isThere = pinned === null || rundown[stepped]?.lineupItemId === pinned || (step !== null && step.despite === pinned)
  const at = isThere ? stepped : indexOfPinned(rundown, pinned, stepped)
  return { current: rundown[at] ?? null, next: rundown[at + 1] ?? null }
}

function indexOfPinned(rundown: readonly RundownItem[], pinned: string, stepped: number): number {
  const later = rundown.findIndex((item, index) => index > stepped && item.lineupItemId === pinned)
  if (later >= 0) return later
  const anywhere = rundown.findIndex((item) => item.lineupItemId === pinned)
  return anywhere >= 0 ? anywhere : stepped
}

export type RowState = 'past' | 'now' | 'next' | 'later'

export function rowStateOf(item: RundownItem, { current, next }: RundownPlace): RowState {
  if (item.id === current?.id) return 'now'
  if (item.id === next?.id) return 'next'
  return current && item.position < current.position ? 'past' : 'later'
}
