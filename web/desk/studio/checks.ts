import type { Signal } from '../../api/desk-types.ts'

/** One thing to be right before going live. */
export interface Check {
  readonly id: 'waiting' | 'picture' | 'sound' | 'settings' | Signal['warnings'][number]
  readonly state: 'waiting' | 'right' | 'wrong'
}

/** The picture, the sound, and each setting that should change. */
export function checksOf(signal: Signal | null): Check[] {
  if (!signal || signal.width === null) return [{ id: 'waiting', state: 'waiting' }]
  const { audio, warnings } = signal
  const right: Check[] = [{ id: 'picture', state: 'right' }]
  if (audio && !warnings.includes('sound-silent')) right.push({ id: 'sound', state: 'right' })
  if (warnings.length === 0) right.push({ id: 'settings', state: 'right' })
  return [...right, ...warnings.map((id): Check => ({ id, state: 'wrong' }))]
}
