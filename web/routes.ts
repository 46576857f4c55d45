/**
 * Every page there is, for pictures, for the accessibility test and for whoever wants to see them all. `:name` stands for something of the demo: see
 * tools/souk/addresses.ts. A test compares this list with the routers.
 */
export interface PageRoute {
  /** Names the picture. */
  readonly name: string
  readonly path: string
  /** A guest, or the demo person whose desk this is. */
  readonly as: 'guest' | 'orders' | 'studio' | 'safety'
  /** The page plays live video. */
  readonly video: boolean
  /** What is tapped before anybody looks: it opens a sheet over the page. */
  readonly tap?: string
}

export const pageRoutes: readonly PageRoute[] = [
  { name: 'home', path: '/', as: 'guest', video: false },
  { name: 'watch', path: '/shows/:show', as: 'guest', video: true },
  { name: 'buy', path: '/shows/:show', as: 'guest', video: true, tap: '.pin-card .btn-main' },
  { name: 'show', path: '/shows/:upcoming', as: 'guest', video: false },
  { name: 'remind', path: '/shows/:upcoming', as: 'guest', video: false, tap: '.remind-me' },
  { name: 'channel', path: '/channels/:channel', as: 'guest', video: false },
  { name: 'goods', path: '/products/:goods', as: 'guest', video: false },
  { name: 'goods-buy', path: '/products/:goods', as: 'guest', video: false, tap: '.product-words .btn-main' },
  { name: 'search', path: '/search', as: 'guest', video: false },
  { name: 'creator', path: '/creators/:creator', as: 'guest', video: false },
  { name: 'reminder', path: '/reminders/:reminder', as: 'guest', video: false },
  { name: 'my-orders', path: '/orders', as: 'orders', video: false },
  { name: 'my-order', path: '/orders/:myOrder', as: 'orders', video: false },
  { name: 'replay', path: '/shows/:past', as: 'guest', video: true },
  { name: 'clip', path: '/clips/:clip', as: 'guest', video: true },
  { name: 'feed', path: '/feed', as: 'guest', video: true },
  { name: 'cart', path: '/cart', as: 'guest', video: false },
  { name: 'embed', path: '/embed/shows/:show', as: 'guest', video: true },
  { name: 'pay-return', path: '/pay/return', as: 'guest', video: false },
  { name: 'terms', path: '/terms', as: 'guest', video: false },
  { name: 'privacy', path: '/privacy', as: 'guest', video: false },
  { name: 'news', path: '/news/:reminder', as: 'guest', video: false },
  { name: 'age', path: '/age', as: 'guest', video: false },
  { name: 'age-gate', path: '/shows/:adults', as: 'guest', video: false },
  { name: 'lot', path: '/lots/:lot', as: 'guest', video: false },
  { name: 'giveaway', path: '/giveaways/:giveaway', as: 'guest', video: false },
  { name: 'report', path: '/reports/:report', as: 'guest', video: false },
  { name: 'decision', path: '/decisions/:decision', as: 'guest', video: false },
  { name: 'sign-in', path: '/desk/sign-in', as: 'guest', video: false },
  { name: 'sign-up', path: '/desk/sign-up', as: 'guest', video: false },
  { name: 'forgot', path: '/desk/forgot', as: 'guest', video: false },
  { name: 'set-up', path: '/desk/set-up', as: 'guest', video: false },
  { name: 'welcome', path: '/desk/welcome', as: 'guest', video: false },
  { name: 'new-password', path: '/desk/new-password', as: 'guest', video: false },
  { name: 'consent', path: '/desk/consent', as: 'orders', video: false },
  { name: 'products', path: '/desk/products', as: 'orders', video: false },
  { name: 'promotions', path: '/desk/promotions', as: 'orders', video: false },
  { name: 'new-promotion', path: '/desk/promotions/new', as: 'orders', video: false },
  { name: 'delivery', path: '/desk/delivery', as: 'safety', video: false },
  { name: 'new-product', path: '/desk/products/new', as: 'orders', video: false },
  { name: 'product', path: '/desk/products/:product', as: 'orders', video: false },
  { name: 'stock', path: '/desk/products/variants/:variant', as: 'orders', video: false },
  { name: 'reviews', path: '/desk/reviews', as: 'safety', video: false },
  { name: 'review', path: '/desk/reviews/:product', as: 'safety', video: false },
  { name: 'transfer', path: '/desk/transfer', as: 'orders', video: false },
  { name: 'import', path: '/desk/transfer/:import', as: 'orders', video: false },
  { name: 'team', path: '/desk/team', as: 'orders', video: false },
  { name: 'found', path: '/desk/found', as: 'orders', video: false },
  { name: 'invitation', path: '/desk/invitation', as: 'orders', video: false },
  { name: 'safety', path: '/desk/safety', as: 'safety', video: false },
  { name: 'safety-case', path: '/desk/safety/:case', as: 'safety', video: false },
  { name: 'texts', path: '/desk/texts', as: 'safety', video: false },
  { name: 'people', path: '/desk/people', as: 'safety', video: false },
  { name: 'audit', path: '/desk/audit', as: 'safety', video: false },
  { name: 'outbox', path: '/desk/outbox', as: 'safety', video: false },
  { name: 'refused', path: '/desk/refused', as: 'safety', video: false },
  { name: 'decisions', path: '/desk/decisions', as: 'orders', video: false },
  { name: 'account', path: '/desk/account', as: 'orders', video: false },
  { name: 'orders', path: '/desk/orders', as: 'orders', video: false },
  { name: 'order', path: '/desk/orders/:order', as: 'orders', video: false },
  { name: 'disputes', path: '/desk/disputes', as: 'orders', video: false },
  { name: 'dispute', path: '/desk/disputes/:dispute', as: 'orders', video: false },
  { name: 'getting-paid', path: '/desk/getting-paid', as: 'orders', video: false },
  { name: 'order-settings', path: '/desk/order-settings', as: 'orders', video: false },
  { name: 'shows', path: '/desk/shows', as: 'studio', video: false },
  { name: 'new-show', path: '/desk/shows/new', as: 'studio', video: false },
  { name: 'show-editor', path: '/desk/shows/:plan', as: 'studio', video: false },
  { name: 'studios', path: '/desk/studio', as: 'studio', video: false },
  { name: 'studio', path: '/desk/studio/:studio', as: 'studio', video: true },
]
