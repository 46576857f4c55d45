import { expect, test } from 'vitest'
import { createHttp, mount } from '#platform/http'
import { type Id, newId, toUuid } from '#platform/ids'
import { createLog } from '#platform/log'
import { systemClock } from '#platform/time'
import { testDatabase } from '#test/database'
import { member } from '#test/stage'
import { createAudit, type NewEntry } from './index.ts'

const { db, owner } = await testDatabase()
const actorId = newId('acc')
await owner.query("insert into people.account (id, name, email, email_verified) values ($1, 'Omar', 'omar@demo.souk.example', true)", [
  toUuid(actorId),
])
const account = { id: actorId, email: 'omar@demo.souk.example', name: { en: 'Omar', ar: 'عمر' }, avatarUrl: null }
const audit = createAudit({ db, clock: systemClock, accounts: { getMany: async () => new Map([[actorId, account]]) } })
const log = createLog('silent')
const options = {
  ...{ log, rateLimits: false, trustProxy: false, checkResponses: true },
  actors: {
    resolve: async () => member(actorId, ['audit.read'], [newId('org')]),
    issueViewer: () => Promise.reject(new Error('no guests')),
  },
}
const app = await createHttp(options)
mount(app, audit.routes, options)

const act = (over: Partial<NewEntry> = {}): NewEntry => ({
  actorId,
  act: 'broadcast.stop',
  subject: { kind: 'show', id: newId('shw') },
  ...over,
})
const list = async (query = '') =>
  (await app.inject({ url: `/api/audit${query}` })).json<{
    items: { id: Id<'aud'>; act: string; actor: unknown }[]
    nextCursor: string | null
  }>()

test('an act is written down in the transaction that does it: without the one there is not the other', async () => {
  const kept = act({ act: 'account.suspend', reason: 'Sold what does not exist', requestId: 'req-1', detail: { until: null } })
  await db.transaction((sql) => audit.record(sql, kept))
  await expect(
    db.transaction(async (sql) => {
      await audit.record(sql, act({ act: 'account.lift' }))
      throw new Error('broken off')
    }),
  ).rejects.toThrow('broken off')
  const { items } = await list()
  expect(items).toEqual([
    expect.objectContaining({ act: 'account.suspend', actor: { id: actorId, name: account.name }, subject: kept.subject }),
  ])
})

test('the application can neither change nor take away an entry', async () => {
  await audit.record(db.pool, act())
  for (const statement of ["update people.audit_entry set reason = ''", 'delete from people.audit_entry', 'truncate people.audit_entry']) {
    await expect(db.pool.query(statement), statement).rejects.toMatchObject({ code: '42501' })
  }
})

test('entries are found by act and subject, page by page, newest first', async () => {
  const subject = { kind: 'person', id: newId('acc') }
  for (const reason of ['one', 'two', 'three']) await audit.record(db.pool, act({ act: 'clip.hide', subject, reason }))
  const first = await list(`?subjectId=${subject.id}&act=clip.hide&limit=2`)
  expect(first.items).toMatchObject([{ reason: 'three' }, { reason: 'two' }])
  const second = await list(`?subjectId=${subject.id}&limit=2&cursor=${first.nextCursor}`)
  expect(second).toMatchObject({ items: [{ reason: 'one' }], nextCursor: null })
})

test('the export is a CSV file with a head', async () => {
  const subject = { kind: 'person', id: newId('acc') }
  await audit.record(db.pool, act({ subject, reason: '=HYPERLINK("x")', actorId: null }))
  const answer = await app.inject({ url: `/api/audit.csv?subjectId=${subject.id}` })
  expect(answer.headers['content-type']).toContain('text/csv')
  const [head, line] = answer.body.split('\r\n')
  expect(head).toBe('at,actor,act,subject kind,subject,reason,request,detail')
  expect(line).toContain(`,Souk,broadcast.stop,person,${subject.id},"'=HYPERLINK(""x"")"`)
})
