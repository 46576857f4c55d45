import type { Show } from '../../api/types.ts'
import { setRegion, startLanguage } from '../../kit/language.ts'
import { WatchSession } from '../../live/session/watch-session.ts'
import type { NotEmbedded } from './elsewhere.tsx'
import { announceTo } from './messages.ts'

/** A show in another site's page: the picture, what is pinned, and the way to the shop. */
const words = startLanguage(async (language) => {
  const catalogue = language === 'ar' ? await import('../../locales/ar/watch.po') : await import('../../locales/en/watch.po')
  return catalogue.messages
})
const drawing = import('./app.tsx')
const root = document.getElementById('app') as HTMLElement
const video = document.getElementById('video') as HTMLVideoElement
const cover = document.getElementById('cover') as HTMLCanvasElement
const data = document.getElementById('souk-data')?.textContent
const { show, whyNot } = (data ? JSON.parse(data) : {}) as { show?: Show; whyNot?: NotEmbedded }

if (show) {
  setRegion(show.market.country)
  if (show.coverUrl) document.body.style.setProperty('--poster', `url(${JSON.stringify(show.coverUrl)})`)
  video.addEventListener('resize', () => {
    video.dataset['shape'] = video.videoWidth > video.videoHeight ? 'wide' : 'tall'
  })
  const session = new WatchSession(show, video, { cover, grantInAddress: true })
  const host = announceTo(window, session, video)
  const [{ drawEmbed }] = await Promise.all([drawing, words])
  drawEmbed(root, session, video, host)
  host.say('ready')
} else {
  const [{ drawElsewhere }] = await Promise.all([drawing, words])
  drawElsewhere(root, whyNot ?? 'unknown')
}
