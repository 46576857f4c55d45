import { createStore, type Store } from '../session/store.ts'

/** Captions of the picture: whatever text track the video element has, by us or by the browser's own HLS. */
export interface Captions {
  /** Null: there is no track, so nothing is offered. */
  readonly shown: Store<boolean | null>
  toggle(): void
  close(): void
}

const chosenKey = 'souk.captions'

export function createCaptions(video: HTMLVideoElement, storage: Pick<Storage, 'getItem' | 'setItem'> | null): Captions {
  const shown = createStore<boolean | null>(null)
  const life = new AbortController()
  const tracks = (): TextTrack[] => [...video.textTracks].filter(({ kind }) => kind === 'captions' || kind === 'subtitles')
  /** The one in the language of the page, else the first. */
  const best = (): TextTrack | undefined =>
    tracks().find(({ language }) => language.slice(0, 2) === document.documentElement.lang) ?? tracks()[0]

  const show = (wanted: boolean): void => {
    const chosen = best()
    for (const track of tracks()) track.mode = wanted && track === chosen ? 'showing' : 'disabled'
    shown.change(chosen ? wanted : null)
  }
  const look = (): void => show(storage?.getItem(chosenKey) === 'on')
  video.textTracks.addEventListener('addtrack', look, { signal: life.signal })
  video.textTracks.addEventListener('removetrack', look, { signal: life.signal })
  look()
  return {
    shown,
    toggle() {
      const wanted = shown.read() !== true
      storage?.setItem(chosenKey, wanted ? 'on' : 'off')
      show(wanted)
    },
    close: () => life.abort(),
  }
}
