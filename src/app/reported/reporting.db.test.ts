import { beforeAll, expect, test } from 'vitest'
import { anonymous } from '#platform/http'
import { type Id, newId, toUuid } from '#platform/ids'
import { createCatalog } from '#shop/catalog'
import { testDatabase } from '#test/database'
import { noPictures } from '#test/no-pictures'
import { member, type Stage, stage } from '#test/stage'
import { productSource, showSource } from './index.ts'

const { db, owner } = await testDatabase()
const stranger = { ...anonymous, kind: 'viewer' as const, viewerId: newId('vwr') }
let set: Stage
let source: ReturnType<typeof showSource>

beforeAll(async () => {
  set = await stage({ db, owner })
  source = showSource({
    ...set,
    recordings: { withhold: async () => undefined },
    clips: { withholdOf: async () => undefined },
    audience: set.parts.audience,
  })
})

test('a draft and a practice are there to report for those alone who find them', async () => {
  const host = member(set.hostId, ['show.run', 'show.plan'], [set.brand.id])
  const [draft, practice, live] = [
    await set.openShow({ products: 0, state: 'draft' }),
    await set.openShow({ products: 0 }),
    await set.openShow({ products: 0 }),
  ]
  await owner.query("update programme.show set visibility = 'practice' where id = $1", [toUuid(practice.show.id)])
  for (const [reader, found] of [
    [stranger, [false, false, true]],
    [host, [true, true, true]],
  ] as const) {
    const seen = await Promise.all([draft, practice, live].map(({ show }) => source.isFoundBy!(reader, show.id)))
    expect(seen).toEqual(found)
  }
})

test('the title of a show for adults is masked for whoever is not known to be one', async () => {
  const { show } = await set.openShow({ products: 0 })
  expect(await source.maskFor!(stranger, show.id)).toBeNull()
  await set.parts.audience.setAudience({ kind: 'show', id: show.id }, 'adults')
  expect(await source.maskFor!(stranger, show.id)).toEqual({ en: 'For adults only', ar: 'للبالغين فقط' })
})

test('goods that are a draft still are there to report for their shop alone', async () => {
  const { lineup } = await set.openShow({ products: 2 })
  const [draft, sold] = lineup.map(({ productId }) => productId) as [Id<'prd'>, Id<'prd'>]
  await owner.query("update shop.product set state = 'draft' where id = $1", [toUuid(draft)])
  const goods = productSource(createCatalog({ ...set, pictures: noPictures }), set.organisations)
  const shop = member(set.hostId, ['products.edit'], [set.brand.id])
  const seen = [stranger, shop].map((reader) => Promise.all([draft, sold].map((id) => goods.isFoundBy!(reader, id))))
  expect(await Promise.all(seen)).toEqual([
    [false, true],
    [true, true],
  ])
})
