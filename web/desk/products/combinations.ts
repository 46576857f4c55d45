import type { ProductOption } from '../../api/desk-types.ts'
import { slugOf } from '../team/slug-of.ts'

type Bilingual = ProductOption['name']

/** What a person typed of one option: its name, and its values, one a line, "English | Arabic". */
export interface TypedOption {
  en: string
  ar: string
  values: string
}

/** An option as the server takes it; null while it is not whole. */
export function optionOf({ en, ar, values }: TypedOption, index: number): ProductOption | null {
  const lines = values.split('\n').flatMap((line) => {
    const [english = '', arabic = ''] = line.split('|').map((part) => part.trim())
    return english ? [{ en: english, ar: arabic || english }] : []
  })
  if (!en.trim() || lines.length === 0) return null
  const codes = new Set<string>()
  const coded = lines.map((name, position) => {
    const code = slugOf(name.en) || `v${position + 1}`
    const own = codes.has(code) ? `${code}-${position + 1}` : code
    codes.add(own)
    return { code: own, name, pictureUrl: null }
  })
  return { code: slugOf(en) || `option-${index + 1}`, name: { en: en.trim(), ar: ar.trim() || en.trim() }, values: coded }
}

export interface Combination {
  options: Record<string, string>
  title: Bilingual
}

/** Every choice of one value an option; the product itself where there is no option. */
export function combinationsOf(options: readonly ProductOption[], product: Bilingual): Combination[] {
  if (options.length === 0) return [{ options: {}, title: product }]
  return options.reduce<Combination[]>(
    (before, option) =>
      before.flatMap((combination) =>
        option.values.map((value) => ({
          options: { ...combination.options, [option.code]: value.code },
          title: {
            en: [combination.title.en, value.name.en].filter(Boolean).join(', '),
            ar: [combination.title.ar, value.name.ar].filter(Boolean).join('، '),
          },
        })),
      ),
    [{ options: {}, title: { en: '', ar: '' } }],
  )
}
