import type { Agent } from 'node:https'
import webpush, { WebPushError } from 'web-push'
import type { Config } from '#platform/config'
import { keptKeys, type PushKeys } from './keys.ts'
import { type Allows, knownService, type Subscription } from './subscription.ts'

const TIMEOUT_MS = 15_000
/** A browser that is off longer need not be told any more. */
const KEPT_SECONDS = 30 * 60

export interface PushDeps {
  config: Pick<Config, 'dataDir'>
  publicUrl: string
  /** Which services may be called; those of the browsers unless a test has its own. */
  allows?: Allows
  /** Whom a test's own service is trusted by. */
  agent?: Agent
}

export interface Push {
  /** What a page names when it asks its browser; base64url. */
  publicKey(): Promise<string>
  /** Whether news can be sent there at all. */
  takes(subscription: Subscription): boolean
  /** 'gone': the browser no longer wants any, and the subscription can be forgotten. Throws when it should be tried again. */
  send(subscription: Subscription, news: Readonly<Record<string, string>>): Promise<'sent' | 'gone'>
}

export function createPush({ config, publicUrl, allows = knownService, agent }: PushDeps): Push {
  let keys: Promise<PushKeys> | undefined
  const known = (): Promise<PushKeys> => {
    keys ??= keptKeys(config.dataDir)
    return keys
  }
  // Services want a way to reach whoever sends; they take no address of a machine of one's own.
  const subject = publicUrl.startsWith('https:') ? publicUrl : 'mailto:no-reply@souk.example'
  return {
    publicKey: async () => (await known()).publicKey,
    takes: ({ endpoint }) => URL.canParse(endpoint) && allows(new URL(endpoint)),
    async send(subscription, news) {
      const vapidDetails = { subject, ...(await known()) }
      try {
        await webpush.sendNotification(subscription, JSON.stringify(news), {
          ...{ vapidDetails, TTL: KEPT_SECONDS, urgency: 'high', timeout: TIMEOUT_MS },
          ...(agent ? { agent } : {}),
        })
        return 'sent'
      } catch (error) {
        if (error instanceof WebPushError && [400, 403, 404, 410, 413].includes(error.statusCode)) return 'gone'
        throw error
      }
    },
  }
}
