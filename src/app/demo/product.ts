import type { Bilingual } from '#platform/language'
import type { ProductOption } from '#shop/catalog'
import type { DemoBrand } from './people.ts'

export interface DemoVariant {
  readonly sku: string
  readonly title: Bilingual
  /** Value by option. */
  readonly options: Readonly<Record<string, string>>
  /** Fils; other markets' prices follow from it. */
  readonly price: bigint
  readonly stock: number
  readonly pictureUrl: string
}

export interface DemoProduct {
  readonly brand: DemoBrand
  readonly slug: string
  readonly title: Bilingual
  readonly description: Bilingual
  readonly pictureUrl: string
  /** What the picture shows. */
  readonly alt: Bilingual
  readonly category: string
  readonly options: readonly ProductOption[]
  readonly variants: readonly DemoVariant[]
  /** Warnings of its maker. */
  readonly safety?: Bilingual
  /** Nobody sees it yet. */
  readonly draft?: true
  /** Fils that it cost until lately: it is announced as lowered. */
  readonly before?: bigint
}

export const picture = (name: string) => `/assets/demo/pictures/${name}.webp`
export const both = (en: string, ar: string): Bilingual => ({ en, ar })

interface Choice {
  readonly code: string
  readonly name: Bilingual
  readonly price: bigint
  readonly stock: number
  /** File of a picture of its own. */
  readonly file?: string
}

/** A product without a choice: price, units, and what its one variant is called. */
type Only = { readonly price: bigint; readonly stock: number; readonly name: Bilingual }
type Words = Pick<DemoProduct, 'title' | 'description' | 'alt' | 'category'> & Partial<Pick<DemoProduct, 'safety' | 'draft' | 'before'>>

/** A product of one option, or of none; `file` is its picture. */
export function goods(
  brand: DemoBrand,
  slug: string,
  sku: string,
  file: string,
  words: Words,
  made: Only | { option: readonly [code: string, name: Bilingual]; choices: readonly Choice[] },
): DemoProduct {
  const base = { brand, slug, ...words, pictureUrl: picture(file) }
  if ('price' in made) {
    const { price, stock, name: title } = made
    return { ...base, options: [], variants: [{ sku, title, options: {}, price, stock, pictureUrl: base.pictureUrl }] }
  }
  const [code, name] = made.option
  const own = (choice: Choice) => (choice.file ? picture(choice.file) : null)
  return {
    ...base,
    options: [{ code, name, values: made.choices.map((choice) => ({ code: choice.code, name: choice.name, pictureUrl: own(choice) })) }],
    variants: made.choices.map((choice) => ({
      ...{ sku: `${sku}-${choice.code.toUpperCase()}`, title: choice.name, options: { [code]: choice.code } },
      ...{ price: choice.price, stock: choice.stock, pictureUrl: own(choice) ?? base.pictureUrl },
    })),
  }
}
