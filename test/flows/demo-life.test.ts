import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSouk } from '#test/souk'

const STEPS = 14
const souk = await startSouk({ settings: { SOUK_DEMO_LIFE: 'on' } })
const owner = new pg.Pool({ connectionString: souk.ownerUrl, max: 2 })
afterAll(() => owner.end())

const rowsOf = async (text: string): Promise<string[]> =>
  (await owner.query<{ found: string }>(text)).rows.map(({ found }) => found).toSorted()

beforeAll(async () => {
  while ((await rowsOf('select name as found from app.demo_step')).length < STEPS) await sleep(250)
}, 900_000)

test('nothing of what the demo’s people mean to do is left out', () => {
  expect(souk.said()).not.toContain('was left out')
})

test('its orders stand in many states, with money given back and a dispute', async () => {
  const states = new Set(await rowsOf('select state as found from shop.seller_order'))
  for (const state of ['on-hold', 'to-ship', 'shipped', 'delivered', 'completed', 'cancelled']) expect(states).toContain(state)
  expect(await rowsOf("select kind as found from shop.order_event where kind = 'refunded'")).not.toEqual([])
  await expect.poll(() => rowsOf('select id::text as found from money.dispute')).toHaveLength(1)
})

test('of everything that is sold on air one is over and one runs', async () => {
  expect(await rowsOf("select coalesce(end_reason, 'runs') as found from shop.drop")).toEqual(['runs', 'stock'])
  expect(await rowsOf("select state as found from shop.lot where state <> 'planned'")).toEqual(['open', 'sold'])
  const giveaways = await rowsOf('select state as found from shop.giveaway')
  expect(giveaways).toHaveLength(2)
  expect(giveaways).toContain('open')
})

test('what a brand earned is due at a provider that takes no money for it', async () => {
  await owner.query('update money.settlement set look_at = now()')
  await expect
    .poll(() => rowsOf('select failure as found from money.settlement_move where failure is not null'), { timeout: 120_000 })
    .toContain('account')
})
