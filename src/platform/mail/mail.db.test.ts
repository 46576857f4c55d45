import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { createHttp, mount } from '#platform/http'
import { newId } from '#platform/ids'
import { createJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { testDatabase } from '#test/database'
import { member } from '#test/stage'
import { createMail, type Mail, writeLetter } from './index.ts'

const PATIENCE = { timeout: 30_000, interval: 50 }
const { db } = await testDatabase()
const folder = await mkdtemp(path.join(tmpdir(), 'souk-mail-'))
const ended: (() => unknown)[] = []
afterAll(async () => {
  for (const end of ended.toReversed()) await end()
  await rm(folder, { recursive: true, force: true })
})

/** A mailer with a worker of its own, until the end of the test: another test's letters are not its work. */
async function mailer(dataDir: string, smtpUrl?: string): Promise<Mail & AsyncDisposable> {
  const jobs = createJobs(createLog('silent'))
  const mail = createMail({ config: { dataDir, mail: { smtpUrl, from: undefined } }, publicUrl: 'https://souk.test', jobs })
  await jobs.start(db.pool)
  return {
    ...mail,
    async [Symbol.asyncDispose]() {
      await jobs.stop()
      mail.close()
    },
  }
}

const letter = writeLetter({
  to: 'huda@demo.souk.example',
  language: 'ar',
  subject: 'يبدأ البثّ بعد ربع ساعة',
  paragraphs: ['مرحبًا', 'Soap & <candles>'],
  act: { label: 'مشاهدة', url: 'https://souk.test/shows/soap' },
  foot: 'وصلتك هذه الرسالة لأنك طلبتها.',
  leave: { label: 'إيقاف التذكير', url: 'https://souk.test/reminders/x' },
  unsubscribeUrl: 'https://souk.test/api/reminders/x/stop',
})

test('without a mail server a letter becomes a file that mail programmes read, and one that is rolled back none', async () => {
  await using mail = await mailer(path.join(folder, 'one'))
  await expect(
    db.transaction(async (sql) => {
      await mail.send(sql, letter)
      throw new Error('never mind')
    }),
  ).rejects.toThrow('never mind')
  await db.transaction((sql) => mail.send(sql, letter))
  const files = () => readdir(path.join(folder, 'one', 'outbox')).catch(() => [])
  await vi.waitFor(async () => expect(await files()).toHaveLength(1), PATIENCE)
  const [name = ''] = await files()
  const text = await readFile(path.join(folder, 'one', 'outbox', name), 'utf8')
  expect(text).toContain('From: Souk <no-reply@souk.test>')
  expect(text).toContain('List-Unsubscribe: <https://souk.test/api/reminders/x/stop>')
  expect(text).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(text).toContain('multipart/alternative')
  expect(letter.html).toContain('dir="rtl"')
  expect(letter.html).toContain('Soap &amp; &lt;candles&gt;')
  expect(letter.text).toContain('https://souk.test/reminders/x')
})

/** A mail server with just enough words. Refuses the first letter for now. */
async function mailServer() {
  const taken: string[] = []
  let refusals = 1
  const server = createServer((socket: Socket) => {
    let reading = ''
    let letterText: string | null = null
    socket.write('220 mail.test\r\n')
    socket.on('data', (bytes) => {
      reading += bytes.toString('utf8')
      for (let end = reading.indexOf('\r\n'); end >= 0; end = reading.indexOf('\r\n')) {
        const line = reading.slice(0, end)
        reading = reading.slice(end + 2)
        if (letterText !== null) {
          if (line !== '.') letterText += `${line}\n`
          else {
            taken.push(letterText)
            letterText = null
            socket.write('250 taken\r\n')
          }
        } else if (/^DATA/i.test(line)) {
          letterText = ''
          socket.write('354 go on\r\n')
        } else if (/^RCPT/i.test(line) && refusals > 0) {
          refusals -= 1
          socket.write('451 not now\r\n')
        } else socket.write(/^QUIT/i.test(line) ? '221 bye\r\n' : '250 mail.test\r\n')
      }
    })
    socket.on('error', () => undefined)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  ended.push(() => server.close())
  const address = server.address()
  return { taken, url: `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` }
}

test('a mail server that says "not now" gets the letter again, under the same id', async () => {
  const server = await mailServer()
  await using mail = await mailer(path.join(folder, 'two'), server.url)
  await db.transaction((sql) => mail.send(sql, letter))
  await vi.waitFor(async () => {
    // The job waits longer after every failure; the test does not.
    await db.pool.query(
      `select graphile_worker.reschedule_jobs(array_agg(id), run_at => now()) from graphile_worker.jobs where attempts = 1`,
    )
    expect(server.taken).toHaveLength(1)
  }, PATIENCE)
  expect(server.taken[0]).toMatch(/Message-ID: <[0-9a-f-]{36}@souk\.test>/)
})

test('what lies in the folder can be read on a page that runs and loads nothing, and with a mail server nothing lies there', async () => {
  await using mail = await mailer(path.join(folder, 'pages'))
  const options = {
    ...{ log: createLog('silent'), rateLimits: false, trustProxy: false, checkResponses: true },
    actors: {
      resolve: async () => member(newId('acc'), ['mail.read'], [newId('org')]),
      issueViewer: () => Promise.reject(new Error('no guests')),
    },
  }
  const app = await createHttp(options)
  mount(app, mail.routes, options)
  const kept = async () => (await app.inject('/api/outbox')).json<{ items: { id: string; subject: string }[] }>().items
  await db.transaction((sql) => mail.send(sql, letter))
  await vi.waitFor(async () => expect(await kept()).toMatchObject([{ subject: letter.subject, to: letter.to }]), PATIENCE)
  const page = await app.inject(`/api/outbox/${(await kept())[0]?.id}`)
  expect(page.headers['content-security-policy']).toContain("sandbox; default-src 'none'")
  expect(page.body).toContain('Soap &amp; &lt;candles&gt;')
  expect((await app.inject(`/api/outbox/${crypto.randomUUID()}`)).statusCode).toBe(404)
})
