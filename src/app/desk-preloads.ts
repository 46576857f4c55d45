/**
 * What a page of the desk will ask for, named in its document: the browser fetches and compiles it side by side, instead of learning of one
 * thing by the other.
 */

/** A page's address below the desk, `$name` for a part that changes, and the module that draws it. The desk's router says the same. */
export const deskPages: readonly (readonly [path: string, module: string])[] = [
  ['/desk/sign-in', 'sign-in/sign-in-page.tsx'],
  ['/desk/sign-up', 'sign-in/sign-up-page.tsx'],
  ['/desk/forgot', 'sign-in/forgot-page.tsx'],
  ['/desk/welcome', 'sign-in/welcome-page.tsx'],
  ['/desk/new-password', 'sign-in/new-password-page.tsx'],
  ['/desk/set-up', 'sign-in/set-up-page.tsx'],
  ['/desk/consent', 'sign-in/consent-page.tsx'],
  ['/desk/orders', 'orders/orders-page.tsx'],
  ['/desk/orders/$orderId', 'orders/order-page.tsx'],
  ['/desk/disputes', 'disputes/disputes-page.tsx'],
  ['/desk/disputes/$disputeId', 'disputes/dispute-page.tsx'],
  ['/desk/getting-paid', 'getting-paid/paid-page.tsx'],
  ['/desk/order-settings', 'order-settings/settings-page.tsx'],
  ['/desk/shows', 'shows/shows-page.tsx'],
  ['/desk/shows/new', 'shows/new-show-page.tsx'],
  ['/desk/shows/$showId', 'shows/show-editor.tsx'],
  ['/desk/studio', 'studio/studios-page.tsx'],
  ['/desk/account', 'account/account-page.tsx'],
  ['/desk/promotions', 'promotions/promotions-page.tsx'],
  ['/desk/promotions/new', 'promotions/new-promotion-page.tsx'],
  ['/desk/delivery', 'delivery/delivery-page.tsx'],
  ['/desk/products', 'products/products-page.tsx'],
  ['/desk/products/new', 'products/new-product-page.tsx'],
  ['/desk/products/$productId', 'products/product-page.tsx'],
  ['/desk/transfer', 'transfer/transfer-page.tsx'],
  ['/desk/transfer/$importId', 'transfer/import-page.tsx'],
  ['/desk/products/variants/$variantId', 'products/journal-page.tsx'],
  ['/desk/reviews', 'products/reviews-page.tsx'],
  ['/desk/reviews/$productId', 'products/review-page.tsx'],
  ['/desk/team', 'team/team-page.tsx'],
  ['/desk/found', 'team/found-page.tsx'],
  ['/desk/invitation', 'team/invitation-page.tsx'],
  ['/desk/texts', 'texts/texts-page.tsx'],
  ['/desk/safety', 'operator/safety-page.tsx'],
  ['/desk/safety/$reportId', 'operator/case-page.tsx'],
  ['/desk/people', 'operator/people-page.tsx'],
  ['/desk/audit', 'operator/audit-page.tsx'],
  ['/desk/outbox', 'operator/outbox-page.tsx'],
  ['/desk/refused', 'operator/refused-page.tsx'],
  ['/desk/decisions', 'operator/decisions-page.tsx'],
  ['/desk/studio/$showId', 'studio/studio-page.tsx'],
]

/** The desk's build: what each module became, and what that loads at once. */
export interface Manifest {
  readonly [module: string]: { readonly file: string; readonly imports?: readonly string[] }
}

/** Pages for somebody who is not signed in yet. */
const DOORS = new Set(['/desk/sign-in', '/desk/sign-up', '/desk/forgot', '/desk/welcome', '/desk/new-password', '/desk/set-up'])
/** What every other page asks first: who is here, and whether they agreed to what holds. */
const FIRST_ASKED = ['/api/me', '/api/me/consents']

/** The `<link>`s of a desk page: the words of its language, its code, and the first answers. */
export function deskPreloads(manifest: Manifest, path: string, language: string): readonly string[] {
  const entry = closureOf(manifest, 'desk/index.html')
  const module = deskPages.find(([pattern]) => fits(pattern, path))?.[1]
  const wanted = [`locales/${language}/desk.po`, ...(module ? [`desk/${module}`] : [])].flatMap((key) => [...closureOf(manifest, key)])
  return [
    ...(DOORS.has(path) ? [] : FIRST_ASKED).map((url) => `<link rel="preload" as="fetch" crossorigin href="${url}">`),
    ...[...new Set(wanted)]
      .filter((key) => !entry.has(key))
      .map((key) => `<link rel="modulepreload" crossorigin href="/${manifest[key]!.file}">`),
  ]
}

function fits(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.replace(/\/$/, '').split('/')]
  return wanted.length === given.length && wanted.every((part, at) => part.startsWith('$') || part === given[at])
}

function closureOf(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key) || !manifest[key]) return seen
  seen.add(key)
  for (const next of manifest[key].imports ?? []) closureOf(manifest, next, seen)
  return seen
}
