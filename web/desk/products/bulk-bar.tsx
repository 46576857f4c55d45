import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../../kit/button.tsx'
import { BulkDialog } from './bulk-dialog.tsx'
import type { BulkKind } from './read-change.ts'
import { useSelection } from './selection.tsx'
import type { BulkEdits } from './use-bulk.ts'

/** What can be done with the chosen products. */
export function BulkBar({ edits }: { edits: BulkEdits }) {
  const { ids, clear } = useSelection()
  const [open, setOpen] = useState<BulkKind | null>(null)
  if (ids.size === 0) return null
  const chosen = [...ids]
  const go = (change: Parameters<BulkEdits['change']>[1]): void => {
    edits.change(chosen, change)
    setOpen(null)
  }
  return (
    <section className="bulk-bar">
      <b role="status">
        <Plural value={ids.size} one="# product chosen" other="# products chosen" />
      </b>
      <Button size="desk" busy={edits.busy} onClick={() => go({ kind: 'state', state: 'published' })}>
        <Trans>Put on sale</Trans>
      </Button>
      <Button size="desk" busy={edits.busy} onClick={() => go({ kind: 'state', state: 'withdrawn' })}>
        <Trans>Take off sale</Trans>
      </Button>
      <Button size="desk" busy={edits.busy} onClick={() => setOpen('category')}>
        <Trans>Kind of goods</Trans>
      </Button>
      <Button size="desk" busy={edits.busy} onClick={() => setOpen('price')}>
        <Trans>Price</Trans>
      </Button>
      <Button size="desk" busy={edits.busy} onClick={() => setOpen('stock')}>
        <Trans>Stock</Trans>
      </Button>
      <Button size="desk" kind="quiet" onClick={(event) => clearFrom(event.currentTarget, clear)}>
        <Trans>Choose none</Trans>
      </Button>
      {open && <BulkDialog kind={open} count={ids.size} busy={edits.busy} onGo={go} onClose={() => setOpen(null)} />}
    </section>
  )
}

/** The bar goes with the choice: whoever pressed its button stands at the first box of the list again. */
function clearFrom(button: HTMLButtonElement, clear: () => void): void {
  const list = button.closest('.bulk-bar')?.nextElementSibling
  flushSync(clear)
  list?.querySelector<HTMLInputElement>('.select-box input')?.focus()
}
