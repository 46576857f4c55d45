import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createRoot } from 'react-dom/client'
import { answered, api } from '../../api/client.ts'
import { Refusal } from '../../api/refusal.ts'
import type { Show } from '../../api/types.ts'
import { ReplaySession } from '../../live/session/replay-session.ts'
import { createStage, StageContext } from '../page/stage.ts'
import { ReplayPage } from './replay-page.tsx'
import { type Replay, withCues } from './replay-types.ts'

/** The replay of a show that is over; null where there is none to see. */
export async function findReplay(slug: string): Promise<Replay | null> {
  try {
    return withCues(await answered(api.GET('/api/shows/{slug}/replay', { params: { path: { slug } } })))
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

export function drawReplay(root: HTMLElement, video: HTMLVideoElement, show: Show, replay: Replay): void {
  const session = new ReplaySession(show, video, replay)
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <StageContext value={createStage(video)}>
        <ReplayPage session={session} replay={replay} />
      </StageContext>
    </I18nProvider>,
  )
}
