import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { createAccounts } from '#people/accounts'
import { createAudit } from '#people/audit'
import { createOrganisations } from '#people/organisations'
import { createEvents } from '#platform/events'
import { type Actor, anonymous, createHttp, type HttpServer, mount } from '#platform/http'
import { type Id, newId } from '#platform/ids'
import { createJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { testDatabase } from '#test/database'
import { member } from '#test/stage'
import { statesIn } from '#test/states'
import { actKinds, grounds } from './contract.ts'
import { createModeration, type SubjectSource } from './index.ts'
import { decisionStates, reportStates } from './states.ts'

const { db, owner } = await testDatabase()
const log = createLog('silent')
let now = Date.now()
const ground = { db, log, events: createEvents(log), jobs: createJobs(log), clock: { now: () => new Date(now) } }
const config = { secret: 'a secret for tests that is long enough', rateLimits: false }
const publicUrl = 'http://souk.test'
const letters: { to: string; text: string }[] = []
const mail = { send: async (_sql: unknown, letter: { to: string; text: string }) => void letters.push(letter), close: () => undefined }
const accounts = createAccounts({ ...ground, config, publicUrl, mail, organisations: createOrganisations(ground) })

/** Lines that somebody owns here: what moderation does to them is noted. */
const lines = new Map<string, { owner: Id<'acc'> | null; text: string; removed: boolean; draft?: boolean; adults?: boolean }>()
const message: SubjectSource = {
  acts: ['remove-message'],
  async find(id) {
    const line = lines.get(id)
    return line ? { title: { en: 'Line', ar: 'سطر' }, address: null, accountId: line.owner, snapshot: { text: line.text } } : null
  },
  isFoundBy: async ({ accountId }, id) => !lines.get(id)!.draft || accountId === lines.get(id)!.owner,
  maskFor: async ({ accountId }, id) => (lines.get(id)!.adults && accountId === null ? { en: 'Masked', ar: 'محجوب' } : null),
  carryOut: async (_act, id) => void (lines.get(id)!.removed = true),
  takeBack: async (_act, id) => void (lines.get(id)!.removed = false),
}
const audit = createAudit({ ...ground, accounts })
const moderation = createModeration({ ...ground, config, publicUrl, accounts, audit, mail, sources: () => ({ message }) })

const OPERATOR = ['safety.review', 'accounts.suspend', 'broadcasts.stop']
const people = new Map<string, Actor>()
let app: HttpServer
let made = 0
let [first, second] = [anonymous, anonymous]

beforeAll(async () => {
  const actors = {
    resolve: async ({ cookie }: { cookie?: string | undefined }) => people.get(cookie ?? '') ?? anonymous,
    issueViewer: async () => guest(),
  }
  const options = { log, actors, rateLimits: false, trustProxy: false, checkResponses: true }
  app = await createHttp(options)
  mount(app, moderation.routes, options)
  ;[first, second] = [await person(OPERATOR), await person(OPERATOR)]
})

const guest = (): Actor => ({ ...anonymous, kind: 'viewer', viewerId: newId('vwr') })
async function person(capabilities: readonly string[] = []): Promise<Actor & { accountId: Id<'acc'> }> {
  const name = { en: `Person ${++made}`, ar: `شخص ${made}` }
  const id = await accounts.create({ email: `person-${made}@demo.souk.example`, password: 'a long enough password', name, avatarUrl: null })
  return { ...member(id, capabilities, [newId('org')]), accountId: id, viewerId: newId('vwr') }
}
async function call(actor: Actor, method: 'GET' | 'POST', url: string, body?: object) {
  const key = crypto.randomUUID()
  people.set(key, actor)
  const answer = await app.inject({ method, url, headers: { cookie: key }, ...(body ? { payload: body } : {}) })
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() }
}
function write(ownerOf: Id<'acc'> | null, text = 'Buy my stolen phones') {
  const id = newId('msg')
  lines.set(id, { owner: ownerOf, text, removed: false })
  return { kind: 'message' as const, id: id as string }
}
const report = (actor: Actor, subject: object, because = 'fraud', words = '') =>
  call(actor, 'POST', '/api/reports', { subject, ground: because, words })
const decide = (actor: Actor, subject: object, act: string, more: object = {}) =>
  call(actor, 'POST', '/api/safety/decisions', {
    subject,
    act,
    ground: 'fraud',
    facts: 'The phones on offer were reported stolen.',
    ...more,
  })
const statementOf = (answer: { body: Record<string, unknown> }) => answer.body['statement'] as { id: string; address: string }

test('the states and acts in the database are those of the code', async () => {
  expect(await statesIn(owner, 'safety.report')).toEqual([...reportStates.all].toSorted())
  expect(await statesIn(owner, 'safety.decision')).toEqual([...decisionStates.all].toSorted())
  const { rows } = await owner.query<{ definition: string }>(
    "select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'decision_act_check'",
  )
  for (const act of actKinds) expect(rows[0]!.definition).toContain(`'${act}'`)
})

test('a guest’s report keeps what was said as it stood, and its receipt tells what became of it', async () => {
  const author = await person()
  const subject = write(author.accountId)
  const [reporter, letterBox] = [guest(), letters.length]
  const receipt = await report(reporter, subject, 'fraud', 'I know these phones')
  expect(receipt.status).toBe(201)
  lines.get(subject.id)!.text = 'Buy my flowers'
  const page = `/api${receipt.body['address'] as string}`
  expect((await call(guest(), 'GET', page)).body).toMatchObject({ ground: 'fraud', outcome: null })
  const found = await call(first, 'GET', `/api/safety/reports/${receipt.body['id'] as string}`)
  expect(found.body).toMatchObject({
    ...{ exists: true, person: { id: author.accountId }, acts: ['none', 'remove-message', 'suspend-account'] },
    reports: [{ ground: 'fraud', words: 'I know these phones', guest: true, snapshot: { text: 'Buy my stolen phones' } }],
  })
  expect((await decide(first, subject, 'remove-message')).status).toBe(201)
  expect(lines.get(subject.id)!.removed).toBe(true)
  expect((await call(guest(), 'GET', page)).body).toMatchObject({ outcome: { acted: true, act: 'remove-message', ground: 'fraud' } })
  expect(letters.slice(letterBox).map(({ to }) => to)).toEqual([(await accounts.get(author.accountId)).email])
  expect((await call(guest(), 'GET', `${page}x`)).body).toMatchObject({ code: 'safety/moderation/report-unknown' })
})

test('what a reporter cannot find is not there to report, and the receipt tells no title that is not for its reader', async () => {
  const [author, reporter] = [await person(), guest()]
  const subject = write(author.accountId)
  Object.assign(lines.get(subject.id)!, { draft: true })
  expect((await report(reporter, subject)).body).toMatchObject({ code: 'safety/moderation/subject-unknown' })
  expect((await report(author, subject)).status).toBe(201)
  Object.assign(lines.get(subject.id)!, { draft: false, adults: true })
  const receipt = await report(reporter, subject)
  const titleFor = async (reader: Actor) =>
    (await call(reader, 'GET', `/api${receipt.body['address'] as string}`)).body['subject'] as { title: { en: string } }
  expect([(await titleFor(reporter)).title.en, (await titleFor(author)).title.en]).toEqual(['Masked', 'Line'])
})

test('the same person reports the same thing once, and everybody who did gets the one answer', async () => {
  const subject = write(null)
  const [one, other] = [guest(), await person()]
  const ids = [await report(one, subject), await report(one, subject, 'hate'), await report(other, subject)].map(({ body }) => body['id'])
  expect(ids[1]).toBe(ids[0])
  expect(ids[2]).not.toBe(ids[0])
  const row = (await call(first, 'GET', '/api/safety/queue')).body['items'] as { subject: { id: string }; reports: number }[]
  expect(row.find(({ subject: { id } }) => id === subject.id)).toMatchObject({ reports: 2 })
  await decide(first, subject, 'none')
  const { rowCount } = await owner.query("select 1 from safety.report where subject_id = $1 and state = 'decided'", [subject.id])
  expect(rowCount).toBe(2)
  expect((await report(one, subject)).body['id']).not.toBe(ids[0])
})

test('children and violence come before spam, whenever they were reported', async () => {
  const [spam, child] = [write(null), write(null)]
  for (let times = 0; times < 3; times++) await report(guest(), spam, 'spam')
  now += 60_000
  await report(guest(), child, 'child-safety')
  const order = ((await call(first, 'GET', '/api/safety/queue')).body['items'] as { subject: { id: string } }[]).map(
    ({ subject }) => subject.id,
  )
  expect(order.indexOf(child.id)).toBeLessThan(order.indexOf(spam.id))
})

test('the statement tells the person concerned what was done, why, on which ground, that a person decided, and how to appeal', async () => {
  const author = await person()
  const { address } = statementOf(await decide(first, write(author.accountId), 'remove-message'))
  const statement = await call(anonymous, 'GET', `/api${address}`)
  expect(statement.body).toMatchObject({
    ...{
      act: 'remove-message',
      ground: 'fraud',
      basis: 'law',
      automated: false,
      quote: 'Buy my stolen phones',
      state: 'in-force',
      appeal: null,
    },
    facts: 'The phones on offer were reported stolen.',
  })
  expect(statement.body).not.toHaveProperty('decidedBy')
  expect((await call(author, 'GET', '/api/decisions')).body['items']).toMatchObject([{ address }])
})

test('an appeal is made once, within half a year, and decided by another operator; if it succeeds, the act is taken back', async () => {
  const author = await person()
  const subject = write(author.accountId)
  const { id, address } = statementOf(await decide(first, subject, 'remove-message'))
  const appeal = () => call(anonymous, 'POST', `/api${address}/appeal`, { words: 'They are mine, with a receipt.' })
  expect((await appeal()).body).toMatchObject({ state: 'appealed' })
  expect((await appeal()).body).toMatchObject({ code: 'safety/moderation/appeal-over' })
  const answer = (actor: Actor) =>
    call(actor, 'POST', `/api/safety/appeals/${id}/decision`, { outcome: 'overturned', answer: 'The receipt is good.' })
  expect((await answer(first)).body).toMatchObject({ code: 'safety/moderation/second-operator-needed' })
  expect((await answer(second)).body).toEqual({ ok: true })
  expect(lines.get(subject.id)!.removed).toBe(false)
  expect((await call(anonymous, 'GET', `/api${address}`)).body).toMatchObject({
    state: 'overturned',
    appeal: { answer: 'The receipt is good.' },
  })
  const late = statementOf(await decide(first, write(author.accountId), 'remove-message'))
  now += 184 * 86_400_000
  expect((await call(anonymous, 'POST', `/api${late.address}/appeal`, { words: 'Late' })).body).toMatchObject({
    code: 'safety/moderation/appeal-over',
  })
})

test('the database itself refuses an appeal decided by who decided first', async () => {
  const { id, address } = statementOf(await decide(first, write((await person()).accountId), 'remove-message'))
  await call(anonymous, 'POST', `/api${address}/appeal`, { words: 'No' })
  expect(id).toMatch(/^dec_/)
  await expect(
    owner.query(
      "update safety.decision set state = 'upheld', appeal_decided_by = decided_by, appeal_decided_at = now(), appeal_answer = 'x' where state = 'appealed'",
    ),
  ).rejects.toMatchObject({ code: '23514' })
})

test('a suspension is part of its decision, and a successful appeal ends it', async () => {
  const author = await person()
  const until = new Date(now + 86_400_000).toISOString()
  const { id, address } = statementOf(await decide(first, { kind: 'person', id: author.accountId }, 'suspend-account', { until }))
  await expect(accounts.requireActive(author.accountId)).rejects.toMatchObject({ extensions: { until, statement: address } })
  const found = (await call(first, 'GET', `/api/safety/people?q=${(await accounts.get(author.accountId)).email}`)).body['items']
  expect(found).toMatchObject([{ id: author.accountId, suspension: { until } }])
  await call(anonymous, 'POST', `/api${address}/appeal`, { words: 'It was not me.' })
  await call(second, 'POST', `/api/safety/appeals/${id}/decision`, { outcome: 'overturned', answer: 'Right.' })
  await expect(accounts.requireActive(author.accountId)).resolves.toBeUndefined()
})

test('a successful appeal ends the suspension of its own decision; another one holds', async () => {
  const author = await person()
  const subject = { kind: 'person', id: author.accountId }
  const suspended = [await decide(first, subject, 'suspend-account'), await decide(first, subject, 'suspend-account')].map(statementOf)
  const [kept, overturned] = suspended as [{ id: string; address: string }, { id: string; address: string }]
  await call(anonymous, 'POST', `/api${overturned.address}/appeal`, { words: 'It was not me.' })
  await call(second, 'POST', `/api/safety/appeals/${overturned.id}/decision`, { outcome: 'overturned', answer: 'Right.' })
  await expect(accounts.requireActive(author.accountId)).rejects.toMatchObject({ extensions: { statement: kept.address } })
})

test('a successful appeal gives back what its own decision took; what another one took as well stays away, until that is overturned too', async () => {
  const subject = write((await person()).accountId)
  const [one, other] = [await decide(first, subject, 'remove-message'), await decide(first, subject, 'remove-message')].map(statementOf)
  const overturn = async ({ id, address }: { id: string; address: string }) => {
    await call(anonymous, 'POST', `/api${address}/appeal`, { words: 'It was not me.' })
    return call(second, 'POST', `/api/safety/appeals/${id}/decision`, { outcome: 'overturned', answer: 'Right.' })
  }
  expect((await overturn(one!)).status).toBe(200)
  expect(lines.get(subject.id)!.removed).toBe(true)
  expect((await overturn(other!)).status).toBe(200)
  expect(lines.get(subject.id)!.removed).toBe(false)
})

test('a suspension is lifted with a reason that is written down', async () => {
  const author = await person()
  await decide(first, { kind: 'person', id: author.accountId }, 'suspend-account')
  expect((await call(first, 'POST', `/api/safety/people/${author.accountId}/lift`, { reason: 'Paid back' })).body).toEqual({ ok: true })
  await expect(accounts.requireActive(author.accountId)).resolves.toBeUndefined()
  const { rows } = await owner.query<{ act: string }>('select act from people.audit_entry where subject_id = $1 order by id', [
    author.accountId,
  ])
  expect(rows.map(({ act }) => act)).toEqual(['decision.suspend-account', 'suspension.lift'])
})

test('nobody decides about themselves, does what the thing does not allow, or what their role does not', async () => {
  const operator = await person(OPERATOR)
  expect((await decide(operator, write(operator.accountId), 'remove-message')).body).toMatchObject({
    code: 'safety/moderation/about-yourself',
  })
  expect((await decide(first, write(null), 'stop-broadcast')).body).toMatchObject({ code: 'safety/moderation/act-not-possible' })
  const reviewer = await person(['safety.review'])
  expect((await decide(reviewer, write((await person()).accountId), 'suspend-account')).body).toMatchObject({
    code: 'platform/http/forbidden',
  })
  expect((await decide(guest(), write(null), 'none')).status).toBe(401)
  expect((await report(guest(), { kind: 'message', id: newId('msg') })).body).toMatchObject({ code: 'safety/moderation/subject-unknown' })
})

test('whatever operators and people try, in whatever order: one appeal, another operator, and the thing is as the last word says', async () => {
  const step = fc.constantFrom('appeal', 'uphold-first', 'uphold-second', 'overturn-first', 'overturn-second')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), fc.constantFrom(...grounds), async (steps, because) => {
      const subject = write(null)
      const { id, address } = statementOf(await decide(first, subject, 'remove-message', { ground: because }))
      let expected = 'in-force'
      for (const [index, move] of steps.entries()) {
        const [what, who] = move.split('-')
        if (what === 'appeal') await call(anonymous, 'POST', `/api${address}/appeal`, { words: `Appeal ${index}` })
        else {
          const outcome = what === 'uphold' ? 'upheld' : 'overturned'
          await call(who === 'first' ? first : second, 'POST', `/api/safety/appeals/${id}/decision`, { outcome, answer: 'Because' })
        }
        if (what === 'appeal' && expected === 'in-force') expected = 'appealed'
        else if (who === 'second' && expected === 'appealed') expected = what === 'uphold' ? 'upheld' : 'overturned'
      }
      expect((await call(anonymous, 'GET', `/api${address}`)).body['state']).toBe(expected)
      expect(lines.get(subject.id)!.removed).toBe(expected !== 'overturned')
    }),
    { numRuns: 30 },
  )
})
