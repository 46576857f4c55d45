import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { createRoot } from 'react-dom/client'
import { startLanguage } from '../kit/language.ts'
import { Mark, Wordmark } from '../kit/logo.tsx'

await startLanguage(async (language) => {
  const catalogue = language === 'ar' ? await import('../locales/ar/desk.po') : await import('../locales/en/desk.po')
  return catalogue.messages
})

createRoot(document.getElementById('app') as HTMLElement).render(
  <I18nProvider i18n={i18n}>
    <main className="flex items-center gap-3 p-6 text-xl text-accent">
      <Mark /> <Wordmark /> <Trans>The desk</Trans>
    </main>
  </I18nProvider>,
)
