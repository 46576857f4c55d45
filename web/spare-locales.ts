import type { Plugin } from 'vite'

const SLOW = 'Intl.DateTimeFormat.supportedLocalesOf(['
const FAST = 'Intl.getCanonicalLocales(['

/**
 * React Aria checks the browser's locale while it loads, by a call that has the browser open the dates of every language it knows: a fifth of the
 * work before a desk page stands. Both calls refuse the same locales, a malformed one; this one opens nothing.
 */
export function spareLocales(): Plugin {
  return {
    name: 'souk-spare-locales',
    enforce: 'pre',
    transform: {
      filter: { id: /useDefaultLocale\.(?:mjs|js)(?:$|\?)/ },
      handler(code) {
        if (!code.includes(SLOW)) this.error('React Aria no longer checks the locale this way: see whether this plugin is still needed')
        return { code: code.replaceAll(SLOW, FAST), map: null }
      },
    },
  }
}
