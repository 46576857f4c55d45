import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'

/** 256 bits, as Standard Webhooks writes them. */
export const newSecret = (): string => PREFIX + randomBytes(32).toString('base64')

/** `webhook-signature` of Standard Webhooks 1.0.0: one signature for each secret, so that a rotation breaks nobody. */
export function signatureOf(secrets: readonly string[], id: string, timestamp: number, body: string): string {
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
      return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
    })
    .join(' ')
}
