import type { QueryClient } from '@tanstack/react-query'
import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  parseSearchWith,
  redirect,
  stringifySearchWith,
} from '@tanstack/react-router'
import { DeskFrame } from '../shell/desk-frame.tsx'
import { isSignedIn, may, meQuery } from '../shell/session.ts'
import { consentsQuery } from './account/consents-query.ts'
import { readDisputeFilter } from './disputes/dispute-queries.ts'
import { readPaidSearch } from './getting-paid/payee-queries.ts'
import { readOrderFilter } from './orders/order-filter.ts'
import { PageFault, PageOnItsWay } from './page-states.tsx'
import { readProductFilter } from './products/product-filter.ts'
import { startProducts } from './products/start-products.ts'
import { readToken, rootRoute } from './root-route.ts'
import { readShowFilter } from './shows/show-filter.ts'
import { doorRoutes } from './sign-in/door-routes.ts'

/** Everything else of the desk needs somebody who is signed in, and who said yes to the operator's terms; their own account is theirs in any case. */
const desk = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk',
  beforeLoad: async ({ context, location }) => {
    const asked = context.queryClient.ensureQueryData(consentsQuery).catch(() => null)
    const me = await context.queryClient.ensureQueryData(meQuery)
    if (!isSignedIn(me)) throw redirect({ to: '/desk/sign-in', search: { to: location.href }, replace: true })
    const isDue = ((await asked)?.due.length ?? 0) > 0
    if (isDue && location.pathname !== '/desk/account')
      throw redirect({ to: '/desk/consent', search: { to: location.href }, replace: true })
  },
  component: Outlet,
})

const home = createRoute({
  getParentRoute: () => desk,
  path: '/',
  beforeLoad: async ({ context }) => {
    const me = await context.queryClient.ensureQueryData(meQuery)
    throw redirect({
      to: may(me, 'orders.read')
        ? '/desk/orders'
        : may(me, 'show.run')
          ? '/desk/studio'
          : may(me, 'safety.review')
            ? '/desk/safety'
            : '/desk/account',
      replace: true,
    })
  },
})

const framed = createRoute({
  getParentRoute: () => desk,
  id: 'framed',
  component: () => (
    <DeskFrame>
      <Outlet />
    </DeskFrame>
  ),
})

const orders = createRoute({
  getParentRoute: () => framed,
  path: '/orders',
  validateSearch: readOrderFilter,
  component: lazyRouteComponent(() => import('./orders/orders-page.tsx'), 'OrdersPage'),
})

const order = createRoute({
  getParentRoute: () => framed,
  path: '/orders/$orderId',
  component: lazyRouteComponent(() => import('./orders/order-page.tsx'), 'OrderPage'),
})

const disputes = createRoute({
  getParentRoute: () => framed,
  path: '/disputes',
  validateSearch: readDisputeFilter,
  component: lazyRouteComponent(() => import('./disputes/disputes-page.tsx'), 'DisputesPage'),
})

const dispute = createRoute({
  getParentRoute: () => framed,
  path: '/disputes/$disputeId',
  component: lazyRouteComponent(() => import('./disputes/dispute-page.tsx'), 'DisputePage'),
})

const gettingPaid = createRoute({
  getParentRoute: () => framed,
  path: '/getting-paid',
  validateSearch: readPaidSearch,
  component: lazyRouteComponent(() => import('./getting-paid/paid-page.tsx'), 'PaidPage'),
})

const orderSettings = createRoute({
  getParentRoute: () => framed,
  path: '/order-settings',
  component: lazyRouteComponent(() => import('./order-settings/settings-page.tsx'), 'OrderSettingsPage'),
})

const shows = createRoute({
  getParentRoute: () => framed,
  path: '/shows',
  validateSearch: readShowFilter,
  component: lazyRouteComponent(() => import('./shows/shows-page.tsx'), 'ShowsPage'),
})

const newShow = createRoute({
  getParentRoute: () => framed,
  path: '/shows/new',
  component: lazyRouteComponent(() => import('./shows/new-show-page.tsx'), 'NewShowPage'),
})

const show = createRoute({
  getParentRoute: () => framed,
  path: '/shows/$showId',
  component: lazyRouteComponent(() => import('./shows/show-editor.tsx'), 'ShowEditorPage'),
})

const studios = createRoute({
  getParentRoute: () => framed,
  path: '/studio',
  component: lazyRouteComponent(() => import('./studio/studios-page.tsx'), 'StudiosPage'),
})

const account = createRoute({
  getParentRoute: () => framed,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/account-page.tsx'), 'AccountPage'),
})

const promotions = createRoute({
  getParentRoute: () => framed,
  path: '/promotions',
  component: lazyRouteComponent(() => import('./promotions/promotions-page.tsx'), 'PromotionsPage'),
})

const newPromotion = createRoute({
  getParentRoute: () => framed,
  path: '/promotions/new',
  component: lazyRouteComponent(() => import('./promotions/new-promotion-page.tsx'), 'NewPromotionPage'),
})

const delivery = createRoute({
  getParentRoute: () => framed,
  path: '/delivery',
  component: lazyRouteComponent(() => import('./delivery/delivery-page.tsx'), 'DeliveryPage'),
})

const products = createRoute({
  getParentRoute: () => framed,
  path: '/products',
  validateSearch: readProductFilter,
  loaderDeps: ({ search }) => readProductFilter({ ...search }),
  loader: ({ context, deps }) => startProducts(context.queryClient, deps),
  component: lazyRouteComponent(() => import('./products/products-page.tsx'), 'ProductsPage'),
})

const newProduct = createRoute({
  getParentRoute: () => framed,
  path: '/products/new',
  component: lazyRouteComponent(() => import('./products/new-product-page.tsx'), 'NewProductPage'),
})

const product = createRoute({
  getParentRoute: () => framed,
  path: '/products/$productId',
  component: lazyRouteComponent(() => import('./products/product-page.tsx'), 'ProductPage'),
})

const transfer = createRoute({
  getParentRoute: () => framed,
  path: '/transfer',
  component: lazyRouteComponent(() => import('./transfer/transfer-page.tsx'), 'TransferPage'),
})

const productImport = createRoute({
  getParentRoute: () => framed,
  path: '/transfer/$importId',
  component: lazyRouteComponent(() => import('./transfer/import-page.tsx'), 'ImportPage'),
})

const journal = createRoute({
  getParentRoute: () => framed,
  path: '/products/variants/$variantId',
  component: lazyRouteComponent(() => import('./products/journal-page.tsx'), 'JournalPage'),
})

const reviews = createRoute({
  getParentRoute: () => framed,
  path: '/reviews',
  component: lazyRouteComponent(() => import('./products/reviews-page.tsx'), 'ReviewsPage'),
})

const review = createRoute({
  getParentRoute: () => framed,
  path: '/reviews/$productId',
  component: lazyRouteComponent(() => import('./products/review-page.tsx'), 'ReviewPage'),
})

const team = createRoute({
  getParentRoute: () => framed,
  path: '/team',
  component: lazyRouteComponent(() => import('./team/team-page.tsx'), 'TeamPage'),
})

const found = createRoute({
  getParentRoute: () => framed,
  path: '/found',
  component: lazyRouteComponent(() => import('./team/found-page.tsx'), 'FoundPage'),
})

const invitation = createRoute({
  getParentRoute: () => framed,
  path: '/invitation',
  validateSearch: readToken,
  component: lazyRouteComponent(() => import('./team/invitation-page.tsx'), 'InvitationPage'),
})

const texts = createRoute({
  getParentRoute: () => framed,
  path: '/texts',
  component: lazyRouteComponent(() => import('./texts/texts-page.tsx'), 'TextsPage'),
})

const safety = createRoute({
  getParentRoute: () => framed,
  path: '/safety',
  component: lazyRouteComponent(() => import('./operator/safety-page.tsx'), 'SafetyPage'),
})

const safetyCase = createRoute({
  getParentRoute: () => framed,
  path: '/safety/$reportId',
  component: lazyRouteComponent(() => import('./operator/case-page.tsx'), 'CasePage'),
})

const people = createRoute({
  getParentRoute: () => framed,
  path: '/people',
  component: lazyRouteComponent(() => import('./operator/people-page.tsx'), 'PeoplePage'),
})

const audit = createRoute({
  getParentRoute: () => framed,
  path: '/audit',
  component: lazyRouteComponent(() => import('./operator/audit-page.tsx'), 'AuditPage'),
})

const outbox = createRoute({
  getParentRoute: () => framed,
  path: '/outbox',
  component: lazyRouteComponent(() => import('./operator/outbox-page.tsx'), 'OutboxPage'),
})

const refused = createRoute({
  getParentRoute: () => framed,
  path: '/refused',
  component: lazyRouteComponent(() => import('./operator/refused-page.tsx'), 'RefusedPage'),
})

const decisions = createRoute({
  getParentRoute: () => framed,
  path: '/decisions',
  component: lazyRouteComponent(() => import('./operator/decisions-page.tsx'), 'DecisionsPage'),
})

const studio = createRoute({
  getParentRoute: () => desk,
  path: '/studio/$showId',
  component: lazyRouteComponent(() => import('./studio/studio-page.tsx'), 'StudioPage'),
})

const routeTree = rootRoute.addChildren([
  ...doorRoutes,
  desk.addChildren([
    home,
    framed.addChildren([
      promotions,
      newPromotion,
      delivery,
      products,
      newProduct,
      product,
      journal,
      reviews,
      review,
      transfer,
      productImport,
      account,
      texts,
      safety,
      safetyCase,
      people,
      audit,
      outbox,
      refused,
      decisions,
      team,
      found,
      invitation,
      orders,
      order,
      orderSettings,
      disputes,
      dispute,
      gettingPaid,
      shows,
      newShow,
      show,
      studios,
    ]),
    studio,
  ]),
])

export function createDeskRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    scrollRestoration: true,
    // Addresses people read and share: `?q=48213`, not its JSON.
    parseSearch: parseSearchWith((text) => text),
    stringifySearch: stringifySearchWith(String),
    defaultPreload: 'intent',
    defaultPendingComponent: PageOnItsWay,
    defaultErrorComponent: PageFault,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>
  }
}
