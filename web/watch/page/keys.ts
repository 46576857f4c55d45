/** What one key does on the watch page. Letters only act while nothing is being written, and can be turned off (WCAG 2.1.4). */
export type KeyAct = 'play' | 'mute' | 'full' | 'small' | 'captions' | 'louder' | 'quieter' | 'help' | 'back' | 'on'

const acts: Readonly<Record<string, KeyAct>> = {
  ' ': 'play',
  k: 'play',
  m: 'mute',
  f: 'full',
  p: 'small',
  c: 'captions',
  ArrowUp: 'louder',
  ArrowDown: 'quieter',
  // Time of media runs from left to right in both scripts.
  ArrowLeft: 'back',
  ArrowRight: 'on',
  '?': 'help',
}

/** Keys by the letter's place where another script is typed: whoever writes Arabic has the same keys. */
const places: Readonly<Record<string, string>> = { KeyK: 'k', KeyM: 'm', KeyF: 'f', KeyP: 'p', KeyC: 'c' }

interface Pressed {
  key: string
  code: string
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
}

/** `on` says which kind of element has the focus: fields keep every key, buttons and lists those that work them. */
export function actOf({ key, code, altKey, ctrlKey, metaKey }: Pressed, on: 'field' | 'control' | 'scroller' | 'page'): KeyAct | null {
  if (altKey || ctrlKey || metaKey || on === 'field') return null
  if (on === 'control' && key === ' ') return null
  if (on === 'scroller' && key.startsWith('Arrow')) return null
  const letter = key.length === 1 && /[a-z]/i.test(key) ? key.toLowerCase() : key
  return acts[letter] ?? acts[places[code] ?? ''] ?? null
}

export function kindOfTarget(target: EventTarget | null): 'field' | 'control' | 'scroller' | 'page' {
  if (!(target instanceof HTMLElement)) return 'page'
  if (target.closest('dialog, input, textarea, select, [contenteditable]')) return 'field'
  if (target.closest('[role="slider"]')) return 'field'
  if (target.closest('button, a, summary')) return 'control'
  return target.closest('[role="log"]') ? 'scroller' : 'page'
}
