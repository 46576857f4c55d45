import type { HlsPicture, HlsSource } from './hls-picture.ts'
import { playNatively, prefersNativeHls } from './native-hls.ts'
import { type Transport, TransportFault } from './transport.ts'

type Attach = (video: HTMLVideoElement, source: HlsSource) => HlsPicture

/** The player of HLS that suits this browser. Throws 'broken' where there is none. */
export async function hlsPlayerFor(video: HTMLVideoElement): Promise<Attach> {
  if (prefersNativeHls(video)) return playNatively
  const { hlsLightWorks, playByHlsLight } = await import('./hls-light.ts').catch((error: unknown) => {
    throw new TransportFault('unreachable', error)
  })
  if (hlsLightWorks()) return playByHlsLight
  if (video.canPlayType('application/vnd.apple.mpegurl') !== '') return playNatively
  throw new TransportFault('refused')
}

/** A show on air by low-latency HLS. Resolves once the player is loaded; frames come after `attach`. */
export async function openHls(video: HTMLVideoElement, source: HlsSource): Promise<Transport> {
  const attach = await hlsPlayerFor(video)
  let picture: HlsPicture | null = null
  return {
    path: 'hls',
    attach(element) {
      element.srcObject = null
      picture = attach(element, source)
    },
    place(metadata) {
      const date = picture?.dateOf(metadata?.mediaTime ?? video.currentTime) ?? null
      return date === null ? null : { date }
    },
    toNow: () => picture?.toNow(),
    close: () => picture?.close(),
  }
}
