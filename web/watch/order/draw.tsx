import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createRoot } from 'react-dom/client'
import { ReportHost } from '../../kit/report/report-host.tsx'
import { MyOrders } from './my-orders.tsx'
import { OrderPage } from './order-page.tsx'
import '../buy/buy.css'
import '../show/show.css'
import './own-order.css'

/** With a `ref` one order, by its id or the secret part of its link; without, those of this browser and this account. */
export function drawOrders(root: HTMLElement, ref: string | null): void {
  document.body.dataset['page'] = 'plain'
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      {ref === null ? <MyOrders /> : <OrderPage orderRef={ref} />}
      <ReportHost />
    </I18nProvider>,
  )
}
