import type { Kysely } from 'kysely'
import type { Bilingual } from '#platform/language'
import { createMemo } from '#platform/memo'
import type { CatalogTables } from './tables.ts'

export interface Category {
  readonly id: string
  readonly parentId: string | null
  readonly name: Bilingual
  /** Number of the kind in Google's product taxonomy. */
  readonly googleId: number | null
}

const MEMO_SECONDS = 60

/** Kinds of goods. They change with a new version of Souk, not while it runs. */
export function createCategories(tables: Kysely<CatalogTables>) {
  const memo = createMemo<Category[]>(1)

  async function list(): Promise<Category[]> {
    const known = memo.get('all', Date.now())
    if (known) return known
    const rows = await tables.selectFrom('shop.category').selectAll().orderBy('position').execute()
    const found = rows.map(({ id, parent_id: parentId, name, google_id: googleId }) => ({ id, parentId, name, googleId }))
    memo.set('all', found, Date.now() + MEMO_SECONDS * 1000)
    return found
  }

  return {
    list,
    /** The kind and all below it; empty for one that does not exist. */
    async within(id: string): Promise<string[]> {
      const all = await list()
      const found = all.some((category) => category.id === id) ? [id] : []
      for (const parent of found) found.push(...all.filter(({ parentId }) => parentId === parent).map((child) => child.id))
      return found
    },
    /** The kind and what it is part of, the widest first. */
    async path(id: string | null): Promise<Category[]> {
      const all = await list()
      const found: Category[] = []
      for (let next = all.find((category) => category.id === id); next; next = all.find((category) => category.id === next!.parentId)) {
        found.unshift(next)
      }
      return found
    },
  }
}

export type Categories = ReturnType<typeof createCategories>
