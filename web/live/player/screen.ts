import { createStore, type Store } from '../session/store.ts'

interface AppleVideo extends HTMLVideoElement {
  webkitEnterFullscreen?(): void
  webkitSupportsFullscreen?: boolean
  webkitSupportsPresentationMode?(mode: string): boolean
  webkitSetPresentationMode?(mode: string): void
  webkitPresentationMode?: string
}

/** Where the picture is shown: in the page, over the whole screen, or in a small window of its own. */
export interface PictureScreen {
  readonly full: Store<boolean>
  readonly small: Store<boolean>
  readonly canFill: boolean
  readonly canShrink: boolean
  /** Never throws: what the browser refuses stays as it is. */
  toggleFull(): Promise<void>
  toggleSmall(): Promise<void>
  close(): void
}

/** The whole page fills the screen, so that what is pinned stays in sight; an iPhone fills it with the bare video. */
export function createScreen(video: AppleVideo): PictureScreen {
  const full = createStore(document.fullscreenElement !== null)
  const small = createStore(document.pictureInPictureElement === video)
  const life = new AbortController()
  const { signal } = life
  const pageFills = document.fullscreenEnabled
  const smallByStandard = document.pictureInPictureEnabled
  document.addEventListener('fullscreenchange', () => full.change(document.fullscreenElement !== null), { signal })
  video.addEventListener('enterpictureinpicture', () => small.change(true), { signal })
  video.addEventListener('leavepictureinpicture', () => small.change(false), { signal })
  video.addEventListener('webkitpresentationmodechanged', () => small.change(video.webkitPresentationMode === 'picture-in-picture'), {
    signal,
  })

  const fill = async (): Promise<void> => {
    if (document.fullscreenElement) return document.exitFullscreen()
    if (pageFills) return document.documentElement.requestFullscreen({ navigationUI: 'hide' })
    video.webkitEnterFullscreen?.()
  }
  const shrink = async (): Promise<void> => {
    if (!smallByStandard) {
      return video.webkitSetPresentationMode?.(small.read() ? 'inline' : 'picture-in-picture')
    }
    if (document.pictureInPictureElement) return document.exitPictureInPicture()
    await video.requestPictureInPicture()
  }
  return {
    full,
    small,
    canFill: pageFills || video.webkitSupportsFullscreen === true,
    canShrink: smallByStandard || video.webkitSupportsPresentationMode?.('picture-in-picture') === true,
    toggleFull: () => fill().catch(() => undefined),
    toggleSmall: () => shrink().catch(() => undefined),
    close: () => life.abort(),
  }
}
