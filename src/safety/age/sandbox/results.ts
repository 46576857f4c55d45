import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { defineJob, type Jobs } from '#platform/jobs'
import type { Clock } from '#platform/time'
import type { AgeDelivery, AgeNews } from '../provider.ts'

const TOLERANCE_SECONDS = 300
const ADDRESS = '/api/age/webhooks/sandbox'

export const outcomeSchema = z.enum(['passed', 'failed', 'expired'])
const resultSchema = z.object({ checkId: idSchema('chk'), outcome: outcomeSchema })

export const deliverResult = defineJob('sandbox.deliver-age-result', resultSchema)

interface DeliveryDeps {
  jobs: Jobs
  clock: Clock
  deliver(headers: Record<string, string>, body: string, address: string): Promise<number>
}

/** Anything but a good answer makes the delivery come again later. */
export function deliverResults({ jobs, clock, deliver }: DeliveryDeps, secret: Buffer): void {
  jobs.handle(deliverResult, async (result) => {
    const body = JSON.stringify(result)
    const id = randomUUID()
    const timestamp = Math.floor(clock.now().getTime() / 1000).toString()
    const headers = {
      'content-type': 'application/webhook+json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signatureOf(secret, id, timestamp, body)}`,
    }
    const status = await deliver(headers, body, ADDRESS)
    if (status >= 300) throw new Error(`age result ${result.checkId} was answered with ${status}`)
  })
}

/** Null when the signature is wrong or too old. */
export function readResult(secret: Buffer, { headers, body }: AgeDelivery, now: Date): AgeNews | null {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = headers
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signature !== 'string') return null
  if (!(Math.abs(now.getTime() / 1000 - Number(timestamp)) <= TOLERANCE_SECONDS)) return null
  const expected = Buffer.from(`v1,${signatureOf(secret, id, timestamp, body)}`)
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return resultSchema.parse(JSON.parse(body))
}

/** As Standard Webhooks sign. */
const signatureOf = (secret: Buffer, id: string, timestamp: string, body: string): string =>
  createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')
