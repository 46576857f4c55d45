import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** What each address does with a show for adults. Whoever adds one that tells of shows or serves their pictures writes it down here. */
const decided: Record<string, 'refused' | 'masked' | 'work' | 'person' | 'goods' | 'house'> = {
  '/api/playback/grants': 'refused',
  '/api/playback/grants/cookie': 'refused',
  '/api/playback/check': 'refused',
  '/whep/:show': 'refused',
  '/whep/:show/:session': 'house',
  '/api/shows/:slug/replay': 'refused',
  '/api/shows/:slug/chat': 'refused',
  '/api/clips/:id': 'refused',
  '/api/oembed': 'refused',
  '/api/drops': 'refused',
  '/api/drops/:id': 'refused',
  '/api/drops/:id/allocations': 'refused',
  '/api/drops/:id/places': 'refused',
  '/api/claims': 'refused',
  '/api/claims/mine': 'refused',
  '/api/claims/:id/places': 'refused',
  '/api/lots': 'refused',
  '/api/lots/:id': 'refused',
  '/api/lots/:id/log': 'refused',
  '/api/lots/:id/bids': 'refused',
  '/api/lots/:id/win': 'refused',
  '/api/giveaways': 'refused',
  '/api/giveaways/:id': 'refused',
  '/api/giveaways/:id/draw': 'refused',
  '/api/giveaways/:id/entries': 'refused',
  '/api/giveaways/:id/win': 'refused',
  '/api/lots/wins': 'masked',
  '/api/claims/kept': 'masked',
  '/api/shows': 'masked',
  '/api/shows/:slug': 'masked',
  '/api/channels/:slug': 'masked',
  '/api/creators/:id': 'masked',
  '/api/feed': 'masked',
  '/shows/:slug': 'masked',
  '/embed/shows/:slug': 'masked',
  '/clips/:id': 'masked',
  '/channels/:slug': 'masked',
  '/creators/:id': 'masked',
  '/lots/:id': 'masked',
  '/giveaways/:id': 'masked',
  '/channels/:slug/calendar.ics': 'masked',
  '/shows/:slug/calendar.ics': 'masked',
  '/': 'masked',
  '/feed': 'masked',
  '/api/shows/:slug/reminders': 'person',
  '/reminders/:token': 'person',
  '/api/drops/:id/places/mine': 'person',
  '/api/drops/:id/places/:place': 'person',
  '/api/drops/:id/places/:place/letter': 'person',
  '/api/claims/:id/places/:place': 'person',
  '/api/claims/:id/places/:place/letter': 'person',
  '/api/lots/bidder': 'person',
  '/orders': 'person',
  '/orders/:ref': 'person',
  '/cart': 'person',
  '/terms': 'house',
  '/privacy': 'house',
  '/news/:token': 'person',
  '/api/legal/:document': 'house',
  '/api/news/:token': 'person',
  '/api/news/:token/confirm': 'person',
  '/api/news/:token/stop': 'person',
  '/pay/return': 'house',
  '/api/claims/:id': 'work',
  '/api/claims/:id/items/:item': 'work',
  '/api/claims/:id/places/:place/cancellation': 'work',
  '/api/lots/defaults': 'work',
  '/api/lots/:id/picture': 'work',
  '/api/lots/:id/void': 'work',
  '/api/lots/:id/bids/:sequence/void': 'work',
  '/api/giveaways/:id/void': 'work',
  '/products/:slug': 'goods',
  '/search': 'goods',
  '/pictures/:picture/:file': 'goods',
  '/feeds/:brand/:market/:file': 'goods',
}
/** Addresses of desks, people, goods and the house itself: none of them shows a viewer a show. */
const elsewhere =
  /^\/(?:api\/(?:address-forms|age|audit|auth|cart|categories|checkout|decisions|delegations|demo|desk|disputes|follows|invitations|markets|me|my\/orders|openapi\.json|organisations|outbox|payee|payments|products|promotions|reference|reminders|reports|safety|saved-addresses|saved-cards|seller-identity|seller-orders|set-up|settlements|studio|realtime|webhook-deliveries|webhooks)(?:$|[/.])|age$|decisions\/|reports\/|desk|healthz|metrics|readyz|push-worker|sandbox(?:$|\/)|whip)/

test('every address of the code is decided about: what shows a show, or its pictures, cannot be added unnoticed', () => {
  const root = path.resolve(import.meta.dirname, '../..')
  const files = globSync('src/**/*.ts', { cwd: root, exclude: (name) => name.endsWith('.test.ts') })
  const addresses = files.flatMap((file) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(/\burl: '([^']+)'|\bpage\(\s*'(\/[^']*)'/g)].map(
      ([, url, at]) => url ?? at ?? '',
    ),
  )
  expect(addresses.length).toBeGreaterThan(100)
  expect([...new Set(addresses)].filter((address) => !(address in decided) && !elsewhere.test(address))).toEqual([])
})
