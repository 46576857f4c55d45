/** What one key does in the feed. Letters act by their place where another script is typed. */
export type FeedAct = 'next' | 'before' | 'mute' | 'play'

const acts: Readonly<Record<string, FeedAct>> = {
  ArrowDown: 'next',
  PageDown: 'next',
  j: 'next',
  ArrowUp: 'before',
  PageUp: 'before',
  k: 'before',
  m: 'mute',
  ' ': 'play',
}
const places: Readonly<Record<string, FeedAct>> = { KeyJ: 'next', KeyK: 'before', KeyM: 'mute' }

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** `on` says which kind of element has the focus: fields keep every key, buttons the one that works them. */
export function feedActOf({ key, code, altKey, ctrlKey, metaKey }: Pressed, on: 'field' | 'control' | 'scroller' | 'page'): FeedAct | null {
  if (altKey || ctrlKey || metaKey || on === 'field') return null
  if (on === 'control' && key === ' ') return null
  const letter = key.length === 1 && /[a-z]/i.test(key) ? key.toLowerCase() : key
  return acts[letter] ?? places[code] ?? null
}
