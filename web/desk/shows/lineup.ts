import type { ProductCard } from '../../api/types.ts'

export type Product = ProductCard

/** As many as a lineup takes. */
export const LINEUP_LIMIT = 100

export function addProduct(products: readonly Product[], product: Product): Product[] {
  if (products.length >= LINEUP_LIMIT || products.some(({ id }) => id === product.id)) return [...products]
  return [...products, product]
}

export const takeOut = (products: readonly Product[], id: string): Product[] => products.filter((product) => product.id !== id)

/** One step up (-1) or down (1); at the end of the list nothing moves. */
export function moveProduct(products: readonly Product[], place: number, step: -1 | 1): Product[] {
  const other = place + step
  if (!products[place] || !products[other]) return [...products]
  const moved = [...products]
  ;[moved[place], moved[other]] = [moved[other]!, moved[place]!]
  return moved
}

/** Puts one before or after another. */
export function moveTo(products: readonly Product[], id: string, targetId: string, after: boolean): Product[] {
  const product = products.find((one) => one.id === id)
  if (!product || id === targetId) return [...products]
  const rest = takeOut(products, id)
  const place = rest.findIndex((one) => one.id === targetId)
  return place < 0 ? [...products] : rest.toSpliced(after ? place + 1 : place, 0, product)
}
