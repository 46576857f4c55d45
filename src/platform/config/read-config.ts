import path from 'node:path'
import { BootRefusal } from '#platform/boot'
import { describeSettings, type RawSettings, type SettingDescription, settingsSchema } from './schema.ts'

/** What the environment says, checked. */
export interface Settings {
  readonly port: number
  readonly host: string
  /** Absolute path. */
  readonly dataDir: string
  /** No slash at the end; undefined means the local address on the port that was bound. */
  readonly publicUrl: string | undefined
  readonly secret: string | undefined
  readonly tls: { readonly certFile: string; readonly keyFile: string } | undefined
  readonly media: {
    /** Undefined leaves the choice to the media engine. */
    readonly udpPort: number | undefined
    /** Undefined leaves the choice to the media engine. */
    readonly rtmpPort: number | undefined
    readonly publicIp: string | undefined
    /** Undefined leaves the limit to the media engine. */
    readonly whepViewers: number | undefined
    readonly stunTurn: readonly string[]
    /** Known to a cache in front that checks grants. */
    readonly edgeSecret: string | undefined
    /** A MediaMTX in the place of the engine. Addresses without a slash at the end. */
    readonly mediaMtx: { readonly api: string; readonly webrtc: string; readonly hls: string; readonly secret: string } | undefined
  }
  readonly replays: {
    /** Undefined keeps them for ever. */
    readonly keptDays: number | undefined
    /** Undefined leaves the limit to the disk. */
    readonly quotaBytes: number | undefined
  }
  readonly rateLimits: boolean
  readonly logLevel: string
  readonly databaseUrl: string | undefined
  /** Webhooks may go anywhere, in the clear too. */
  /** Absent: the sandbox in the demo, else none. */
  readonly ageProvider: 'sandbox' | undefined
  readonly webhooksPrivate: boolean
  /** The people of the demo go about their business. */
  readonly demoLife: boolean
  /** Undefined takes payments in the sandbox only. */
  readonly stripe:
    | { readonly secretKey: string; readonly webhookSecret: string; readonly connectWebhookSecret: string | undefined }
    | undefined
  readonly mail: {
    /** Undefined writes mail into the data folder. */
    readonly smtpUrl: string | undefined
    readonly from: string | undefined
  }
}

/** Settings together with what the data folder adds. */
export interface Config extends Settings {
  readonly secret: string
}

const BYTES_PER_GIGABYTE = 1e9

/** Reads the settings from `env`; throws BootRefusal for the first thing wrong with them. Touches nothing. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Settings {
  const descriptions = describeSettings()
  refuseUnknown(env, descriptions)
  const given = Object.fromEntries(
    descriptions.map(({ name }) => [name, env[name]] as const).filter(([, value]) => value !== undefined && value !== ''),
  )
  for (const { name, reserved } of descriptions) {
    if (reserved && name in given) throw new BootRefusal(`${name} is set, but ${reserved}: unset it.`)
  }
  const read = settingsSchema.safeParse(given)
  if (!read.success) throw refusalFor(String(read.error.issues[0]?.path[0]), given, descriptions)
  return shape(read.data)
}

function shape(raw: RawSettings): Settings {
  if ((raw.SOUK_TLS_CERT === undefined) !== (raw.SOUK_TLS_KEY === undefined)) {
    throw new BootRefusal('SOUK_TLS_CERT and SOUK_TLS_KEY go together: set both for HTTPS or neither.')
  }
  return {
    port: raw.PORT,
    host: raw.SOUK_HOST,
    dataDir: path.resolve(raw.SOUK_DATA_DIR),
    publicUrl: raw.SOUK_PUBLIC_URL?.replace(/\/+$/, ''),
    secret: raw.SOUK_SECRET,
    tls: raw.SOUK_TLS_CERT && raw.SOUK_TLS_KEY ? { certFile: raw.SOUK_TLS_CERT, keyFile: raw.SOUK_TLS_KEY } : undefined,
    media: {
      udpPort: raw.SOUK_MEDIA_UDP_PORT,
      rtmpPort: raw.SOUK_RTMP_PORT,
      publicIp: raw.SOUK_MEDIA_PUBLIC_IP,
      whepViewers: raw.SOUK_MEDIA_WHEP_VIEWERS,
      stunTurn: raw.SOUK_STUN_TURN ?? [],
      edgeSecret: raw.SOUK_MEDIA_EDGE,
      mediaMtx: mediaMtxOf(raw),
    },
    replays: {
      keptDays: raw.SOUK_REPLAY_DAYS,
      quotaBytes: raw.SOUK_REPLAY_GIGABYTES === undefined ? undefined : raw.SOUK_REPLAY_GIGABYTES * BYTES_PER_GIGABYTE,
    },
    rateLimits: raw.SOUK_RATE_LIMITS === 'on',
    logLevel: raw.SOUK_LOG_LEVEL,
    databaseUrl: raw.DATABASE_URL,
    ageProvider: raw.SOUK_AGE_PROVIDER,
    webhooksPrivate: raw.SOUK_WEBHOOKS_PRIVATE === 'on',
    demoLife: raw.SOUK_DEMO_LIFE === 'on',
    stripe: stripeOf(raw),
    mail: { smtpUrl: raw.SMTP_URL, from: raw.SOUK_MAIL_FROM },
  }
}

const MEDIAMTX_PORTS = { webrtc: '8889', hls: '8888' } as const

function mediaMtxOf(raw: RawSettings): Settings['media']['mediaMtx'] {
  const { SOUK_MEDIAMTX_API: api, SOUK_MEDIAMTX_SECRET: secret } = raw
  if ((api === undefined) !== (secret === undefined)) {
    throw new BootRefusal('SOUK_MEDIAMTX_API and SOUK_MEDIAMTX_SECRET go together: set both for a MediaMTX or neither.')
  }
  if (api === undefined || secret === undefined) return undefined
  const beside = (port: string) => Object.assign(new URL(api), { port }).origin
  const webrtc = raw.SOUK_MEDIAMTX_WEBRTC ?? beside(MEDIAMTX_PORTS.webrtc)
  return { api, webrtc, hls: raw.SOUK_MEDIAMTX_HLS ?? beside(MEDIAMTX_PORTS.hls), secret }
}

function stripeOf(raw: RawSettings): Settings['stripe'] {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_CONNECT_WEBHOOK_SECRET: connectWebhookSecret } = raw
  if ((secretKey === undefined) !== (webhookSecret === undefined)) {
    throw new BootRefusal('STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET go together: set both to take payments by Stripe, or neither.')
  }
  if (connectWebhookSecret !== undefined && secretKey === undefined) {
    throw new BootRefusal('STRIPE_CONNECT_WEBHOOK_SECRET goes with STRIPE_SECRET_KEY: set that too, or neither.')
  }
  return secretKey && webhookSecret ? { secretKey, webhookSecret, connectWebhookSecret } : undefined
}

function refusalFor(name: string, given: Record<string, string | undefined>, descriptions: readonly SettingDescription[]): BootRefusal {
  const setting = descriptions.find((known) => known.name === name)
  if (!setting) throw new Error(`setting ${name} is not described`)
  const value = setting.confidential ? 'set to something else' : `"${given[name]}"`
  return new BootRefusal(`${name} must be ${setting.expects}, but is ${value}: for example ${name}=${setting.example}`)
}

/** A mistyped name would otherwise be obeyed by nobody. */
function refuseUnknown(env: Readonly<Record<string, string | undefined>>, descriptions: readonly SettingDescription[]): void {
  const known = descriptions.map(({ name }) => name)
  const unknown = Object.keys(env).find((name) => name.startsWith('SOUK_') && !known.includes(name))
  if (!unknown) return
  const nearest = known
    .map((name) => ({ name, distance: Math.min(editDistance(unknown, name), editDistance(unknown, `SOUK_${name}`)) }))
    .sort((one, other) => one.distance - other.distance)[0]
  const hint = nearest && nearest.distance <= 4 ? `did you mean ${nearest.name}?` : 'docs/configuration.md lists them all.'
  throw new BootRefusal(`${unknown} is not a setting of Souk: ${hint}`)
}

function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [row, letter] of one.split('').entries()) {
    const current = [row + 1]
    for (const [column, against] of other.split('').entries()) {
      const replaced = (previous[column] ?? 0) + (letter === against ? 0 : 1)
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    previous = current
  }
  return previous.at(-1) ?? 0
}
