import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createRoot } from 'react-dom/client'
import { ReturnPage } from './return-page.tsx'
import '../show/show.css'

export function drawReturn(root: HTMLElement): void {
  document.body.dataset['page'] = 'plain'
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <ReturnPage cancelled={new URLSearchParams(location.search).has('cancelled')} />
    </I18nProvider>,
  )
}
