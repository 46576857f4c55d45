import type { Show } from './show.ts'
import type { ShowState } from './states.ts'

/** What of a show can be changed at its desk. */
export const fields = [
  'title',
  'description',
  'slug',
  'start',
  'length',
  'host',
  'market',
  'cover',
  'audience',
  'visibility',
  'lineup',
] as const
export type Field = (typeof fields)[number]

const words: readonly Field[] = ['title', 'description', 'cover', 'audience', 'visibility']
const everything = new Set<Field>(fields)

/**
 * What may still change in which state. An address that was told to people stays; a market stays once prices were shown in it; on air, the host
 * is whom people see; what is over keeps its products; what was cancelled stays as it was.
 */
const open: Readonly<Record<ShowState, ReadonlySet<Field>>> = {
  draft: everything,
  scheduled: new Set<Field>([...words, 'start', 'length', 'host', 'lineup']),
  live: new Set<Field>([...words, 'length', 'lineup']),
  stopped: new Set<Field>([...words, 'length', 'lineup']),
  ended: new Set<Field>(words),
  cancelled: new Set<Field>(),
}

export const isOpen = (show: Pick<Show, 'state'>, field: Field): boolean => open[show.state].has(field)

export const lockedFields = (show: Pick<Show, 'state'>): Field[] => fields.filter((field) => !isOpen(show, field))
