import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type RunningSouk, startSouk } from '../../tools/souk/start-souk.ts'
import { createEmptyDatabase } from '../fixtures/database.ts'

const PRODUCTS = 1_200
const UNITS = 3
const PATIENCE = { timeout: 120_000, interval: 20 }

const dataDir = await mkdtemp(path.join(tmpdir(), 'souk-killed-'))
const database = await createEmptyDatabase(`souk_${randomBytes(6).toString('hex')}`)
const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 })
let souk: RunningSouk | null = null
const start = async (): Promise<RunningSouk> => {
  souk = await startSouk({ dataDir, settings: { DATABASE_URL: database.ownerUrl } })
  return souk
}
afterAll(async () => {
  await souk?.stop()
  await owner.end()
  await database.drop()
  await rm(dataDir, { recursive: true, force: true })
})

const csv = [
  'Handle,Title,Title (ar),Variant SKU,Variant Inventory Qty,Variant Price',
  ...Array.from({ length: PRODUCTS }, (_, n) => `kill-${n},Bowl ${n},وعاء ${n},KILL-${n},${UNITS},12.50`),
].join('\n')

const peopleSchema = z.object({ items: z.array(z.object({ email: z.string(), password: z.string() })) })
const meSchema = z.object({
  memberships: z.array(z.object({ organisation: z.object({ id: z.string() }), capabilities: z.array(z.string()) })),
})
const importSchema = z.object({ id: z.string(), state: z.string() })

/** Somebody who keeps a brand's products, by the desk's own way. */
async function openDesk({ url }: RunningSouk) {
  const person = peopleSchema
    .parse(await (await fetch(`${url}/api/demo/people`)).json())
    .items.find(({ email }) => email.startsWith('yusuf@'))
  const headers = { 'content-type': 'application/json', origin: url }
  const signedIn = await fetch(`${url}/api/auth/sign-in/email`, { method: 'POST', headers, body: JSON.stringify(person) })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const me = meSchema.parse(await (await fetch(`${url}/api/me`, { headers: { cookie } })).json())
  const brand = me.memberships.find(({ capabilities }) => capabilities.includes('products.edit'))!.organisation.id
  const ask = async (method: string, place: string, body?: string) => {
    const type = body === undefined ? {} : { 'content-type': 'text/csv' }
    const answer = await fetch(`${url}/api/desk/imports${place}`, { method, headers: { cookie, origin: url, ...type }, body: body ?? null })
    return importSchema.parse(await answer.json())
  }
  return { brand, ask }
}

interface Found {
  state: string
  done: number
  noted: number
  products: number
  variants: number
  prices: number
  units: number
  counted: number
}
async function lookUp(): Promise<Found> {
  const { rows } = await owner.query<Found>(`
    select i.state, i.rows_done as done,
      (select count(*)::int from shop.imported_product m where m.import_id = i.id) as noted,
      (select count(*)::int from shop.product where handle like 'kill-%') as products,
      (select count(*)::int from shop.variant where sku like 'KILL-%') as variants,
      (select count(*)::int from shop.price x join shop.variant v on v.id = x.variant_id where v.sku like 'KILL-%') as prices,
      (select coalesce(sum(l.on_hand), 0)::int from shop.stock_level l join shop.variant v on v.id = l.variant_id where v.sku like 'KILL-%') as units,
      (select coalesce(sum(m.on_hand_change), 0)::int from shop.stock_movement m join shop.variant v on v.id = m.variant_id
        where v.sku like 'KILL-%') as counted
    from shop.import i`)
  return rows[0]!
}
const whole = (many: number) => ({
  ...{ done: many, noted: many, products: many, variants: many, prices: many, units: many * UNITS, counted: many * UNITS },
})
const doneSoFar = async (): Promise<number> =>
  (await owner.query<{ done: number }>('select rows_done as done from shop.import')).rows[0]!.done

test('an import whose process is killed in the middle leaves no row half in, and goes on when Souk is back: every row once', async () => {
  const first = await start()
  const { brand, ask } = await openDesk(first)
  const { id } = await ask('POST', `?organisationId=${brand}&name=killed.csv`, csv)
  await expect.poll(async () => (await ask('GET', `/${id}`)).state, PATIENCE).toBe('ready')
  await ask('POST', `/${id}/start`)
  await expect.poll(doneSoFar, PATIENCE).toSatisfy((done: number) => done >= 200 && done < PRODUCTS)
  await first.end('SIGKILL')
  // The database may still be busy with what the dead process asked last.
  const others = async () =>
    (await owner.query("select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'"))
      .rowCount
  await expect.poll(others, PATIENCE).toBe(0)
  const { done, ...halted } = await lookUp()
  expect(done).toBeGreaterThanOrEqual(200)
  expect(done).toBeLessThan(PRODUCTS)
  expect({ done, ...halted }).toEqual({ state: 'running', ...whole(done) })

  await start()
  // As if nobody had been seen at work for long, and the minute's look came round.
  await owner.query(`update shop.import set beat_at = now() - interval '10 minutes'`)
  await owner.query(`select graphile_worker.add_job('shop.resume-imports', '{}'::json)`)
  await expect.poll(async () => (await lookUp()).state, PATIENCE).toBe('done')
  expect(await lookUp()).toEqual({ state: 'done', ...whole(PRODUCTS) })
}, 600_000)
