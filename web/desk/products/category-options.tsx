import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../../kit/language.ts'
import { categoriesQuery } from './product-queries.ts'

/** Every kind of goods, those below another one set in. */
export function CategoryOptions() {
  const { read } = useLanguage()
  const categories = useQuery(categoriesQuery).data?.items ?? []
  const depthOf = (id: string | null): number => {
    const parent = categories.find((category) => category.id === id)?.parentId ?? null
    return parent === null ? 0 : 1 + depthOf(parent)
  }
  return categories.map(({ id, name }) => (
    <option key={id} value={id}>
      {'\u2003'.repeat(depthOf(id))}
      {read(name)}
    </option>
  ))
}
