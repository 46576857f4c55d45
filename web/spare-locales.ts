import type { Plugin } from 'vite'

/** What is asked of the browser, and what asks less of it for the same answer. */
const SPARED: readonly (readonly [file: RegExp, slow: string, fast: string])[] = [
  // Opens the dates of every language the browser knows. Both refuse the same locales, malformed ones.
  [/i18n\/useDefaultLocale\./, 'Intl.DateTimeFormat.supportedLocalesOf([', 'Intl.getCanonicalLocales(['],
  // Opens the layout of every script. The script alone, which is asked next, says the direction too.
  [/i18n\/utils\./, "typeof locale.getTextInfo === 'function' ? locale.getTextInfo() : locale.textInfo", 'undefined'],
]

/** React Aria checks the browser's locale while it loads, by two questions that cost a fifth of the work before a desk page stands. */
export function spareLocales(): Plugin {
  return {
    name: 'souk-spare-locales',
    enforce: 'pre',
    transform: {
      filter: { id: /react-aria.*i18n\/(?:useDefaultLocale|utils)\.(?:mjs|js)(?:$|\?)/ },
      handler(code, id) {
        const [, slow, fast] = SPARED.find(([file]) => file.test(id))!
        if (!code.includes(slow)) this.error(`React Aria no longer asks for ${slow}: see whether this plugin is still needed`)
        return { code: code.replaceAll(slow, fast), map: null }
      },
    },
  }
}
