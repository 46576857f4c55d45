import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createRoot } from 'react-dom/client'
import { HomePage } from './home-page.tsx'

export function drawHome(root: HTMLElement): void {
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <HomePage />
    </I18nProvider>,
  )
}
