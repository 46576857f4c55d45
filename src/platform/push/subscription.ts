import { z } from 'zod'

/**
 * The services of the browsers there are. An address that a page names is called by this server, so it can be none of the operator's own network.
 */
const SERVICES = [/(^|\.)googleapis\.com$/, /(^|\.)push\.services\.mozilla\.com$/, /(^|\.)push\.apple\.com$/, /(^|\.)notify\.windows\.com$/]

export type Allows = (endpoint: URL) => boolean

export const knownService: Allows = ({ protocol, hostname, port }) =>
  protocol === 'https:' && port === '' && SERVICES.some((service) => service.test(hostname))

const base64url = (least: number, most: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${least},${most}}={0,2}$`))

/** What a browser's push manager gives. */
export const subscriptionSchema = z.object({
  endpoint: z.url().max(1000),
  keys: z.object({ p256dh: base64url(80, 100), auth: base64url(16, 32) }),
})
export type Subscription = z.infer<typeof subscriptionSchema>
