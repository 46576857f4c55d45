import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createRoot } from 'react-dom/client'
import { answered, api } from '../../api/client.ts'
import { Refusal } from '../../api/refusal.ts'
import { createStage, StageContext } from '../page/stage.ts'
import { type Clip, withCues } from '../replay/replay-types.ts'
import { ClipPage } from './clip-page.tsx'
import { ClipSession } from './clip-session.ts'

/** A clip, or why there is none to see. */
export async function findClip(id: string): Promise<Clip | Refusal> {
  try {
    return withCues(await answered(api.GET('/api/clips/{id}', { params: { path: { id } } })))
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

export function drawClip(root: HTMLElement, video: HTMLVideoElement, clip: Clip): void {
  const session = new ClipSession(clip, video)
  session.play()
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <StageContext value={createStage(video)}>
        <ClipPage session={session} />
      </StageContext>
    </I18nProvider>,
  )
}
