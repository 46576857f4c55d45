import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { WatchSession } from '../../live/session/watch-session.ts'
import { NotFound } from './not-found.tsx'
import { createStage, StageContext } from './stage.ts'
import { WatchPage } from './watch-page.tsx'

function render(root: HTMLElement, page: ReactNode): void {
  createRoot(root).render(<I18nProvider i18n={i18n}>{page}</I18nProvider>)
}

export const drawWatch = (root: HTMLElement, session: WatchSession, video: HTMLVideoElement): void =>
  render(
    root,
    <StageContext value={createStage(video)}>
      <WatchPage session={session} />
    </StageContext>,
  )
export const drawNotFound = (root: HTMLElement, what?: 'show'): void => render(root, <NotFound show={what === 'show'} />)
