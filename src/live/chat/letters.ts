/**
 * One form for letters that people take for one, whatever keyboard they come from: block words and names are compared in it. Never shown.
 */

/** Arabic letters of other keyboards, and those that are written in place of one another. Marks are gone by then: أ is ا already. */
const ARABIC: Readonly<Record<string, string>> = {
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ے: 'ي', ې: 'ي', ة: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه', ۃ: 'ه', ک: 'ك', ڪ: 'ك', گ: 'ك', ݣ: 'ك' },
  ...{ پ: 'ب', چ: 'ج', ڤ: 'ف', ڥ: 'ف', ژ: 'ز', ٹ: 'ت', ڈ: 'د', ڑ: 'ر', ں: 'ن', ء: '' },
}

/** Letters and signs of other scripts that look like Latin ones. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', і: 'i', ѕ: 's', ј: 'j', ԁ: 'd' },
  ...{ α: 'a', β: 'b', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x' },
  ...{ ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ə: 'e' },
}

/** Signs that stand for a letter when letters are around them. */
const SIGNS: Readonly<Record<string, string>> = { '@': 'a', $: 's', '€': 'e', '!': 'i', '|': 'i', '¡': 'i' }
const DIGITS: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '9': 'g' }

const MARKS = /[\p{M}\p{Cf}\u0640]/gu
const APOSTROPHES = /['’‘`´]/gu
const WORD = /[\p{L}\p{N}]+/gu

function oneForm(character: string): string {
  return ARABIC[character] ?? LATIN[character] ?? arabicDigit(character)
}

function arabicDigit(character: string): string {
  const code = character.codePointAt(0)!
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
  return character
}

/** Small letters of one form, without marks or stretching; signs and spaces stay. */
function unmarked(text: string): string {
  return Array.from(text.normalize('NFKD').replace(MARKS, '').replace(APOSTROPHES, '').toLowerCase(), oneForm).join('')
}

const signBetween = /(?<=\p{L})[@$€!|¡]+(?=\p{L})|(?<=^|\s)[$€](?=\p{L})|(?<=\p{L})[$@](?=\s|$)/gu

/** The words of a text: `Ｆrée  $PAM` is `free`, `spam`; `مُحَمَّد` is `محمد`. Digits are letters in a word that has Latin ones. */
export function lettersOf(text: string): string[] {
  const spelled = unmarked(text).replace(signBetween, (signs) => Array.from(signs, (sign) => SIGNS[sign] ?? '').join(''))
  return (spelled.match(WORD) ?? []).map((word) => (/[a-z]/.test(word) ? word.replace(/[0-9]/g, (digit) => DIGITS[digit] ?? digit) : word))
}

/** The same words by what stands between spaces: `sp.am now` is [`sp`, `am`], [`now`]. */
export function chunksOf(text: string): string[][] {
  return text
    .split(/\s+/u)
    .map(lettersOf)
    .filter((words) => words.length > 0)
}
