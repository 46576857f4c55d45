import { useLingui } from '@lingui/react/macro'
import { createContext, type ReactNode, use, useState } from 'react'
import type { ProductRow } from '../../api/desk-types.ts'
import { useLanguage } from '../../kit/language.ts'

/** Products that are changed at once. */
export const MOST_SELECTED = 500

interface Selection {
  readonly ids: ReadonlySet<string>
  toggle(id: string): void
  /** All of these, or none where all were chosen. */
  toggleAll(ids: readonly string[]): void
  clear(): void
}

const SelectionContext = createContext<Selection | null>(null)

export function useSelection(): Selection {
  const selection = use(SelectionContext)
  if (!selection) throw new Error('The selection was asked for outside of a list.')
  return selection
}

export function SelectionScope({ children }: { children: ReactNode }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const selection: Selection = {
    ids,
    toggle(id) {
      const next = new Set(ids)
      if (!next.delete(id) && next.size < MOST_SELECTED) next.add(id)
      setIds(next)
    },
    toggleAll(all) {
      const next = new Set(ids)
      const chosen = all.every((id) => ids.has(id))
      for (const id of all) {
        if (chosen) next.delete(id)
        else if (next.size < MOST_SELECTED) next.add(id)
      }
      setIds(next)
    },
    clear: () => setIds(new Set()),
  }
  return <SelectionContext value={selection}>{children}</SelectionContext>
}

export function SelectRow({ row }: { row: ProductRow }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { ids, toggle } = useSelection()
  const name = read(row.title)
  return (
    <label className="select-box">
      <input type="checkbox" checked={ids.has(row.id)} aria-label={t`Choose ${name}`} onChange={() => toggle(row.id)} />
    </label>
  )
}

export function SelectAll({ rows }: { rows: readonly ProductRow[] }) {
  const { t } = useLingui()
  const { ids, toggleAll } = useSelection()
  const all = rows.length > 0 && rows.every(({ id }) => ids.has(id))
  const some = rows.some(({ id }) => ids.has(id))
  return (
    <label className="select-box">
      <input
        type="checkbox"
        checked={all}
        ref={(box) => {
          if (box) box.indeterminate = some && !all
        }}
        aria-label={t`Choose all that are shown`}
        onChange={() => toggleAll(rows.map(({ id }) => id))}
      />
    </label>
  )
}
