/** A provider of age checks to try with: a hosted page of another company, and an answer that comes apart and signed. It checks nobody. */
import type { Route } from '#platform/http'
import type { Jobs } from '#platform/jobs'
import { createSigner, deriveSecret } from '#platform/signing'
import type { Clock } from '#platform/time'
import type { AgeProvider } from '../provider.ts'
import { deliverResults, readResult } from './results.ts'
import { sandboxRoutes } from './routes.ts'
import { encodeVisit } from './visit.ts'

export interface AgeSandboxDeps {
  config: { secret: string }
  jobs: Jobs
  clock: Clock
  db: Parameters<typeof sandboxRoutes>[0]['db']
  /** Posts one answer to Souk's own address and answers the status. */
  deliver(headers: Record<string, string>, body: string, address: string): Promise<number>
}

export interface AgeSandbox {
  readonly provider: AgeProvider
  readonly routes: readonly Route[]
  /** It believes everybody: until this is called, it takes nobody, and its pages are not there. */
  open(): void
}

export function createAgeSandbox(deps: AgeSandboxDeps): AgeSandbox {
  let open = false
  const isOpen = () => open
  const signer = createSigner(deps.config.secret, 'age sandbox visit')
  const secret = Buffer.from(deriveSecret(deps.config.secret, 'age sandbox webhooks'))
  deliverResults(deps, secret)
  return {
    provider: {
      code: 'sandbox',
      isOpen,
      start: async (visit) => ({ url: `/sandbox/age?visit=${signer.sign(encodeVisit(visit))}` }),
      parseWebhook: (delivery) => readResult(secret, delivery, deps.clock.now()),
    },
    routes: sandboxRoutes({ ...deps, signer, isOpen }),
    open: () => {
      open = true
    },
  }
}
