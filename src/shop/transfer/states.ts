import { defineStates } from '#platform/states'

export const importStateNames = ['checking', 'refused', 'ready', 'running', 'done', 'cancelled', 'undoing', 'undone'] as const
export type ImportState = (typeof importStateNames)[number]

/** Whatever was brought in can be taken back; a file that was read another way is checked anew. */
export const importStates = defineStates<ImportState>('shop/transfer', 'checking', {
  checking: ['ready', 'refused', 'cancelled'],
  refused: ['checking', 'cancelled'],
  ready: ['checking', 'running', 'cancelled'],
  running: ['done', 'cancelled'],
  done: ['undoing'],
  cancelled: ['undoing'],
  undoing: ['undone'],
  undone: [],
})

/** Somebody works on it now, or will. */
export const AT_WORK: readonly ImportState[] = ['checking', 'running', 'undoing']

/** Why a file cannot be read at all. */
export const refusals = [
  'empty',
  'workbook',
  'not-text',
  'encoding',
  'columns-many',
  'no-title',
  'rows-many',
  'rows-broken',
  'gone',
] as const
export type Refusal = (typeof refusals)[number]
