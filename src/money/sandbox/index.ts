/**
 * The sandbox payment provider: behaves like another company with hosted card fields, bank confirmation, declines, refunds,
 * disputes and signed webhooks that come late, twice and out of order. No real money, no card number kept.
 */
export { createSandbox, type Sandbox, type SandboxDeps } from './create-sandbox.ts'
export type { SandboxService } from './service.ts'
