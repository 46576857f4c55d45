import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Language } from '#platform/language'
import { exponentOf } from '#platform/money'
import { testCards } from './cards.ts'
import type { Charge } from './store.ts'
import { behaviourTexts, texts } from './texts.ts'

export type Theme = 'desk' | 'video'

/** Nothing but the provider's own files, shown only inside pages of the same origin. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

const folder = path.join(import.meta.dirname, 'pages')
const file = (name: string): string => readFileSync(path.join(folder, name), 'utf8')
/** The letters of Souk's own pages, so that a field of the card looks like the fields around it. */
function fontOf(family: string, script: string): { type: string; body: Buffer } {
  const url = import.meta.resolve(`@fontsource/${family}/files/${family}-${script}-400-normal.woff2`)
  return { type: 'font/woff2', body: readFileSync(fileURLToPath(url)) }
}

/** Served under `/sandbox/assets/`. */
export const assets: Readonly<Record<string, { type: string; body: string | Buffer }>> = {
  'sandbox.css': { type: 'text/css; charset=utf-8', body: file('sandbox.css') },
  'card.js': { type: 'text/javascript; charset=utf-8', body: file('card.js') },
  'account.js': { type: 'text/javascript; charset=utf-8', body: file('account.js') },
  'latin.woff2': fontOf('ibm-plex-sans', 'latin'),
  'arabic.woff2': fontOf('ibm-plex-sans-arabic', 'arabic'),
  'challenge.js': { type: 'text/javascript; charset=utf-8', body: file('challenge.js') },
}

export const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

export function page(language: Language, theme: Theme, title: string, script: string | null, body: string): string {
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="/sandbox/assets/sandbox.css">
${script === null ? '' : `<script type="module" src="/sandbox/assets/${script}"></script>`}
</head>
<body>${body}</body>
</html>`
}

export function cardPage(language: Language, theme: Theme): string {
  const words = texts[language]
  const field = (name: string, label: string, attributes: string, wrong: string) => `
    <div class="field">
      <label for="${name}">${escape(label)}</label>
      <input id="${name}" name="${name}" inputmode="numeric" dir="ltr" aria-describedby="${name}-wrong" ${attributes}>
      <p class="wrong" id="${name}-wrong" data-text="${escape(wrong)}"></p>
    </div>`
  const chip = (number: string, what: string) =>
    `<button type="button" data-number="${number}"><bdi dir="ltr">•••• ${number.slice(-4)}</bdi> ${escape(what)}</button>`
  return page(
    language,
    theme,
    words.cardTitle,
    'card.js',
    `<form id="card" novalidate data-failed="${escape(words.failed)}" data-cards="${testCards.map((card) => card.number).join(' ')}">
    ${field('number', words.number, 'autocomplete="cc-number" maxlength="23" placeholder="4242 4242 4242 4242"', words.wrongNumber)}
    <div class="pair">
    ${field('expiry', words.expiry, 'autocomplete="cc-exp" maxlength="7" placeholder="12/30"', words.wrongExpiry)}
    ${field('code', words.code, 'autocomplete="cc-csc" maxlength="4" placeholder="123"', words.wrongCode)}
    </div>
    <fieldset class="chips"><legend>${escape(words.tryCard)}</legend>
    ${chip('4242424242424242', words.pays)}${chip('4000002500003155', words.challenges)}${chip('4000000000000002', words.declines)}
    </fieldset>
    <p class="wrong" id="form-wrong" role="alert"></p>
    <p class="note">${escape(words.sandbox)} <a href="/sandbox?lang=${language}" target="_blank" rel="noopener">${escape(words.allCards)}</a></p>
    </form>`,
  )
}

export function challengePage(language: Language, theme: Theme, id: string, charge: Charge | undefined): string {
  const words = texts[language]
  const asks = charge?.state === 'action-required'
  return page(
    language,
    theme,
    words.challengeTitle,
    'challenge.js',
    asks
      ? `<main id="challenge" class="challenge" data-id="${escape(id)}" data-done="${escape(words.done)}" data-over="${escape(words.over)}">
    <h1>${escape(words.challengeTitle)}</h1>
    <p class="amount"><bdi>${escape(amountText(charge, language))}</bdi></p>
    <p>${escape(words.challengeText)} <bdi dir="ltr">${escape(charge.brand)} •••• ${escape(charge.last4)}</bdi></p>
    <div class="acts"><button type="button" class="main" data-outcome="approved">${escape(words.approve)}</button>
    <button type="button" data-outcome="refused">${escape(words.refuse)}</button></div>
    <p role="status" id="status"></p>
    <p class="note">${escape(words.sandbox)}</p></main>`
      : `<main class="challenge"><h1>${escape(words.challengeTitle)}</h1><p>${escape(words.over)}</p></main>`,
  )
}

/** Every card there is, for who tries the shop. */
export function listPage(language: Language): string {
  const words = texts[language]
  const spaced = (number: string): string => number.replaceAll(/(\d{4})(?=\d)/g, '$1 ')
  const rows = testCards
    .map(
      ({ number, behaviour }) =>
        `<tr><td><bdi dir="ltr">${spaced(number)}</bdi></td><td>${escape(behaviourTexts[language][behaviour])}</td></tr>`,
    )
    .join('')
  return page(
    language,
    'desk',
    words.listTitle,
    null,
    `<main class="list"><h1>${escape(words.listTitle)}</h1><p>${escape(words.listText)}</p>
    <table><thead><tr><th scope="col">${escape(words.listCard)}</th><th scope="col">${escape(words.listDoes)}</th></tr></thead><tbody>${rows}</tbody></table>
    <p>${escape(words.evidence)}</p></main>`,
  )
}

function amountText(charge: Charge, language: Language): string {
  const digits = exponentOf(charge.currency)
  const padded = charge.amount.toString().padStart(digits + 1, '0')
  const value = digits === 0 ? padded : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`
  const format = new Intl.NumberFormat(language === 'ar' ? 'ar-AE-u-nu-latn' : 'en', { style: 'currency', currency: charge.currency })
  return format.format(value as `${number}`)
}
