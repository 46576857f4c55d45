import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
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
import { readOrderFilter } from './orders/order-filter.ts'
import { LostPage, PageFault, PageOnItsWay } from './page-states.tsx'
import { readShowFilter } from './shows/show-filter.ts'

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Outlet, notFoundComponent: LostPage })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/desk/sign-in',
  validateSearch: (search): { to?: string } => (typeof search['to'] === 'string' ? { to: search['to'] } : {}),
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page.tsx'), 'SignInPage'),
})

const signUp = createRoute({
  getParentRoute: () => root,
  path: '/desk/sign-up',
  component: lazyRouteComponent(() => import('./sign-in/sign-up-page.tsx'), 'SignUpPage'),
})

const forgot = createRoute({
  getParentRoute: () => root,
  path: '/desk/forgot',
  component: lazyRouteComponent(() => import('./sign-in/forgot-page.tsx'), 'ForgotPage'),
})

const readToken = (search: Record<string, unknown>): { token?: string } =>
  typeof search['token'] === 'string' ? { token: search['token'] } : {}

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/desk/welcome',
  validateSearch: readToken,
  component: lazyRouteComponent(() => import('./sign-in/welcome-page.tsx'), 'WelcomePage'),
})

const newPassword = createRoute({
  getParentRoute: () => root,
  path: '/desk/new-password',
  validateSearch: readToken,
  component: lazyRouteComponent(() => import('./sign-in/new-password-page.tsx'), 'NewPasswordPage'),
})

/** Everything else of the desk needs somebody who is signed in. */
const desk = createRoute({
  getParentRoute: () => root,
  path: '/desk',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery)
    if (!isSignedIn(me)) throw redirect({ to: '/desk/sign-in', search: { to: location.href }, replace: true })
  },
  component: Outlet,
})

const home = createRoute({
  getParentRoute: () => desk,
  path: '/',
  beforeLoad: async ({ context }) => {
    const me = await context.queryClient.ensureQueryData(meQuery)
    throw redirect({ to: may(me, 'orders.read') ? '/desk/orders' : may(me, 'show.run') ? '/desk/studio' : '/desk/account', replace: true })
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

const studio = createRoute({
  getParentRoute: () => desk,
  path: '/studio/$showId',
  component: lazyRouteComponent(() => import('./studio/studio-page.tsx'), 'StudioPage'),
})

const routeTree = root.addChildren([
  signIn,
  signUp,
  forgot,
  welcome,
  newPassword,
  desk.addChildren([home, framed.addChildren([account, team, found, invitation, orders, order, shows, newShow, show, studios]), studio]),
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
