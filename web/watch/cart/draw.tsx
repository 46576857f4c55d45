import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createRoot } from 'react-dom/client'
import { CartPage } from './cart-page.tsx'
import './cart.css'

export function drawCart(root: HTMLElement): void {
  document.body.dataset['page'] = 'cart'
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <CartPage />
    </I18nProvider>,
  )
}
