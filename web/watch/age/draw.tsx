import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { DecisionPage } from '../report/decision-page.tsx'
import { ReportPage } from '../report/report-page.tsx'
import { AgeGate } from './age-gate.tsx'
import { AgePage } from './age-page.tsx'
import './age.css'

/** Draws on an empty page: whatever was there before, its picture too, is taken off first. */
function draw(page: ReactNode): void {
  const place = document.createElement('div')
  document.title = 'Souk'
  document.body.removeAttribute('style')
  document.body.dataset['page'] = 'plain'
  document.body.replaceChildren(place)
  createRoot(place).render(<I18nProvider i18n={i18n}>{page}</I18nProvider>)
}

/** In the place of a show for adults. Once the age is known the page begins anew. */
export const drawGate = (market: string): void => draw(<AgeGate market={market} onProven={() => location.reload()} />)
export const drawAge = (): void => draw(<AgePage />)
export const drawDecision = (token: string): void => draw(<DecisionPage token={token} />)
export const drawReport = (token: string): void => draw(<ReportPage token={token} />)
