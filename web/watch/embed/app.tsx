import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { WatchSession } from '../../live/session/watch-session.ts'
import { createStage, StageContext } from '../page/stage.ts'
import { Elsewhere, type NotEmbedded } from './elsewhere.tsx'
import { EmbedPage } from './embed-page.tsx'
import type { HostPage } from './messages.ts'

const render = (root: HTMLElement, page: ReactNode): void => createRoot(root).render(<I18nProvider i18n={i18n}>{page}</I18nProvider>)

export const drawEmbed = (root: HTMLElement, session: WatchSession, video: HTMLVideoElement, host: HostPage): void =>
  render(
    root,
    <StageContext value={createStage(video)}>
      <EmbedPage session={session} host={host} />
    </StageContext>,
  )
export const drawElsewhere = (root: HTMLElement, why: NotEmbedded): void =>
  render(
    root,
    <main className="embed embed-elsewhere">
      <Elsewhere why={why} />
    </main>,
  )
