import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cruise, cruise, plant, root } from './cruise.ts'

/** A house that keeps every rule; each violation below is one file more. */
const sound = {
  'src/platform/money/index.ts': 'export const amount = 1n\nexport type Money = bigint\n',
  'src/platform/money/round.ts': 'export const round = 1\n',
  'src/platform/realtime/index.ts': "import { WebSocket } from 'ws'\nexport const socket = WebSocket\n",
  'src/markets/index.ts': 'export const market = 1\n',
  'src/markets/store.ts': 'export const markets = 1\n',
  'src/money/ledger/index.ts': "import { amount } from '#platform/money'\nexport const post = amount\n",
  'src/shop/inventory/index.ts': 'export const take = 1\n',
  'src/shop/inventory/store.ts': 'export const rows = 1\nexport type Row = 1\n',
  'src/shop/checkout/contract.ts': "import { z } from 'zod'\nexport const body = z.string()\nexport type Body = string\n",
  'src/shop/checkout/index.ts':
    "import { take } from '#shop/inventory'\nimport { market } from '#markets'\nexport const hold = [take, market]\n",
  'src/live/media/index.ts': "import type { Frame } from './engine/frame.ts'\nexport type MediaPort = Frame\n",
  'src/live/media/engine/frame.ts':
    "import { PeerConnection } from 'node-datachannel'\nexport type Frame = PeerConnection\nexport const frame = PeerConnection\n",
  'src/app/main.ts': "import { hold } from '#shop/checkout'\nexport const souk = hold\n",
  'web/kit/button.tsx': 'export const Button = 1\n',
  'web/desk/table.tsx': 'export const Table = 1\n',
  'web/watch/main.ts': "import type { Body } from '../../src/shop/checkout/contract.ts'\nexport const body: Body = ''\n",
}

/** name of the rule → [file, text] that must be caught by it. */
const violations: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'floor-platform': [['src/platform/log/index.ts', "import '#markets'\n"]],
  'floor-people': [['src/people/accounts/index.ts', "import '#markets'\n"]],
  'floor-markets': [['src/markets/tax.ts', "import type { } from '#shop/checkout'\n"]],
  'floor-safety': [['src/safety/age/index.ts', "import '#money/ledger'\n"]],
  'floor-money': [
    ['src/money/payments/index.ts', "export { hold } from '#shop/checkout'\n"],
    ['src/money/splits/index.ts', "import type { Body } from '#shop/checkout/contract'\nexport type Split = Body\n"],
  ],
  'floor-partners': [['src/partners/directory/index.ts', "import '#shop/inventory'\n"]],
  'floor-shop': [['src/shop/offers/index.ts', "await import('#live/media')\n"]],
  'floor-programme': [['src/programme/shows/index.ts', "import '#live/media'\n"]],
  'floor-live': [['src/live/feed/index.ts', "import '../../earnings/tips/index.ts'\n"]],
  'floor-fulfilment': [['src/fulfilment/returns/index.ts', "import '#live/media'\n"]],
  'floor-earnings': [['src/earnings/tips/index.ts', "import '../../growth/ads/index.ts'\n"]],
  'floor-talent': [['src/talent/casting/index.ts', "import '../../earnings/tips/index.ts'\n"]],
  'wing-unknown': [['src/shop/orders/index.ts', "import '../../gossip/index.ts'\n"]],
  'room-by-face': [
    ['src/shop/checkout/place-order.ts', "import { rows } from '../inventory/store.ts'\nexport const order = rows\n"],
    ['src/shop/checkout/order.ts', "import type { Row } from '../inventory/store.ts'\nexport type Order = Row\n"],
    ['src/live/cues/index.ts', "import '../../shop/inventory/store.ts'\n"],
  ],
  'room-by-face-from-outside': [
    ['src/app/modules.ts', "import '../shop/inventory/store.ts'\n"],
    ['test/flows/buy.test.ts', "import '../../src/shop/inventory/store.ts'\n"],
  ],
  'markets-by-face': [['src/shop/checkout/tax.ts', "import '../../markets/store.ts'\n"]],
  'nothing-imports-app': [['web/desk/start.ts', "import '../../src/app/main.ts'\n"]],
  'source-stands-alone': [['src/app/demo.ts', "import '../../test/fixtures/people.ts'\n"]],
  'browser-knows-contracts-only': [
    ['web/desk/orders.tsx', "import type { Row } from '../../src/shop/inventory/store.ts'\nexport type Rows = Row\n"],
  ],
  'browser-takes-types-only': [
    ['web/desk/checkout.tsx', "import { body } from '../../src/shop/checkout/contract.ts'\nexport const form = body\n"],
  ],
  'watch-stays-light': [
    ['web/watch/orders.tsx', "import '../desk/table.tsx'\n"],
    ['web/watch/menu.tsx', "import 'react-aria-components'\n"],
  ],
  'desk-takes-nothing-of-watch': [['web/desk/preview.tsx', "import '../watch/main.ts'\n"]],
  'kit-knows-no-page': [['web/kit/page.tsx', "import '../desk/table.tsx'\n"]],
  'engine-in-its-own-process': [['src/live/media/start.ts', "import { frame } from './engine/frame.ts'\nexport const started = frame\n"]],
  'native-media-in-few-hands': [['src/live/ingest/index.ts', "import 'node-datachannel'\n"]],
  'sockets-in-one-room': [['src/live/chat/index.ts', "import 'ws'\n"]],
  'no-cycles': [['src/money/payments/a.ts', "import type { B } from './b.ts'\nexport type A = B | 1\n"]],
  resolvable: [['src/people/organisations/index.ts', "import './nowhere.ts'\n"]],
  'production-dependencies': [['src/platform/storage/index.ts', "import 'playwright-core'\n"]],
}

const needed = {
  'src/earnings/tips/index.ts': '',
  'src/growth/ads/index.ts': '',
  'src/money/payments/b.ts': "import type { A } from './a.ts'\nexport type B = A | 2\n",
  'src/gossip/index.ts': 'export const word = 1\n',
  'test/fixtures/people.ts': 'export const people = 1\n',
}
const parts = ['src', 'web', 'test']
const clears: (() => Promise<void>)[] = []
let caught: Cruise

async function houseWith(files: Readonly<Record<string, string>>): Promise<Cruise> {
  const { folder, clear } = await plant(files)
  clears.push(clear)
  return cruise(folder, parts)
}

beforeAll(async () => {
  const planted = Object.values(violations).flat()
  caught = await houseWith({ ...sound, ...needed, ...Object.fromEntries(planted) })
}, 240_000)
afterAll(async () => {
  await Promise.all(clears.map((clear) => clear()))
})

test('a sound house has no violation', async () => {
  const { violations: found } = await houseWith({ ...sound, 'test/fixtures/people.ts': 'export const people = 1\n' })
  expect(found).toEqual([])
}, 240_000)

test.each(Object.entries(violations))('%s is caught', (rule, files) => {
  const found = caught.violations.filter((violation) => violation.rule.name === rule).map((violation) => violation.from)
  expect(found).toEqual(expect.arrayContaining(files.map(([file]) => file)))
})

test('every rule has a planted violation', () => {
  const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] }
  expect(Object.keys(violations).toSorted()).toEqual(config.forbidden.map((rule) => rule.name).toSorted())
})

test('this house keeps its rules, and the check sees all of it', async () => {
  const files = globSync('{src,web,test,bench,tools}/**/*.{ts,tsx}', { cwd: root }).filter((file) => !file.endsWith('.d.ts'))
  const { violations: found, totalCruised, totalDependenciesCruised } = await cruise(root, ['src', 'web', 'test', 'bench', 'tools'])
  expect(found.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  // With a TypeScript that it cannot use, dependency-cruiser reads nothing and reports success.
  expect(totalCruised).toBeGreaterThanOrEqual(files.length)
  expect(totalDependenciesCruised).toBeGreaterThan(files.length)
}, 240_000)
