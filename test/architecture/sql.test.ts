import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from './cruise.ts'
import { inspectSql, numbersOf, roomOf } from './sql.ts'

const sound = [
  {
    path: 'src/money/ledger/migrations/0401-ledger.sql',
    text: 'create schema money; create table money.transfer (id uuid primary key); create function money.post(jsonb) returns void language sql as $$ insert into money.transfer select $$;',
  },
  { path: 'src/shop/inventory/migrations/0501-stock.sql', text: 'create table shop.stock_level (id uuid);' },
  {
    path: 'src/shop/orders/migrations/0601-orders.sql',
    text: 'create table shop.order_line (transfer uuid references money.transfer, level uuid references shop.stock_level); create function shop.confirm() returns void language sql as $$ select money.post(null) $$;',
  },
  {
    path: 'src/shop/orders/store.ts',
    text: 'export const insert = `insert into shop.order_line select * from unnest($1) where shop.order_line.id is null`',
  },
  { path: 'src/shop/orders/events.ts', text: "export const placed = 'shop.stock_level.changed'" },
]
const plantedIn = (file: string, text: string) => inspectSql([...sound, { path: file, text }]).trespasses

test('rooms that keep to their own tables and to published functions have nothing to answer for', () => {
  expect(inspectSql(sound).trespasses).toEqual([])
})

test.each([
  [
    'another room of the same wing',
    'src/shop/checkout/store.ts',
    'export const sql = `select 1 from shop.order_line`',
    'touches shop.order_line',
  ],
  ['another wing', 'src/shop/checkout/store.ts', "export const sql = 'update money.transfer set id = null'", 'touches money.transfer'],
  [
    'a table with a quoted name',
    'src/shop/checkout/store.ts',
    'export const sql = `select 1 from shop."order_line"`',
    'touches shop.order_line',
  ],
  [
    'a query builder',
    'src/live/cues/store.ts',
    "export const rows = (db: Db) => db.selectFrom('shop.stock_level')",
    'touches shop.stock_level',
  ],
  [
    'a template with holes',
    'src/live/cues/store.ts',
    'export const sql = `select ${columns} from shop.stock_level`',
    'touches shop.stock_level',
  ],
  [
    'a function that reads another room',
    'src/shop/offers/migrations/0602-offers.sql',
    'create function shop.peek() returns bigint language sql as $$ select count(*) from shop.stock_level $$;',
    'touches shop.stock_level',
  ],
  ['a function of a floor above', 'src/money/payments/store.ts', 'export const sql = `select shop.confirm()`', 'does not stand below'],
  [
    'a foreign key that points up',
    'src/money/payments/migrations/0402-payments.sql',
    'create table money.payment (line uuid references shop.order_line);',
    'does not stand below',
  ],
  [
    "a table outside the wing's schema",
    'src/money/payments/migrations/0402-payments.sql',
    'create table payment (id uuid);',
    "outside its wing's schema",
  ],
])('SQL that reaches into %s is caught', (_what, file, text, says) => {
  expect(plantedIn(file, text)).toEqual([expect.stringContaining(says)])
})

const paths = globSync('src/**/*.{sql,ts}', { cwd: root }).filter((file) => !file.endsWith('.test.ts'))
const files = paths.map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }))

test('every room keeps to its own tables', () => {
  const { tables, functions, trespasses } = inspectSql(files)
  expect(trespasses).toEqual([])
  expect(tables.size).toBeGreaterThan(10)
  expect(functions.size).toBeGreaterThan(1)
})

test('a migration is numbered once, within the numbers of its wing', () => {
  const migrations = paths.filter((file) => file.endsWith('.sql'))
  const numbers = migrations.map((file) => path.basename(file).slice(0, 4))
  expect(numbers).toEqual([...new Set(numbers)])
  for (const file of migrations) {
    expect(path.basename(file), file).toMatch(/^\d{4}-[a-z0-9]+(-[a-z0-9]+)*\.sql$/)
    const wing = roomOf(file).split('/')[0] ?? ''
    expect(numbersOf[wing], `numbers of ${wing}`).toContain(path.basename(file).slice(0, 2))
  }
})
