import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { declineReasons, disputeReasons, type ProviderNews, refundFailures, type WebhookDelivery } from '#money/payments'
import type { Sql } from '#platform/db'
import { defineJob, enqueue, type Jobs } from '#platform/jobs'
import type { Clock } from '#platform/time'

const TOLERANCE_SECONDS = 300

const minorSchema = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt)
const paymentEventSchema = z.object({
  kind: z.literal('payment'),
  paymentId: z.uuid(),
  state: z.enum(['authorised', 'captured', 'voided', 'declined']),
  reference: z.string().nullable(),
  card: z.object({ brand: z.string(), last4: z.string() }).nullable(),
  reason: z.enum(declineReasons).nullable(),
  amount: minorSchema.nullable(),
})
const refundEventSchema = z.object({
  kind: z.literal('refund'),
  refundId: z.uuid(),
  state: z.enum(['pending', 'succeeded', 'failed']),
  reference: z.string().nullable(),
  failure: z.enum(refundFailures).nullable(),
})
const disputeEventSchema = z.object({
  kind: z.literal('dispute'),
  reference: z.string(),
  paymentId: z.uuid(),
  state: z.enum(['needs-response', 'under-review', 'won', 'lost']),
  reason: z.enum(disputeReasons),
  amount: minorSchema,
  fee: minorSchema,
  currency: z.string(),
  dueAt: z.iso.datetime().transform((text) => new Date(text)),
})
const eventSchema = z.discriminatedUnion('kind', [paymentEventSchema, refundEventSchema, disputeEventSchema])
const bodySchema = z.object({ events: z.array(eventSchema).max(2_000) })

/** Sends one signed delivery. Enqueued twice with one id, it comes twice, as real providers do it. */
export const deliverWebhook = defineJob('sandbox.deliver-webhook', z.object({ events: z.array(z.json()), deliveryId: z.string() }))
export type WebhookEvent = z.input<typeof eventSchema>

/** Leaves the job that delivers these events; the same `deliveryId` twice is a delivery that comes twice. */
export async function announceEvents(
  sql: Sql,
  events: readonly WebhookEvent[],
  { runAt, deliveryId = newDeliveryId() }: { runAt?: Date; deliveryId?: string } = {},
): Promise<void> {
  await enqueue(sql, deliverWebhook, { deliveryId, events: [...events] }, runAt ? { runAt } : {})
}

export const newDeliveryId = (): string => `dlv_${randomBytes(12).toString('hex')}`

export interface DeliveryDeps {
  readonly jobs: Jobs
  readonly clock: Clock
  /** Posts one webhook to Souk's own address and answers the status. */
  deliver(headers: Record<string, string>, body: string, address?: string): Promise<number>
}

/** Does what `deliverWebhook` asks for; anything but a good answer makes the delivery come again later. */
export function deliverWebhooks({ jobs, clock, deliver }: DeliveryDeps, secret: Buffer): void {
  jobs.handle(deliverWebhook, async ({ deliveryId, events }) => {
    const body = JSON.stringify({ events })
    const status = await deliver(signDelivery(secret, deliveryId, body, clock.now()), body)
    if (status >= 300) throw new Error(`webhook ${deliveryId} was answered with ${status}`)
  })
  jobs.handle(deliverAccountNews, async ({ deliveryId, accounts }) => {
    const body = JSON.stringify({ accounts })
    const status = await deliver(signDelivery(secret, deliveryId, body, clock.now()), body, '/api/payee/webhooks/sandbox')
    if (status >= 300) throw new Error(`news of accounts ${deliveryId} were answered with ${status}`)
  })
}

const accountBodySchema = z.object({ accounts: z.array(z.string().max(60)).max(100) })
/** Sends news of sellers' accounts, signed like the others. */
export const deliverAccountNews = defineJob(
  'sandbox.deliver-account-news',
  z.object({ accounts: z.array(z.string()), deliveryId: z.string() }),
)

/** Tells that there are news of an account; whoever hears it asks how the account stands. */
export const announceAccount = (sql: Sql, id: string): Promise<void> =>
  enqueue(sql, deliverAccountNews, { accounts: [id], deliveryId: newDeliveryId() })

/** Null when the signature is wrong or too old. */
export function readAccountDelivery(secret: Buffer, delivery: WebhookDelivery, now: Date): { references: string[] } | null {
  return signedId(secret, delivery, now) === null ? null : { references: accountBodySchema.parse(JSON.parse(delivery.body)).accounts }
}

/** Headers of Standard Webhooks. */
function signDelivery(secret: Buffer, deliveryId: string, body: string, at: Date): Record<string, string> {
  const timestamp = Math.floor(at.getTime() / 1000).toString()
  return {
    'content-type': 'application/webhook+json',
    'webhook-id': deliveryId,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signatureOf(secret, deliveryId, timestamp, body)}`,
  }
}

/** Null when the signature is wrong or too old. */
export function readDelivery(secret: Buffer, delivery: WebhookDelivery, now: Date): ProviderNews | null {
  const deliveryId = signedId(secret, delivery, now)
  return deliveryId === null ? null : { deliveryId, events: bodySchema.parse(JSON.parse(delivery.body)).events }
}

/** Id of a delivery that is signed and not too old. */
function signedId(secret: Buffer, { headers, body }: WebhookDelivery, now: Date): string | null {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = headers
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signature !== 'string') return null
  if (!(Math.abs(now.getTime() / 1000 - Number(timestamp)) <= TOLERANCE_SECONDS)) return null
  const expected = Buffer.from(signatureOf(secret, id, timestamp, body))
  const matches = signature.split(' ').some((part) => {
    const given = Buffer.from(part.replace(/^v1,/, ''))
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
  return matches ? id : null
}

const signatureOf = (secret: Buffer, id: string, timestamp: string, body: string): string =>
  createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')
