import { chunksOf, lettersOf } from './letters.ts'

/** Which block word a text has, or null. */
export type Matcher = (text: string) => string | null

/** What may stand before an Arabic word without a space: and, so, with, for, like, the. */
const PREFIXES = ['وال', 'فال', 'بال', 'كال', 'ولل', 'ال', 'لل', 'و', 'ف', 'ب', 'ل', 'ك', 'ه']
/** A shorter word with a prefix is usually another word. */
const PREFIXED_LETTERS = 3
/** Letters with spaces between them are a word from so many on. */
const SPACED_LETTERS = 3
/** Among spaced letters a word may begin anywhere if it has so many. */
const FOUND_INSIDE_LETTERS = 4
/** A letter that is repeated so often is drawn out: `spaaam`. Fewer belong to the word. */
const DRAWN_OUT = 3

interface Rule {
  readonly word: string
  readonly letters: readonly string[]
  /** Typed with a star at its end: words that begin so match too. */
  readonly begins: boolean
}

/** What a block word is compared by; empty when it has no letters. */
export function ruleLetters(word: string): string {
  const letters = lettersOf(word).join(' ')
  return letters !== '' && word.trim().endsWith('*') ? `${letters}*` : letters
}

export function createMatcher(words: readonly string[]): Matcher {
  const rules = words.map((word): Rule => ({ word, letters: lettersOf(word), begins: word.trim().endsWith('*') }))
  const phrases = rules.filter(({ letters }) => letters.length > 1)
  const beginnings = rules.filter(({ letters, begins }) => letters.length === 1 && begins)
  const wholes = new Map<string, Rule[]>()
  for (const rule of rules) {
    if (rule.letters.length !== 1 || rule.begins) continue
    const key = squeezed(rule.letters[0]!)
    wholes.set(key, [...(wholes.get(key) ?? []), rule])
  }

  const wholeIn = (word: string) =>
    formsOf(word)
      .flatMap((form) => wholes.get(squeezed(form))?.filter(({ letters }) => sameWord(letters[0]!, form)) ?? [])
      .at(0)
  const beginningIn = (word: string) =>
    beginnings.find(({ letters }) => formsOf(word).some((form) => squeezed(form).startsWith(squeezed(letters[0]!))))
  const insideOf = (spaced: string) =>
    rules.find(({ letters }) => letters.length === 1 && letters[0]!.length >= FOUND_INSIDE_LETTERS && spaced.includes(letters[0]!))

  return (text) => {
    if (rules.length === 0) return null
    const chunks = chunksOf(text)
    const sequence = chunks.flat()
    for (const word of [...sequence, ...chunks.filter(({ length }) => length > 1).map((parts) => parts.join(''))]) {
      const found = wholeIn(word) ?? beginningIn(word)
      if (found) return found.word
    }
    for (const spaced of spacedWords(sequence)) {
      const found = wholeIn(spaced) ?? insideOf(spaced)
      if (found) return found.word
    }
    return phrases.find(({ letters, begins }) => hasPhrase(sequence, letters, begins))?.word ?? null
  }
}

/** The word, with its other reading of `i`, and without Arabic prefixes. */
function formsOf(word: string): string[] {
  const bare = PREFIXES.filter((prefix) => word.startsWith(prefix) && word.length - prefix.length >= PREFIXED_LETTERS)
  const forms = [word, ...bare.map((prefix) => word.slice(prefix.length))]
  return word.includes('i') ? [...forms, word.replaceAll('i', 'l')] : forms
}

/** Letters that were written one by one: `s p a m`, `غ.ش.ا.ش`. */
function spacedWords(sequence: readonly string[]): string[] {
  const found: string[] = []
  let run: string[] = []
  for (const word of [...sequence, '  ']) {
    if (word.length === 1) {
      run.push(word)
      continue
    }
    if (run.length >= SPACED_LETTERS) found.push(run.join(''))
    run = []
  }
  return found
}

function hasPhrase(sequence: readonly string[], phrase: readonly string[], begins: boolean): boolean {
  for (let start = 0; start + phrase.length <= sequence.length; start++) {
    const fits = phrase.every((part, index) => {
      const forms = formsOf(sequence[start + index]!)
      const open = begins && index === phrase.length - 1
      return forms.some((form) => sameWord(part, form) || (open && form.startsWith(part)))
    })
    if (fits) return true
  }
  return false
}

const runsOf = (word: string): string[] => word.match(/(.)\1*/gu) ?? []
const squeezed = (word: string): string => word.replace(/(.)\1+/gu, '$1')

/** The same letters in order, where some may be drawn out: `too` is not `to`, `tooo` is. */
function sameWord(word: string, form: string): boolean {
  if (word === form) return true
  const [wanted, found] = [runsOf(word), runsOf(form)]
  if (wanted.length !== found.length) return false
  return wanted.every((run, index) => {
    const other = found[index]!
    const drawnOut = other.length >= DRAWN_OUT && other.length > run.length && !/[0-9]/.test(other)
    return run[0] === other[0] && (run.length === other.length || drawnOut)
  })
}
