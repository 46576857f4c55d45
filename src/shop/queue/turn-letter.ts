import type { Language } from '#platform/language'
import { type Letter, writeLetter } from '#platform/mail'
import type { WantedLetter } from './letter-store.ts'

/** What a room says in one language to somebody whose turn it is. */
export interface TurnText {
  readonly subject: string
  /** What came, and until when it is kept. */
  readonly turn: string
  /** To a guest: in which browser it can be bought. */
  readonly browser: string
  /** Name of the way there. */
  readonly act: string
  /** Why an account gets the letter. */
  readonly why: string
  /** When the guest asked for it, and that the address is forgotten. */
  readonly asked: string
}

export interface TurnWords {
  readonly link: string
  /** Where the sale is at home: its clock tells until when. */
  readonly timeZone: string
  /** `until` is a time of day with its date and its zone. */
  readonly text: Readonly<Record<Language, (until: string) => TurnText>>
}

const locales: Record<Language, string> = { en: 'en-GB', ar: 'ar-u-nu-latn' }

function textIn(language: Language, { text, timeZone }: TurnWords, until: Date): TurnText {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short', timeZone, hourCycle: 'h23' })
  const zone = new Intl.DateTimeFormat(locales[language], { timeZone, timeZoneName: 'longGeneric' })
  const place = zone.formatToParts(until).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
  return text[language](`${format.format(until)} (${place})`)
}

/** In both languages: nobody has said which one they read. */
export function accountTurnLetter(to: string, words: TurnWords, until: Date): Letter {
  const en = textIn('en', words, until)
  const ar = textIn('ar', words, until)
  const both = (part: 'subject' | 'act' | 'why'): string => `${en[part]} · ${ar[part]}`
  const act = { label: both('act'), url: words.link }
  return writeLetter({ to, language: 'en', subject: both('subject'), paragraphs: [en.turn, ar.turn], act, foot: both('why') })
}

/** In the language of the page on which the guest left the address. */
export function guestTurnLetter({ email: to, language }: WantedLetter, words: TurnWords, until: Date): Letter {
  const { subject, turn, browser, act, asked } = textIn(language, words, until)
  return writeLetter({ to, language, subject, paragraphs: [turn, browser], act: { label: act, url: words.link }, foot: asked })
}
