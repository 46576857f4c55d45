import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createRoot } from 'react-dom/client'
import { ReminderPage } from './reminder-page.tsx'
import '../show/show.css'

export function drawReminder(root: HTMLElement, token: string): void {
  document.body.dataset['page'] = 'plain'
  const act = new URLSearchParams(location.search).has('stop') ? 'stop' : 'confirm'
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <ReminderPage token={token} act={act} />
    </I18nProvider>,
  )
}
