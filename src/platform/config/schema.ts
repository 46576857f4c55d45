import { z } from 'zod'

/** What the reference and a refusal say about a setting. */
interface SettingMeta {
  readonly description: string
  /** Completes "must be …". */
  readonly expects: string
  readonly example: string
  /** Says in the reference what holds when the setting is absent and no fixed default exists. */
  readonly whenAbsent?: string
  /** The value is never repeated in a message. */
  readonly confidential?: true
  /** The name is reserved; setting it is refused with this reason rather than ignored. */
  readonly reserved?: string
}

const registry = z.registry<SettingMeta>()

const ROLES = ['api', 'gateway', 'media', 'worker'] as const
const SECRET_LENGTH = 32
const PORT_LIMIT = 65_535

const text = () => z.string().trim().min(1)
const port = () =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.int().min(0).max(PORT_LIMIT))
/** Of the Fetch standard: a browser asks for nothing there. https://fetch.spec.whatwg.org/#port-blocking */
const PORTS_BROWSERS_REFUSE: ReadonlySet<number> = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115, 117,
  119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636,
  989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080,
])
const isOpenToBrowsers = (number: number): boolean => !PORTS_BROWSERS_REFUSE.has(number)
const count = (limit: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(limit))
const address = (...protocols: string[]) => text().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol))
const reserved = (meta: Omit<SettingMeta, 'expects'>) =>
  text()
    .optional()
    .register(registry, { ...meta, expects: 'absent' })

const roles = text()
  .transform((value) => value.split(',').map((role) => role.trim()))
  .pipe(z.array(z.enum(ROLES)).refine((named) => ROLES.every((role) => named.includes(role))))

/** Every setting there is. Names are what people script against and do not change. */
export const settingsSchema = z.object({
  PORT: port().refine(isOpenToBrowsers).prefault('3000').register(registry, {
    description: 'TCP port of everything spoken over HTTP and WebSocket: pages, API, realtime, live video set-up.',
    expects: 'a port number from 0 to 65535 that browsers do not refuse (as 4190, 5060 or 6000), where 0 takes any free one',
    example: '8080',
  }),
  SOUK_HOST: text().prefault('127.0.0.1').register(registry, {
    description: 'Network address to listen on. The default answers this machine only; `0.0.0.0` answers every network it is on.',
    expects: 'an address of this machine',
    example: '0.0.0.0',
  }),
  SOUK_DATA_DIR: text().prefault('./data').register(registry, {
    description: 'Folder for everything that must survive: database, generated secret, files. Back up this one.',
    expects: 'the path of a folder',
    example: '/srv/souk',
  }),
  SOUK_PUBLIC_URL: address('http:', 'https:').optional().register(registry, {
    description: 'Address that people reach this Souk under, for links, cookies and sign-in.',
    expects: 'an address that starts with http:// or https://',
    example: 'https://souk.example',
    whenAbsent: 'http://localhost on `PORT`',
  }),
  SOUK_ROLES: roles.prefault(ROLES.join(',')).register(registry, {
    description: 'What this process does. In this version one process does everything.',
    expects: `${ROLES.join(',')}, because this version runs all roles in one process`,
    example: ROLES.join(','),
  }),
  SOUK_SECRET: z
    .string()
    .min(SECRET_LENGTH)
    .optional()
    .register(registry, {
      description:
        'Secret that sessions, grants and the database password of the application derive from. Changing it signs everybody out.',
      expects: `at least ${SECRET_LENGTH} characters long`,
      example: '$(openssl rand -base64 33)',
      whenAbsent: 'made on the first start and kept in the data folder',
      confidential: true,
    }),
  SOUK_TLS_CERT: text().optional().register(registry, {
    description: 'Path of a certificate chain in PEM form. With `SOUK_TLS_KEY` Souk speaks HTTPS itself.',
    expects: 'the path of a PEM file',
    example: '/etc/souk/fullchain.pem',
    whenAbsent: 'plain HTTP',
  }),
  SOUK_TLS_KEY: text().optional().register(registry, {
    description: 'Path of the private key of `SOUK_TLS_CERT` in PEM form.',
    expects: 'the path of a PEM file',
    example: '/etc/souk/privkey.pem',
    whenAbsent: 'plain HTTP',
  }),
  SOUK_RTMP_PORT: port().optional().register(registry, {
    description: 'TCP port for encoders that publish by RTMP, on the address of `SOUK_HOST`.',
    expects: 'a port number from 0 to 65535, where 0 takes any free one',
    example: '1936',
    whenAbsent: '1935, or the next free one',
  }),
  SOUK_MEDIA_UDP_PORT: port().optional().register(registry, {
    description:
      'UDP port that all live video passes through, in and out. Who changes networks while on air comes back over the next free port after it.',
    expects: 'a port number from 0 to 65535, where 0 takes any free one',
    example: '3478',
    whenAbsent: '4478, or the next free one',
  }),
  SOUK_MEDIA_WHEP_VIEWERS: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .optional()
    .register(registry, {
      description:
        'Viewers who get the picture by WHEP at one time, a fifth of a second behind the host; who comes then gets it by HLS, a second or two behind.',
      expects: 'a whole number from 0 to 999999',
      example: '150',
      whenAbsent: '100',
    }),
  SOUK_MEDIA_PUBLIC_IP: text().optional().register(registry, {
    description: 'Address under which browsers reach the media port, where this machine sits behind address translation.',
    expects: 'an IP address',
    example: '203.0.113.7',
    whenAbsent: "the machine's own addresses",
  }),
  SOUK_STUN_TURN: text()
    .transform((value) => value.split(',').map((server) => server.trim()))
    .pipe(z.array(z.string().regex(/^(stun|turns?):\S+$/)))
    .optional()
    .register(registry, {
      description: 'STUN and TURN servers handed to browsers, separated by commas.',
      expects: 'addresses that start with stun: or turn:, separated by commas',
      example: 'stun:stun.example:3478,turn:name:word@turn.example:3478',
      whenAbsent: 'none',
    }),
  SOUK_MEDIAMTX_API: address('http:', 'https:').optional().register(registry, {
    description: "Control API of a MediaMTX that takes the place of Souk's media engine ([docs/media-servers.md](media-servers.md)).",
    expects: 'an address that starts with http:// or https://',
    example: 'http://127.0.0.1:9997',
    whenAbsent: "Souk's own engine",
  }),
  SOUK_MEDIAMTX_WEBRTC: address('http:', 'https:').optional().register(registry, {
    description: 'WebRTC (WHIP and WHEP) of that MediaMTX, as Souk reaches it.',
    expects: 'an address that starts with http:// or https://',
    example: 'http://127.0.0.1:8889',
    whenAbsent: 'port 8889 on the host of `SOUK_MEDIAMTX_API`',
  }),
  SOUK_MEDIAMTX_HLS: address('http:', 'https:').optional().register(registry, {
    description: 'HLS of that MediaMTX, as Souk reaches it.',
    expects: 'an address that starts with http:// or https://',
    example: 'http://127.0.0.1:8888',
    whenAbsent: 'port 8888 on the host of `SOUK_MEDIAMTX_API`',
  }),
  SOUK_MEDIAMTX_SECRET: z
    .string()
    .min(SECRET_LENGTH)
    .regex(/^[\w-]+$/)
    .optional()
    .register(registry, {
      description: 'What that MediaMTX asks Souk with who may publish and watch: the password of the user `souk` in its `authHTTPAddress`.',
      expects: `at least ${SECRET_LENGTH} letters, digits, - and _`,
      example: '$(openssl rand -hex 24)',
      whenAbsent: 'there is no such server',
      confidential: true,
    }),
  SOUK_REPLAY_DAYS: count(36_500).optional().register(registry, {
    description: 'Days that replays are kept after their show has ended. Clips cut from them stay.',
    expects: 'a whole number of days from 1 to 36500',
    example: '90',
    whenAbsent: 'for ever',
  }),
  SOUK_REPLAY_GIGABYTES: count(1_000_000).optional().register(registry, {
    description: 'Room for all replays together. When it is used up, shows go on and are no longer recorded.',
    expects: 'a whole number of gigabytes from 1 to 1000000',
    example: '200',
    whenAbsent: 'until one gigabyte of the disk is left',
  }),
  SOUK_RATE_LIMITS: z.enum(['on', 'off']).prefault('on').register(registry, {
    description: 'Limits on requests per person. Turn them off for load tests only.',
    expects: 'on or off',
    example: 'off',
  }),
  SOUK_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).prefault('warn').register(registry, {
    description: 'Least important log lines to print, as JSON on standard output.',
    expects: 'debug, info, warn, error or silent',
    example: 'info',
  }),
  DATABASE_URL: address('postgres:', 'postgresql:').optional().register(registry, {
    description:
      'A PostgreSQL 15 or newer of your own. Its user owns the tables and needs CREATEROLE, once, to make the role Souk works as.',
    expects: 'an address that starts with postgres://',
    example: 'postgres://souk:word@db.example:5432/souk',
    whenAbsent: 'Souk brings and runs PostgreSQL 18 in the data folder',
    confidential: true,
  }),
  SOUK_MEDIA_EDGE: z
    .string()
    .min(SECRET_LENGTH)
    .optional()
    .register(registry, {
      description:
        'Secret of a cache in front that checks playback grants before it serves ([docs/cdn.md](cdn.md)). It sends this as `x-souk-edge`; only then may it store what it gets.',
      expects: `at least ${SECRET_LENGTH} characters long`,
      example: '$(openssl rand -base64 33)',
      whenAbsent: 'Souk serves video to browsers alone',
      confidential: true,
    }),
  BUS_URL: reserved({
    description: 'Message bus between several Souk processes.',
    example: '-',
    reserved: 'this version runs as one process and needs no bus',
  }),
  FILES_URL: reserved({
    description: 'Object storage for files.',
    example: '-',
    reserved: 'this version keeps files in the data folder only',
  }),
  SOUK_WEBHOOKS_PRIVATE: z.enum(['on', 'off']).prefault('off').register(registry, {
    description: 'Whether webhooks may go to addresses of this machine and its networks, and in the clear. For trying things out.',
    expects: 'on or off',
    example: 'on',
  }),
  SOUK_DEMO_LIFE: z.enum(['on', 'off']).prefault('on').register(registry, {
    description: 'Whether the people of the demo market buy, ship, bid and draw in the minutes after its first start.',
    expects: 'on or off',
    example: 'off',
  }),
  SOUK_AGE_PROVIDER: z.enum(['sandbox']).optional().register(registry, {
    description:
      'Company that checks ages where a market asks for the level `provider`. `sandbox` stands for one and believes everybody: for trying things out. A real one implements the port `AgeProvider` of `src/safety/age/provider.ts`.',
    expects: 'sandbox',
    example: 'sandbox',
    whenAbsent: 'in the demo the sandbox; else nobody, and proofs are documents that operators review',
  }),
  SMTP_URL: address('smtp:', 'smtps:').optional().register(registry, {
    description:
      'Mail server that reminders go out through. `smtps://` speaks TLS from the first byte, `smtp://` turns to it where the server can.',
    expects: 'an address that starts with smtp:// or smtps://',
    example: 'smtps://name:word@mail.example:465',
    whenAbsent: 'mail is written into the folder `outbox` of the data folder, and leaves the machine nowhere',
    confidential: true,
  }),
  SOUK_MAIL_FROM: text()
    .refine((value) => /^[^\r\n<>]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(value))
    .optional()
    .register(registry, {
      description: 'Sender of mail, as people see it.',
      expects: 'a mail address, alone or as Name <address>',
      example: 'Dar Tin <shows@souk.example>',
      whenAbsent: 'no-reply at the host of `SOUK_PUBLIC_URL`',
    }),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^[sr]k_(test|live)_\w{8,}$/)
    .optional()
    .register(registry, {
      description: 'Secret key of a Stripe account, which takes the payments then ([docs/payments.md](payments.md)).',
      expects: 'a secret or restricted key that starts with sk_test_, sk_live_, rk_test_ or rk_live_',
      example: 'sk_test_…',
      whenAbsent: "payments are tried in Souk's own sandbox, and nothing is charged",
      confidential: true,
    }),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_\S{8,}$/)
    .optional()
    .register(registry, {
      description: 'Signing secret of the endpoint that Stripe sends its news to. Goes with `STRIPE_SECRET_KEY`.',
      expects: 'a signing secret that starts with whsec_',
      example: 'whsec_…',
      confidential: true,
    }),
  STRIPE_CONNECT_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_\S{8,}$/)
    .optional()
    .register(registry, {
      description:
        'Signing secret of the endpoint that Stripe sends news of connected accounts to, which brands are paid through ([docs/payments.md](payments.md)). Goes with `STRIPE_SECRET_KEY`.',
      expects: 'a signing secret that starts with whsec_',
      example: 'whsec_…',
      whenAbsent: 'Stripe is asked how an account stands when its brand looks at the page',
      confidential: true,
    }),
})

export type RawSettings = z.output<typeof settingsSchema>

export interface SettingDescription extends SettingMeta {
  readonly name: string
  readonly default: string | undefined
}

/** All settings in the order of the reference. */
export function describeSettings(): SettingDescription[] {
  return Object.entries(settingsSchema.shape).map(([name, schema]) => {
    const meta = registry.get(schema)
    if (!meta) throw new Error(`setting ${name} is not described`)
    const absent = schema.def.type === 'prefault' ? schema.def.defaultValue : undefined
    return { name, default: absent === undefined ? undefined : String(absent), ...meta }
  })
}
