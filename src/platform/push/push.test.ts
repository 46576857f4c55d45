import { createECDH, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createPush } from './index.ts'

const dataDir = await mkdtemp(path.join(tmpdir(), 'souk-push-'))
afterAll(() => rm(dataDir, { recursive: true, force: true }))

const browser = createECDH('prime256v1')
browser.generateKeys()
const keys = { p256dh: browser.getPublicKey('base64url'), auth: randomBytes(16).toString('base64url') }

test('the key pair is made once, however many ask, and is nobody else’s to read', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => createPush({ config: { dataDir }, publicUrl: 'https://souk.test' }).publicKey()))
  expect(one).toBe(other)
  expect(await createPush({ config: { dataDir }, publicUrl: 'https://souk.test' }).publicKey()).toBe(one)
  expect(await readdir(dataDir)).toEqual(['push-keys.json'])
  expect((await stat(path.join(dataDir, 'push-keys.json'))).mode & 0o077).toBe(0)
})

test.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
  ['https://web.push.apple.com/abc', true],
  ['https://db5p.notify.windows.com/w/?token=abc', true],
  ['http://fcm.googleapis.com/fcm/send/abc', false],
  ['https://127.0.0.1/abc', false],
  ['https://localhost:5432/', false],
  ['https://169.254.169.254/latest/meta-data', false],
  ['https://googleapis.com.evil.test/abc', false],
  ['https://evilgoogleapis.com/abc', false],
  ['https://fcm.googleapis.com:22/abc', false],
  ['nonsense', false],
])('%s is called: %s', (endpoint, called) => {
  const push = createPush({ config: { dataDir }, publicUrl: 'https://souk.test' })
  expect(push.takes({ endpoint, keys })).toBe(called)
})
