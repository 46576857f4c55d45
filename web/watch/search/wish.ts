/** What somebody looks for. It lives in the address, so that it can be shared and gone back to. */
export interface Wish {
  q: string
  category: string
  /** The brand's name in addresses; its products alone. */
  brand: string
  market: string
  /** Only what can be bought now. */
  inStock: boolean
  /** As typed, in the market's currency: "149.50". */
  least: string
  most: string
}

export function readWish(search: string): Wish {
  const asked = new URLSearchParams(search)
  const text = (name: string): string => (asked.get(name) ?? '').trim().slice(0, 200)
  return {
    ...{ q: text('q'), category: text('category'), brand: text('brand'), market: text('market'), inStock: asked.get('stock') === 'in' },
    ...{ least: text('least'), most: text('most') },
  }
}

export function writeWish({ q, category, brand, market, inStock, least, most }: Wish): string {
  const told = new URLSearchParams()
  for (const [name, value] of Object.entries({ q, category, brand, market, stock: inStock ? 'in' : '', least, most }))
    if (value) told.set(name, value)
  const text = told.toString()
  return text ? `?${text}` : ''
}

export const isNarrowed = ({ category, brand, inStock, least, most }: Wish): boolean =>
  Boolean(category || brand || inStock || least || most)
