import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { type LegalDocument, LegalPage } from './legal-page.tsx'
import { NewsPage } from './news-page.tsx'
import '../show/show.css'
import './legal.css'

const render = (root: HTMLElement, page: string, content: ReactNode): void => {
  document.body.dataset['page'] = page
  createRoot(root).render(<I18nProvider i18n={i18n}>{content}</I18nProvider>)
}

export function drawLegal(root: HTMLElement, document: LegalDocument): void {
  const version = Number(new URLSearchParams(location.search).get('version')) || undefined
  render(root, 'channel', <LegalPage document={document} version={version} />)
}

export const drawNews = (root: HTMLElement, token: string): void => render(root, 'channel', <NewsPage token={token} />)
