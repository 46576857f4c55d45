import { createHmac } from 'node:crypto'
import type { PaymentProvider } from '#money/payments'
import type { SettlementProvider } from '#money/settlements'
import type { Database } from '#platform/db'
import type { Route } from '#platform/http'
import type { Jobs } from '#platform/jobs'
import type { Clock } from '#platform/time'
import { accountRoutes, createSandboxAccounts } from './accounts.ts'
import { createSandboxDisputes } from './disputes.ts'
import { createSandboxCards } from './kept-cards.ts'
import { createSandboxProvider } from './provider.ts'
import { createSandboxRefunds } from './refunds.ts'
import { sandboxRoutes } from './routes.ts'
import { createSandboxService, type SandboxService } from './service.ts'
import { createCardTokens } from './tokens.ts'
import { deliverWebhooks } from './webhooks.ts'

export interface SandboxDeps {
  db: Database
  jobs: Jobs
  clock: Clock
  /** The installation's secret; the webhook secret derives from it. */
  secret: string
  /** Posts one webhook to Souk's own address and answers the status. */
  deliver(headers: Record<string, string>, body: string, address?: string): Promise<number>
  /** How long Souk waits for the silent card; 4,000 by default. */
  patienceMs?: number
  /** How long the sandbox takes to decide on a refund and to open or decide a dispute; 5 by default. */
  afterSeconds?: number
}

export interface Sandbox {
  readonly provider: PaymentProvider
  /** Sends sellers their share. */
  readonly accounts: SettlementProvider
  readonly service: SandboxService
  readonly routes: readonly Route[]
}

export function createSandbox({ db, jobs, clock, secret, deliver, patienceMs = 4_000, afterSeconds = 5 }: SandboxDeps): Sandbox {
  const webhookSecret = createHmac('sha256', secret).update('souk sandbox webhooks').digest()
  const company = { db, jobs, clock, afterSeconds }
  const disputes = createSandboxDisputes(company)
  const refunds = createSandboxRefunds(company)
  const tokens = createCardTokens(secret, clock)
  const service = createSandboxService({ db, clock, tokens, disputes })
  deliverWebhooks({ jobs, clock, deliver }, webhookSecret)
  return {
    provider: createSandboxProvider({
      service,
      cards: createSandboxCards(db, tokens),
      refunds,
      disputes,
      webhookSecret,
      clock,
      patienceMs,
    }),
    accounts: createSandboxAccounts(company, webhookSecret),
    service,
    routes: [...sandboxRoutes(service), ...accountRoutes(company)],
  }
}
