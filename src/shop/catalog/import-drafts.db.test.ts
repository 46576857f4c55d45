import { expect, test } from 'vitest'
import { money } from '#platform/money'
import { testDatabase } from '#test/database'
import { openStall } from '#test/stall'
import type { ProductDraft } from './index.ts'

const { db } = await testDatabase()
const stall = await openStall(db)
const by = { organisationId: stall.brand.id, actorId: null }

const maker = { name: 'Dar Tin Workshop', postal: 'Kiln Road 4, Ajloun', electronic: 'care@example.com' }
const draft = (handle: string, over: Partial<ProductDraft> = {}): ProductDraft => ({
  handle,
  title: { en: handle, ar: 'إناء' },
  variants: [{ sku: `${handle}-1`, title: { en: 'One', ar: 'واحد' }, prices: [{ market: 'ae', price: money(4_900n, 'AED') }], stock: 5 }],
  ...over,
})
const take = (...drafts: ProductDraft[]) => db.transaction((sql) => stall.catalog.importDrafts(sql, by, drafts))

test('a product that a file names again is the same product: changed where the file says something, with the stock it says', async () => {
  const [first] = await take(draft('jug', { categoryId: 'cups', manufacturer: maker }))
  const [second] = await take(
    draft('jug', { title: { en: 'Tall jug', ar: 'إبريق' }, variants: [{ ...draft('jug').variants[0]!, stock: 9 }] }),
  )
  expect([first, second]).toMatchObject([{ created: true }, { created: false, productId: first!.productId }])
  const product = await stall.catalog.readFresh(first!.productId)
  expect(product).toMatchObject({ state: 'draft', categoryId: 'cups', manufacturer: maker, title: { en: 'Tall jug' } })
  expect(product!.variants).toHaveLength(1)
  expect(Object.values(await stall.inventory.available(product!.variants.map(({ id }) => id)))).toEqual([9])
})

test('a contact that many products name is kept once', async () => {
  const imported = await take(draft('a1', { manufacturer: maker }), draft('a2', { responsiblePerson: { ...maker } }))
  const [one, two] = await Promise.all(imported.map(({ productId }) => stall.catalog.readFresh(productId)))
  expect(one!.manufacturer!.id).toBe(two!.responsiblePerson!.id)
})

test('a price of nothing, a foreign currency, and a name that is none: nothing of the whole batch is kept', async () => {
  const priced = (amount: bigint, currency = 'AED') =>
    draft('bad', { variants: [{ ...draft('bad').variants[0]!, prices: [{ market: 'ae', price: money(amount, currency) }] }] })
  for (const bad of [priced(0n), priced(-5n), priced(10n ** 15n), priced(100n, 'USD'), draft('No Handle')]) {
    await expect(take(draft('good'), bad)).rejects.toMatchObject({ code: 'shop/catalog/product-invalid' })
  }
  const [good] = await take(draft('good'))
  expect(good!.created).toBe(true)
})

test('stock that a file puts below what is promised goes down to that and no further', async () => {
  const [{ productId } = { productId: null }] = await take(draft('promised', { state: 'published' }))
  const variantId = (await stall.catalog.readFresh(productId!))!.variants[0]!.id
  await stall.shopper().held(variantId, 3)
  await take(draft('promised', { variants: [{ ...draft('promised').variants[0]!, stock: 1 }] }))
  expect((await stall.inventory.levelsAt([variantId]))[0]).toMatchObject({ onHand: 3, reserved: 3 })
})
