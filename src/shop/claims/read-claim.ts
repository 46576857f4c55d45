import { USUAL_WORDS } from './claim.ts'

/** What a line of the talk asks for. */
export interface ReadClaim {
  readonly number: number
  readonly quantity: number
  /** What was written after the number: which one of the product is meant. */
  readonly rest: readonly string[]
}

const MOST_WORDS = 8

/** One form of each letter and figure: case, vowel marks, stretching and the kind of digits do not matter. */
export function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .toLowerCase()
}

/** "claim 12 M", "Sold #12m x2", «حجز ١٢ وسط»: null for a line that claims nothing. */
export function readClaim(text: string, ownWords: readonly string[]): ReadClaim | null {
  const tokens = bare(text)
    // A number stands apart from what is written against it.
    .replace(/[#№]/g, ' ')
    .replace(/^(\s*\p{L}+)(\d)/u, '$1 $2')
    .split(/[\s,،.!؛:;-]+/u)
    .filter(Boolean)
  const [word, ...after] = tokens
  if (word === undefined || after.length === 0 || after.length > MOST_WORDS) return null
  if (![...USUAL_WORDS, ...ownWords].some((known) => bare(known) === word)) return null
  const [, figure = '', stuck = ''] = /^(\d{1,3})(\p{L}*)$/u.exec(after[0]!) ?? []
  if (figure === '' || Number(figure) === 0) return null
  const words = [...(stuck ? [stuck] : []), ...after.slice(1)]
  const times = words.map((one) => /^[x×](\d)$/u.exec(one)?.[1] ?? /^(\d)[x×]$/u.exec(one)?.[1])
  const counted = times.find((count) => count !== undefined)
  return {
    number: Number(figure),
    quantity: Math.max(1, Number(counted ?? 1)),
    rest: words.filter((_, index) => times[index] === undefined),
  }
}

/** Sizes as people write them. */
const SIZES = [
  ['xs', 'extrasmall'],
  ['s', 'small', 'صغير', 'سمول'],
  ['m', 'medium', 'وسط', 'متوسط', 'ميديم'],
  ['l', 'large', 'كبير', 'لارج'],
  ['xl', 'extralarge', 'اكسلارج'],
  ['xxl', '2xl'],
].map((forms) => forms.map(bare))

const sameWord = (one: string, other: string): boolean =>
  one === other || SIZES.some((forms) => forms.includes(one) && forms.includes(other))

export interface Choice<Item> {
  readonly item: Item
  /** Everything it is called: codes and names of its option values, in both languages, its number in the shelf. */
  readonly names: readonly string[]
}

/** The one that is meant; `which` when the words fit several, null when they fit none. A product of one kind needs no words. */
export function chooseItem<Item>(choices: readonly Choice<Item>[], rest: readonly string[]): Item | 'which' | null {
  if (choices.length === 0) return null
  if (choices.length === 1) return choices[0]!.item
  const words = rest.map(bare)
  const called = choices.map(({ item, names }) => ({ item, words: names.flatMap((name) => bare(name).split(/[\s,.-]+/u)).filter(Boolean) }))
  const known = words.filter((word) => called.some((choice) => choice.words.some((name) => sameWord(name, word))))
  const fitting = called.filter((choice) => known.every((word) => choice.words.some((name) => sameWord(name, word))))
  if (known.length === 0) return words.length === 0 ? 'which' : null
  return fitting.length === 1 ? fitting[0]!.item : 'which'
}
