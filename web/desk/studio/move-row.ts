import { flushSync } from 'react-dom'

/** Moves the row of a button, and the focus stays with it: a row that is put elsewhere loses it, and so does a button that can do no more. */
export function moveRow(button: HTMLButtonElement, move: () => void): void {
  flushSync(move)
  const other = button.parentElement?.querySelector<HTMLButtonElement>('button:enabled')
  if (button.disabled) other?.focus()
  else button.focus()
}

/** Takes the row of a button out of its list. The focus goes to the same button of the row that comes into its place, or of the last one; of no row more, to the button behind the list. */
export function removeRow(button: HTMLButtonElement, remove: () => void): void {
  const row = button.closest('li')
  const list = row?.parentElement
  const buttonsOf = (place: Element | null | undefined) => [...(place?.querySelectorAll('button') ?? [])]
  const [at, nth] = [row ? [...(list?.children ?? [])].indexOf(row) : 0, buttonsOf(row).indexOf(button)]
  flushSync(remove)
  const next = list?.children[at] ?? list?.lastElementChild
  ;(next ? buttonsOf(next)[nth] : buttonsOf(list?.parentElement)[0])?.focus()
}
