import { flushSync } from 'react-dom'

/** Moves the row of a button, and the focus stays with it: a row that is put elsewhere loses it, and so does a button that can do no more. */
export function moveRow(button: HTMLButtonElement, move: () => void): void {
  flushSync(move)
  const other = button.parentElement?.querySelector<HTMLButtonElement>('button:enabled')
  if (button.disabled) other?.focus()
  else button.focus()
}
