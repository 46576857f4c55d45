import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createRoot } from 'react-dom/client'
import { SearchPage } from './search-page.tsx'
import '../product/product.css'
import './search.css'

export function drawSearch(root: HTMLElement): void {
  document.body.dataset['page'] = 'search'
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <SearchPage />
    </I18nProvider>,
  )
}
