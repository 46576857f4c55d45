import { i18n, type Messages } from '@lingui/core'
import { useSyncExternalStore } from 'react'

export type Language = 'en' | 'ar'
export type Direction = 'ltr' | 'rtl'

/** A text the server keeps in both languages. */
export interface Bilingual {
  en: string
  ar: string
}

export type LoadCatalogue = (language: Language) => Promise<Messages>

interface State {
  language: Language
  direction: Direction
  /** A BCP 47 tag for Intl: the language in the region of the market. Digits are Latin, as in our letters and on every clock. */
  locale: string
}

const listeners = new Set<() => void>()
// Day before month also where no market is known yet.
let region = 'GB'
let state: State = describe('en')
let loadCatalogue: LoadCatalogue = async () => ({})

export function localeOf(language: Language, country: string): string {
  return `${language}-${country}-u-nu-latn`
}

function describe(language: Language): State {
  return { language, direction: language === 'ar' ? 'rtl' : 'ltr', locale: localeOf(language, region) }
}

function announce(next: State): void {
  state = next
  for (const listener of listeners) listener()
}

/** Reads the language the server wrote on `<html>` and loads its words. Await it before the first render. */
export async function startLanguage(load: LoadCatalogue): Promise<void> {
  loadCatalogue = load
  const language: Language = document.documentElement.lang === 'ar' ? 'ar' : 'en'
  i18n.loadAndActivate({ locale: language, messages: await load(language) })
  announce(describe(language))
}

/** Changes words and direction in place: nothing on the page stops, and the choice is kept for the next page. */
export async function setLanguage(language: Language): Promise<void> {
  const messages = await loadCatalogue(language)
  document.cookie = `souk_lang=${language}; path=/; max-age=31536000; samesite=lax`
  const address = new URL(location.href)
  address.searchParams.delete('lang')
  history.replaceState(history.state, '', address)
  document.documentElement.lang = language
  const next = describe(language)
  document.documentElement.dir = next.direction
  i18n.loadAndActivate({ locale: language, messages })
  announce(next)
}

/** Names the market's country (ISO 3166, "AE"): dates and currency marks follow it. */
export function setRegion(country: string): void {
  if (country === region) return
  region = country
  announce(describe(state.language))
}

/** The text in the wanted language, or in the other one where it is not written yet. */
export function textIn(text: Bilingual, language: Language): string {
  return text[language] || text.en || text.ar
}

export interface LanguageFace extends State {
  read(text: Bilingual): string
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useLanguage(): LanguageFace {
  const now = useSyncExternalStore(subscribe, () => state)
  return { ...now, read: (text) => textIn(text, now.language) }
}
