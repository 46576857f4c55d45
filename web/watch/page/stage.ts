import { createContext, useContext } from 'react'
import { type Captions, createCaptions } from '../../live/player/captions.ts'
import { createScreen, type PictureScreen } from '../../live/player/screen.ts'
import type { PageSession } from '../../live/session/page-session.ts'
import type { KeyAct } from './keys.ts'

/** The picture's place on the screen and its captions: made once a page. */
export interface Stage {
  readonly screen: PictureScreen
  readonly captions: Captions
}

export const createStage = (video: HTMLVideoElement): Stage => ({
  screen: createScreen(video),
  captions: createCaptions(video, localStorage),
})

export const StageContext = createContext<Stage | null>(null)

export function useStage(): Stage {
  const stage = useContext(StageContext)
  if (!stage) throw new Error('the page has no stage')
  return stage
}

const volumeStep = 0.1

/** What a key or a button does to the picture. Seeking and help are the page's own. */
export function actOnPicture({ picture }: PageSession, { screen, captions }: Stage, act: KeyAct): void {
  switch (act) {
    case 'play':
      return picture.paused.read() ? picture.play() : picture.pause()
    case 'mute':
      return picture.setMuted(!picture.muted.read())
    case 'louder':
      return picture.setVolume((picture.muted.read() ? 0 : picture.volume.read()) + volumeStep)
    case 'quieter':
      return picture.setVolume((picture.muted.read() ? 0 : picture.volume.read()) - volumeStep)
    case 'full':
      return void screen.toggleFull()
    case 'small':
      return void screen.toggleSmall()
    case 'captions':
      return captions.shown.read() === null ? undefined : captions.toggle()
    case 'help':
    case 'back':
    case 'on':
  }
}
