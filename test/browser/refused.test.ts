import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { buy } from '../../tools/souk/buy.ts'
import { type Market, openMarket } from '../fixtures/market.ts'
import { sitAtDesk } from '../fixtures/screens.ts'

const PATIENCE = { timeout: 60_000 }

let market: Market
beforeEach(async () => {
  market = await openMarket({ until: onTestFinished })
})

const meSchema = z.object({ memberships: z.array(z.object({ organisation: z.object({ id: z.string() }) })) })

/** What the provider makes of the brand's account, without a word to Souk. */
const atProvider = (state: 'enabled' | 'restricted') => market.owner.query('update sandbox.account set state = $1', [state])

/** The brand is let in by the provider, which then changes its mind before the brand's order arrived. */
async function refuseTransfer(buyer: string): Promise<void> {
  const desk = await sitAtDesk(market.browser, market.souk.url, 'nadia@demo.souk.example', '/desk/getting-paid', {
    language: 'en',
    width: 1280,
  })
  const { request } = desk.context()
  const organisationId = meSchema.parse(await (await request.get(`${market.souk.url}/api/me`)).json()).memberships[0]!.organisation.id
  const ask = async (what: string, more = {}) => {
    const answer = await request.post(`${market.souk.url}/api/payee/${what}`, { data: { organisationId, ...more } })
    expect(answer.ok(), await answer.text()).toBe(true)
  }
  await ask('onboarding', { language: 'en', country: 'AE' })
  await atProvider('enabled')
  await ask('refresh')
  await atProvider('restricted')
  await buy(market.souk.url, 'evenings-by-the-kiln', {
    ...{ name: buyer, email: 'rim@demo.souk.example', city: 'dubai', street: 'Al Wasl Road 14', language: 'en' },
    ...{ product: 'morning-cups', quantity: 2 },
  })
  const taken = `select 1 from money.settlement m join shop.seller_order s on s.id = m.id join money.payment p on p.id = m.payment_id
    where s.buyer_name = $1 and p.state = 'captured'`
  await expect.poll(async () => (await market.owner.query(taken, [buyer])).rowCount, PATIENCE).toBe(1)
  await market.owner.query(
    `update shop.seller_order set phase = 'open', fulfilment = 'delivered', hold_until = now(), delivered_at = now() - interval '40 days' where buyer_name = $1`,
    [buyer],
  )
  await market.owner.query('update shop.order_line set shipped = quantity - cancelled')
  await market.owner.query('update money.settlement set look_at = now()')
  await desk.context().close()
}

test('a transfer that the provider refused stands on the operator’s desk with the reason, moves when it is tried after the cause is gone, and the audit log names who tried', async () => {
  await refuseTransfer('Rim')
  const page = await sitAtDesk(market.browser, market.souk.url, 'operator@demo.souk.example', '/desk/refused', {
    language: 'en',
    width: 1280,
  })
  const row = page.getByRole('row', { name: /Dar Tin/ })
  await row.getByText('The brand’s account takes no money').waitFor(PATIENCE)
  expect(await row.textContent()).toMatch(/SK-\d+.*acct_\w+.*To the brand.*This account takes no money\.1 time/)
  await row.getByRole('button', { name: 'Try now' }).click()
  await page.getByText('Not yet: the provider still takes no money for this brand').waitFor(PATIENCE)

  await atProvider('enabled')
  await row.getByRole('button', { name: 'Try now' }).click()
  await page.getByRole('heading', { name: 'Nothing is refused' }).waitFor(PATIENCE)
  const { rows } = await market.owner.query<{ sum: string }>('select coalesce(sum(amount), 0) as sum from sandbox.transfer')
  expect(Number(rows[0]?.sum)).toBeGreaterThan(0)
  await page.goto(`${market.souk.url}/desk/audit`)
  const tried = page.getByRole('row', { name: /Rana.*Refused move tried again|Refused move tried again.*Rana/ })
  await expect.poll(() => tried.count(), PATIENCE).toBe(2)
  const code = tried.first().getByText(/^settlement \w+/)
  expect(await code.isVisible()).toBe(false)
  await tried.first().getByText('Move of money').click()
  expect(await code.isVisible()).toBe(true)
  await page.context().close()
})
