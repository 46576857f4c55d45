/** Portraits: how creators and brands show themselves. Where none is, their initial stands. */
import type { Route } from '#platform/http'
import type { Id } from '#platform/ids'
import type { PortraitDeps } from './deps.ts'
import { portraitRoutes } from './routes.ts'
import { setOwnPortrait } from './set-portrait.ts'

export type { PortraitDeps } from './deps.ts'

export interface Portraits {
  readonly routes: readonly Route[]
  /** Of an account that ends: its picture is kept no longer. */
  forget(accountId: Id<'acc'>): Promise<void>
}

export function createPortraits(deps: PortraitDeps): Portraits {
  return {
    routes: portraitRoutes(deps),
    forget: async (accountId) => void (await setOwnPortrait(deps, accountId, null)),
  }
}
