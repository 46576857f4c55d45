import type { LifeDeps } from './deps.ts'
import { until } from './desk.ts'
import { Visitor } from './visitor.ts'

const NEW_GOODS = [
  'Handle,Title,Title (ar),Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price',
  'demo-wool-cushion,Wool cushion,وسادة صوف,"<p>Handwoven wool, filled with kapok.</p>",Colour,Indigo,BN-CUSH-IN,12,145.00',
  'demo-wool-cushion,,,,,Madder,BN-CUSH-MA,8,145.00',
  'demo-table-runner,Table runner,مفرش طاولة,"<p>Two metres, with a fringe tied by hand.</p>",Title,Default Title,BN-RUN-200,20,98.00',
].join('\n')

interface Import {
  readonly id: string
  readonly state: string
}

/** A brand brought goods over from where it sold before; they are drafts of hers. */
export async function importGoods(deps: LifeDeps): Promise<void> {
  const huda = await deps.atDesk('huda')
  const brand = await deps.brandOf('bayt-al-nawl')
  const file = { type: 'text/csv', text: NEW_GOODS }
  const { id } = await huda.ask<Import>('POST', `/api/desk/imports?organisationId=${brand}&name=demo-products.csv`, { file })
  const leave = (state: string) =>
    until(`the import to be past ${state}`, async () => (await huda.ask<Import>('GET', `/api/desk/imports/${id}`)).state !== state)
  await leave('checking')
  await huda.ask('POST', `/api/desk/imports/${id}/start`)
  await leave('running')
}

/** A product that an operator is asked to look at, in a market that looked for a while. */
export async function askForReview(deps: LifeDeps): Promise<void> {
  const [operator, mira] = [await deps.atDesk('rana'), await deps.atDesk('mira')]
  const brand = await deps.brandOf('dar-al-fanous')
  const { items } = await mira.ask<{ items: { id: string; state: string; version: number }[] }>(
    'GET',
    `/api/desk/products?organisationId=${brand}`,
  )
  const draft = items.find(({ state }) => state === 'draft')
  if (!draft) return
  const { version } = await mira.ask<{ version: number }>('GET', `/api/desk/products/${draft.id}`)
  await operator.ask('PUT', '/api/desk/review-policy/us', { body: { asked: true } })
  try {
    await mira.ask('PATCH', `/api/desk/products/${draft.id}`, { body: { version, state: 'published' } })
  } finally {
    await operator.ask('PUT', '/api/desk/review-policy/us', { body: { asked: false } })
  }
}

/** Somebody thinks that a product is not what its page says. */
export async function report(deps: LifeDeps): Promise<void> {
  const id = await deps.productOf('olive-oil-candle')
  const words = 'The page says pure olive oil; the label that I got says a blend.'
  await new Visitor(deps.inject).ask('POST', '/api/reports', { body: { subject: { kind: 'product', id }, ground: 'misleading', words } })
}
