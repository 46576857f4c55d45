import { expect, test } from 'vitest'
import { money } from '#platform/money'
import { testDatabase } from '#test/database'
import { createMarkets, type Market } from './index.ts'

const { db } = await testDatabase()

const jordan: Market = {
  code: 'jo',
  name: { en: 'Jordan', ar: 'الأردن' },
  country: 'JO',
  currency: 'JOD',
  languages: ['ar', 'en'],
  timeZone: 'Asia/Amman',
  tax: { rateBasisPoints: 1600, included: true, onDelivery: true },
  returnWindowDays: 14,
  settlementDelayDays: 3,
  processorFee: { version: 1, rateBasisPoints: 290, fixed: money(200n, 'JOD') },
  salePolicy: { version: 1, creatorRateBasisPoints: 1200, platformRateBasisPoints: 800 },
  tipLimits: { minimum: money(2_000n, 'JOD'), maximum: money(100_000n, 'JOD'), maximumPerDay: money(500_000n, 'JOD') },
  ageRule: { hostMinimum: 18, adultMinimum: 18 },
  age: { hosts: 'declared', adultShows: 'declared', validDays: 365 },
}

const setUp = () => {
  let now = Date.UTC(2026, 10, 1)
  const markets = createMarkets({ db, clock: { now: () => new Date(now) } })
  return { markets, pass: (seconds: number) => (now += seconds * 1000) }
}

test('a market comes back as it was added, and is known at once', async () => {
  const { markets } = setUp()
  expect(await markets.find('jo')).toBeNull()
  await markets.add(jordan)
  expect(await markets.get('jo')).toEqual(jordan)
  expect(await markets.list()).toEqual([jordan])
})

test('another process knows a new market within ten seconds', async () => {
  const { markets: here } = setUp()
  const { markets: there, pass } = setUp()
  expect(await there.find('jo-pilot')).toBeNull()
  await here.add({ ...jordan, code: 'jo-pilot' })
  pass(11)
  expect(await there.get('jo-pilot')).toMatchObject({ code: 'jo-pilot' })
})

test('how long things may be sent back is changed for one market, and known at once', async () => {
  const { markets } = setUp()
  for (const code of ['qa', 'kw']) await markets.add({ ...jordan, code })
  await markets.setReturnWindow('qa', 30)
  expect([await markets.get('qa'), await markets.get('kw')]).toMatchObject([{ returnWindowDays: 30 }, { returnWindowDays: 14 }])
})

test('a code is given once', async () => {
  const { markets } = setUp()
  await markets.add({ ...jordan, code: 'om' })
  await expect(markets.add({ ...jordan, code: 'om' })).rejects.toMatchObject({ code: 'markets/exists', status: 409 })
})

test('an unknown code is refused', async () => {
  await expect(setUp().markets.get('zz')).rejects.toMatchObject({ code: 'markets/unknown', status: 404 })
})

test('a market whose hosts may be minors, or whose zone does not exist, cannot be stored', async () => {
  const { markets } = setUp()
  await expect(markets.add({ ...jordan, code: 'aa', ageRule: { hostMinimum: 16, adultMinimum: 18 } })).rejects.toThrow('host_minimum_age')
  await expect(markets.add({ ...jordan, code: 'aa', timeZone: 'Asia/Nowhere' })).rejects.toThrow(RangeError)
  await expect(markets.add({ ...jordan, code: 'aa', currency: 'XXX' })).rejects.toThrow(RangeError)
})

test('what was published cannot be changed afterwards', async () => {
  await expect(db.pool.query('update markets.processor_fee set rate_basis_points = 0')).rejects.toMatchObject({ code: '42501' })
  await expect(db.pool.query('delete from markets.sale_policy')).rejects.toMatchObject({ code: '42501' })
})
