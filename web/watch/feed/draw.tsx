import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createRoot } from 'react-dom/client'
import { FeedPage } from './feed-page.tsx'
import '../replay/replay.css'

export function drawFeed(root: HTMLElement): void {
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <FeedPage />
    </I18nProvider>,
  )
}
