import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { isSignedIn, meQuery } from '../../shell/session.ts'
import { readToken, rootRoute } from '../root-route.ts'

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/sign-in',
  validateSearch: (search): { to?: string } => (typeof search['to'] === 'string' ? { to: search['to'] } : {}),
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
})

const signUp = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/sign-up',
  component: lazyRouteComponent(() => import('./sign-up-page.tsx'), 'SignUpPage'),
})

const forgot = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/forgot',
  component: lazyRouteComponent(() => import('./forgot-page.tsx'), 'ForgotPage'),
})

const welcome = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/welcome',
  validateSearch: readToken,
  component: lazyRouteComponent(() => import('./welcome-page.tsx'), 'WelcomePage'),
})

const newPassword = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/new-password',
  validateSearch: readToken,
  component: lazyRouteComponent(() => import('./new-password-page.tsx'), 'NewPasswordPage'),
})

const setUp = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/set-up',
  validateSearch: readToken,
  component: lazyRouteComponent(() => import('./set-up-page.tsx'), 'SetUpPage'),
})

const consent = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/consent',
  validateSearch: (search): { to?: string } => (typeof search['to'] === 'string' ? { to: search['to'] } : {}),
  beforeLoad: async ({ context }) => {
    if (!isSignedIn(await context.queryClient.ensureQueryData(meQuery))) throw redirect({ to: '/desk/sign-in', replace: true })
  },
  component: lazyRouteComponent(() => import('./consent-page.tsx'), 'ConsentPage'),
})

/** The pages in front of the desk: they need nobody who is signed in, or nothing but that. */
export const doorRoutes = [signIn, signUp, forgot, welcome, newPassword, setUp, consent] as const
