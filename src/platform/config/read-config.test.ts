import { expect, test } from 'vitest'
import { readConfig } from './read-config.ts'
import { describeSettings } from './schema.ts'

test('needs no setting at all', () => {
  const config = readConfig({ PATH: '/usr/bin' })
  expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', rateLimits: true, databaseUrl: undefined, secret: undefined })
  expect(config.dataDir).toMatch(/\/data$/)
})

test('takes an empty value for an absent one, as compose files write it', () => {
  expect(readConfig({ PORT: '', SOUK_SECRET: '' })).toMatchObject({ port: 3000, secret: undefined })
})

test('cuts the slash that would double in every link', () => {
  expect(readConfig({ SOUK_PUBLIC_URL: 'https://souk.example/' }).publicUrl).toBe('https://souk.example')
})

test.each([
  [
    { PORT: 'abc' },
    'PORT must be a port number from 0 to 65535 that browsers do not refuse (as 4190, 5060 or 6000), where 0 takes any free one, but is "abc": for example PORT=8080',
  ],
  [{ PORT: '4190' }, 'browsers do not refuse'],
  [{ PORT: '70000' }, 'PORT must be'],
  [{ PORT: '-1' }, 'PORT must be'],
  [{ SOUK_RATE_LIMITS: 'false' }, 'SOUK_RATE_LIMITS must be on or off, but is "false"'],
  [{ SOUK_ROLES: 'api' }, 'this version runs all roles in one process'],
  [{ SOUK_PUBLIC_URL: 'souk.example' }, 'starts with http:// or https://'],
  [{ DATABASE_URL: 'mysql://db/souk' }, 'DATABASE_URL must be an address that starts with postgres://'],
  [{ SOUK_STUN_TURN: 'http://stun.example' }, 'SOUK_STUN_TURN must be'],
  [{ SOUK_TLS_CERT: '/cert.pem' }, 'set both for HTTPS or neither'],
  [{ STRIPE_SECRET_KEY: 'pk_test_12345678' }, 'STRIPE_SECRET_KEY must be a secret or restricted key'],
  [{ STRIPE_SECRET_KEY: 'sk_test_12345678' }, 'STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET go together'],
  [{ SMTP_URL: 'mail.example' }, 'SMTP_URL must be an address that starts with smtp:// or smtps://'],
  [{ SOUK_MAIL_FROM: 'Dar Tin' }, 'SOUK_MAIL_FROM must be a mail address'],
  [{ FILES_URL: 's3://shelf' }, 'FILES_URL is set, but this version keeps files in the data folder only: unset it.'],
  [{ SOUK_DATADIR: '/srv' }, 'SOUK_DATADIR is not a setting of Souk: did you mean SOUK_DATA_DIR?'],
  [{ SOUK_PORT: '80' }, 'SOUK_PORT is not a setting of Souk: did you mean PORT?'],
  [{ SOUK_ENTIRELY_ELSE: '1' }, 'docs/configuration.md lists them all.'],
])('refuses %o in one sentence', (env, sentence) => {
  expect(() => readConfig(env)).toThrow(sentence)
})

test('never repeats a secret', () => {
  expect(() => readConfig({ SOUK_SECRET: 'hunter2' })).toThrow(/^(?!.*hunter2)SOUK_SECRET must be at least 32 characters/)
  expect(() => readConfig({ SMTP_URL: 'http://souk:hunter2@mail' })).toThrow(/^(?!.*hunter2)/)
  expect(() => readConfig({ DATABASE_URL: 'mysql://souk:hunter2@db/souk' })).toThrow(/^(?!.*hunter2)/)
})

const shellOrPairs = [
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'STRIPE_CONNECT_WEBHOOK_SECRET',
  'SOUK_MEDIAMTX_API',
  'SOUK_MEDIAMTX_SECRET',
  'SOUK_SECRET',
  'SOUK_MEDIA_EDGE',
  'SOUK_TLS_CERT',
  'SOUK_TLS_KEY',
]
const examples = describeSettings().filter(({ name, reserved }) => !reserved && !shellOrPairs.includes(name))

test.each(examples)('accepts its own example for $name', ({ name, example }) => {
  expect(() => readConfig({ [name]: example })).not.toThrow()
})
