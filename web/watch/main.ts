import { answered, api } from '../api/client.ts'
import { Refusal } from '../api/refusal.ts'
import type { Show } from '../api/types.ts'
import { setRegion, startLanguage } from '../kit/language.ts'
import type { Path } from '../live/player/transport.ts'
import { WatchSession } from '../live/session/watch-session.ts'

/** The picture first: the player starts on the bytes at hand while words and controls are still on their way. */
const words = startLanguage(async (language) => {
  const catalogue = language === 'ar' ? await import('../locales/ar/watch.po') : await import('../locales/en/watch.po')
  return catalogue.messages
})
const drawing = import('./page/app.tsx')
const root = document.getElementById('app') as HTMLElement
const cover = document.getElementById('cover') as HTMLCanvasElement
const video = document.getElementById('video') as HTMLVideoElement

/** The server embeds the show it described in the head; without it the page asks. */
function embeddedShow(slug: string): Show | null {
  const data = document.getElementById('souk-data')?.textContent
  const { show } = (data ? JSON.parse(data) : {}) as { show?: Show }
  return show?.slug === slug ? show : null
}

/** `?path=hls` or `?path=whep` plays by that way alone: for who wants to see how one of them does. */
function askedPath(): Path | null {
  const asked = new URLSearchParams(location.search).get('path')
  return asked === 'hls' || asked === 'whep' ? asked : null
}

async function findShow(slug: string): Promise<Show | null> {
  try {
    return embeddedShow(slug) ?? (await answered(api.GET('/api/shows/{slug}', { params: { path: { slug } } })))
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null
    throw error
  }
}

/** The page around a picture, before its first frame. */
function dress(show: Show): void {
  document.body.dataset['page'] = 'watch'
  if (show.coverUrl) {
    video.poster = show.coverUrl
    document.body.style.setProperty('--poster', `url(${JSON.stringify(show.coverUrl)})`)
  }
  video.addEventListener('resize', () => {
    video.dataset['shape'] = video.videoWidth > video.videoHeight ? 'wide' : 'tall'
  })
}

async function watch(slug: string): Promise<void> {
  const show = await findShow(slug)
  if (!show) {
    const [{ drawNotFound }] = await Promise.all([drawing, words])
    return drawNotFound(root, 'show')
  }
  setRegion(show.market.country)
  // Nothing of a show for adults is drawn, fetched or connected for who is not known to be one.
  if (show.masked) return gate(show.market.code)
  const waits = show.state === 'scheduled' || show.state === 'draft' || show.state === 'cancelled'
  return play(waits ? await wait(show) : show)
}

/** The page of a show that is to come; answers the show once it is on. */
async function wait(show: Show): Promise<Show> {
  const [{ waitForShow }] = await Promise.all([import('./show/draw.tsx'), words])
  return waitForShow(root, show)
}

async function play(show: Show): Promise<void> {
  if (show.masked) return gate(show.market.code)
  dress(show)
  if (show.state === 'ended' && (await replay(show))) return
  const session = new WatchSession(show, video, { cover, only: askedPath() })
  session.player.refusal.subscribe(() => {
    if (session.player.refusal.read()?.code !== 'safety/audience/age-check-needed') return
    session.close()
    void gate(show.market.code)
  })
  const [{ drawWatch }] = await Promise.all([drawing, words])
  drawWatch(root, session, video)
}

/** What remains of a show that is over; false where nothing does. */
async function replay(show: Show): Promise<boolean> {
  const [{ drawReplay, findReplay }] = await Promise.all([import('./replay/draw.tsx'), words])
  const found = await findReplay(show.slug)
  if (found) drawReplay(root, video, show, found)
  return found !== null
}

async function clip(id: string): Promise<void> {
  const [{ drawClip, findClip }] = await Promise.all([import('./clips/draw.tsx'), words])
  const found = await findClip(id)
  if (found instanceof Refusal) {
    if (found.code === 'safety/audience/age-check-needed') return gate(marketOf(found))
    const { drawNotFound } = await drawing
    return drawNotFound(root)
  }
  setRegion(found.show.market.country)
  dress(found.show)
  drawClip(root, video, found)
}

/** The refusal names the page where an age can be shown, and that page is for one market. */
function marketOf({ extensions: { address } }: Refusal): string {
  return typeof address === 'string' ? (new URL(address, location.origin).searchParams.get('market') ?? '') : ''
}

async function feed(): Promise<void> {
  document.body.dataset['page'] = 'feed'
  // Every film of the feed has a picture of its own.
  video.remove()
  cover.remove()
  const [{ drawFeed }] = await Promise.all([import('./feed/draw.tsx'), words])
  drawFeed(root)
}

async function gate(market: string): Promise<void> {
  const [{ drawGate }] = await Promise.all([import('./age/draw.tsx'), words])
  drawGate(market)
}

/** Pages about a person rather than a show: proof of age, the outcome of a report, a decision with its reasons. */
async function plain(kind: string, token: string): Promise<void> {
  const [{ drawAge, drawDecision, drawReport }] = await Promise.all([import('./age/draw.tsx'), words])
  if (kind === 'age') drawAge()
  else if (kind === 'decisions') drawDecision(token)
  else drawReport(token)
}

async function creator(id: string): Promise<void> {
  const [{ drawCreator, findCreator }] = await Promise.all([import('./channel/draw-creator.tsx'), words])
  const found = await findCreator(id)
  if (found) return drawCreator(root, found)
  const { drawNotFound } = await drawing
  drawNotFound(root)
}

async function channel(slug: string): Promise<void> {
  const [{ drawChannel, findChannel }] = await Promise.all([import('./channel/draw.tsx'), words])
  const found = await findChannel(slug)
  if (found) return drawChannel(root, found)
  const { drawNotFound } = await drawing
  drawNotFound(root)
}

async function product(slug: string): Promise<void> {
  const [{ drawProduct, findProduct }] = await Promise.all([import('./product/draw.tsx'), words])
  const found = await findProduct(slug)
  if (!(found instanceof Refusal)) return drawProduct(root, found)
  const { drawNotFound } = await drawing
  drawNotFound(root)
}

async function search(): Promise<void> {
  const [{ drawSearch }] = await Promise.all([import('./search/draw.tsx'), words])
  drawSearch(root)
}

async function cart(): Promise<void> {
  const [{ drawCart }] = await Promise.all([import('./cart/draw.tsx'), words])
  drawCart(root)
}

async function reminder(token: string): Promise<void> {
  const [{ drawReminder }] = await Promise.all([import('./reminder/draw.tsx'), words])
  drawReminder(root, token)
}

async function legal(): Promise<void> {
  const [{ drawLegal }] = await Promise.all([import('./legal/draw.tsx'), words])
  drawLegal(root, location.pathname === '/terms' ? 'terms' : 'privacy')
}

async function news(token: string): Promise<void> {
  const [{ drawNews }] = await Promise.all([import('./legal/draw.tsx'), words])
  drawNews(root, token)
}

async function orders(ref: string | null): Promise<void> {
  const [{ drawOrders }] = await Promise.all([import('./order/draw.tsx'), words])
  drawOrders(root, ref)
}

async function payReturn(): Promise<void> {
  const [{ drawReturn }] = await Promise.all([import('./payment/draw.tsx'), words])
  drawReturn(root)
}

/** A lot or a giveaway by itself: for who comes by a letter, or does not watch. */
async function oneOfMany(kind: string, id: string): Promise<void> {
  const [{ drawGiveaway, drawLot }] = await Promise.all([import('./giveaway/draw.tsx'), words])
  if (kind === 'lots') drawLot(root, id)
  else drawGiveaway(root, id)
}

async function home(): Promise<void> {
  const [{ drawHome }] = await Promise.all([import('./home/draw.tsx'), words])
  drawHome(root)
}

const [, soldKind, soldId = ''] = /^\/(lots|giveaways)\/([^/]+)$/.exec(location.pathname) ?? []
const [, plainKind, plainToken = ''] = /^\/(age|decisions|reports)(?:\/([^/]+))?$/.exec(location.pathname) ?? []
const slug = /^\/shows\/([^/]+)/.exec(location.pathname)?.[1]
const [, ownPage, ownId = ''] = /^\/(channels|creators|reminders|news)\/([^/]+)$/.exec(location.pathname) ?? []
const clipId = /^\/clips\/([^/]+)/.exec(location.pathname)?.[1]
const productSlug = /^\/products\/([^/]+)$/.exec(location.pathname)?.[1]
const [, isOrders, orderRef = null] = /^\/(orders)(?:\/([^/]+))?$/.exec(location.pathname) ?? []
const goods = isOrders
  ? () => orders(orderRef && decodeURIComponent(orderRef))
  : productSlug
    ? () => product(decodeURIComponent(productSlug))
    : location.pathname === '/search'
      ? search
      : location.pathname === '/cart'
        ? cart
        : location.pathname === '/pay/return'
          ? payReturn
          : location.pathname === '/terms' || location.pathname === '/privacy'
            ? legal
            : null
const film = clipId
  ? () => clip(decodeURIComponent(clipId))
  : location.pathname === '/feed'
    ? feed
    : ownPage
      ? () => (({ channels: channel, creators: creator, news })[ownPage] ?? reminder)(decodeURIComponent(ownId))
      : null
await (goods
  ? goods()
  : film
    ? film()
    : soldKind
      ? oneOfMany(soldKind, decodeURIComponent(soldId))
      : plainKind
        ? plain(plainKind, decodeURIComponent(plainToken))
        : slug
          ? watch(decodeURIComponent(slug))
          : home())
