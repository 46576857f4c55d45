import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import '../age/age.css'
import { LotPage } from '../auction/lot-page.tsx'
import { GiveawayPage } from './giveaway-page.tsx'

function draw(root: HTMLElement, page: ReactNode): void {
  const place = document.createElement('div')
  document.body.dataset['page'] = 'plain'
  document.body.replaceChildren(place)
  root.remove()
  createRoot(place).render(<I18nProvider i18n={i18n}>{page}</I18nProvider>)
}

export const drawLot = (root: HTMLElement, id: string): void => draw(root, <LotPage id={id} />)
export const drawGiveaway = (root: HTMLElement, id: string): void => draw(root, <GiveawayPage id={id} />)
