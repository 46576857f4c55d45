import Hls, { type HlsConfig, type LevelDetails } from 'hls.js/light'
import { dateOfMediaTime, mediaTimeOfDate } from './frame-dates.ts'
import type { HlsPicture, HlsSource } from './hls-picture.ts'
import type { Fault } from './transport.ts'

/** Whether this browser has what hls.js plays with. */
export const hlsLightWorks = (): boolean => Hls.isSupported()

const recoverAgainMilliseconds = 10_000

const settings = (live: boolean): Partial<HlsConfig> => ({
  // The page's policy lets no worker in, and fMP4 is passed on as it is: there is nothing to do in one.
  enableWorker: false,
  // Cues come by the socket; the copies in the playlist are for other players.
  enableDateRangeMetadataCues: false,
  enableEmsgMetadataCues: false,
  enableID3MetadataCues: false,
  lowLatencyMode: live,
  backBufferLength: live ? 10 : 60,
  maxBufferLength: live ? 8 : 40,
  ...(live ? { maxLiveSyncPlaybackRate: 1.08 } : { startPosition: 0 }),
})

function faultOf(status: number | undefined): Fault {
  if (status === 401 || status === 403) return 'refused'
  if (status === 404 || status === 409 || status === 410) return 'no-picture'
  return 'unreachable'
}

/** The same picture comes with Opus and with AAC. One of them is chosen once: to change between them would be heard. */
function keepOneSound(hls: Hls): void {
  const withOpus = hls.levels.filter(({ audioCodec }) => audioCodec?.startsWith('opus') || audioCodec?.startsWith('Opus'))
  if (withOpus.length === 0 || withOpus.length === hls.levels.length) return
  for (let index = hls.levels.length - 1; index >= 0; index--) {
    const level = hls.levels[index]
    if (level && !withOpus.includes(level)) hls.removeLevel(index)
  }
}

/** Plays HLS by hls.js. In a module of its own, so that only who needs it loads it. */
export function playByHlsLight(video: HTMLVideoElement, source: HlsSource): HlsPicture {
  let details: LevelDetails | null = null
  let recoveredAt = Number.NEGATIVE_INFINITY
  const { withGrant } = source
  const hls = new Hls({
    ...settings(source.live),
    ...(withGrant && { xhrSetup: (request: XMLHttpRequest, address: string) => request.open('GET', withGrant(address), true) }),
  })
  hls.on(Hls.Events.MANIFEST_PARSED, () => keepOneSound(hls))
  hls.on(Hls.Events.LEVEL_UPDATED, (_event, data) => {
    details = data.details
    source.onLength?.()
  })
  hls.on(Hls.Events.ERROR, (_event, { fatal, type, response, error }) => {
    if (!fatal) return
    if (type === Hls.ErrorTypes.NETWORK_ERROR) return source.onFault(faultOf(response?.code), error)
    const recovering = type === Hls.ErrorTypes.MEDIA_ERROR && performance.now() - recoveredAt > recoverAgainMilliseconds
    if (!recovering) return source.onFault('broken', error)
    recoveredAt = performance.now()
    hls.recoverMediaError()
  })
  hls.loadSource(source.address)
  hls.attachMedia(video)
  return {
    dateOf: (mediaTime) => details && dateOfMediaTime(details.fragments, mediaTime),
    timeOf: (date) => details && mediaTimeOfDate(details.fragments, date),
    toNow() {
      if (hls.liveSyncPosition !== null) video.currentTime = hls.liveSyncPosition
    },
    close() {
      hls.destroy()
      video.playbackRate = 1
    },
  }
}
