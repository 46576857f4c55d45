import { defineConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'

/** One catalogue an entry, so that the viewer's page never loads the words of the desk. What both use is in both; web/kit/desk is the desk's alone. */
const shared = ['web/kit', 'web/api', 'web/live']

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'ar'],
  orderBy: 'message',
  format: formatter({ origins: false, printPlaceholdersInComments: false }),
  catalogs: [
    { path: 'web/locales/{locale}/watch', include: ['web/watch', ...shared], exclude: ['web/kit/desk/**'] },
    { path: 'web/locales/{locale}/desk', include: ['web/desk', 'web/shell', ...shared] },
  ],
})
