import type { LifeDeps } from './deps.ts'
import { orderOf, until, untilState } from './desk.ts'
import { buy } from './orders.ts'
import { addresses, buyers } from './people.ts'
import { newKey, Visitor } from './visitor.ts'

/** A brand is let in by the provider, which then takes no money for it any more and says so to nobody; its delivered order is due at once. */
export async function refusedTransfer(deps: LifeDeps): Promise<void> {
  const tariq = await deps.atDesk('tariq')
  const organisationId = await deps.brandOf('mahmasat-al-qamar')
  const start = { organisationId, language: 'ar', country: 'JO' }
  const { url } = await tariq.ask<{ url: string }>('POST', '/api/payee/onboarding', { body: start })
  const account = url.slice(0, url.indexOf('?'))
  await tariq.ask('POST', account, { body: { answered: ['terms', 'bank-account', 'identity'] } })
  await until('the provider to let the brand in', async () => {
    const payee = await tariq.ask<{ state: string }>('GET', `/api/payee?organisationId=${organisationId}`)
    return payee.state === 'enabled'
  })
  await tariq.ask('POST', account, { body: { answered: ['terms', 'bank-account'], silently: true } })
  await deps.orders.setHoldWindow('jo', 0)
  try {
    const wish = { product: 'cardamom-coffee', quantity: 2, buyer: buyers.lin, address: addresses.amman, market: 'jo' }
    await buy(deps, new Visitor(deps.inject), wish)
    const { id } = await orderOf(tariq, organisationId, buyers.lin.name)
    await untilState(tariq, id, ['to-ship'])
    const parcel = { key: newKey(), carrier: 'Aramex', trackingNumber: 'DEMO-7739-4410' }
    await tariq.ask('POST', `/api/seller-orders/${id}/parcels`, { body: parcel })
    await tariq.ask('POST', `/api/seller-orders/${id}/delivery`, { body: { key: newKey() } })
  } finally {
    await deps.orders.setHoldWindow('jo', deps.holdSeconds)
  }
}
