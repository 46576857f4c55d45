import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import pg from 'pg'

/** What one order has written when its buyer has the answer, by the column that leads to the order. */
const LEFT_BEHIND: Readonly<Record<string, string>> = {
  'shop.hold': 'select t.* from shop.hold t where t.order_id = $1',
  'money.payment': 'select t.* from money.payment t where t.subject_id = $1',
  'sandbox.charge': 'select t.* from sandbox.charge t join money.payment p on p.id = t.payment_id where p.subject_id = $1',
  'shop."order"': 'select t.* from shop."order" t where t.id = $1',
  'shop.seller_order': 'select t.* from shop.seller_order t where t.order_id = $1',
  'shop.order_line': 'select t.* from shop.order_line t join shop.seller_order s on s.id = t.seller_order_id where s.order_id = $1',
  'shop.stock_movement': "select t.* from shop.stock_movement t where t.kind = 'sold' and t.cause_id = $1",
  'money.transfer_set': 'select t.* from money.transfer_set t join shop.seller_order s on s.id = t.subject_id where s.order_id = $1',
  'money.transfer':
    'select t.* from money.transfer t join money.transfer_set e on e.id = t.set_id join shop.seller_order s on s.id = e.subject_id where s.order_id = $1',
}
const ROUNDS = 60
const WARM_UP_ROUNDS = 15

interface Table {
  readonly name: string
  readonly columns: string
  /** Of the one order that is repeated. */
  readonly rows: readonly object[]
}

export interface RowsCost {
  /** Rows that one order leaves behind. */
  readonly rows: number
  /** Milliseconds of processor time of the database's process an order, by orders in a transaction. */
  readonly byBatch: ReadonlyMap<number, number>
  /** WAL records an order, in the largest batches. */
  readonly walRecords: number
}

/**
 * Writes again and again what an order left behind, into copies of its tables with their indexes and checks of rows: with no rule, no lock, no proof,
 * no trigger, nothing read, and every row once, where a real one is changed up to three times. Nothing that keeps these rows can cost less.
 */
export async function costOfRows(ownerUrl: string, orderId: string, batches: readonly number[]): Promise<RowsCost> {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  try {
    const tables = await copyTables(client, orderId)
    const { rows: backends } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    const byBatch = new Map<number, number>()
    let walRecords = 0
    for (const orders of batches) {
      const cost = await writeRounds(client, tables, { orders, pid: backends[0]!.pid })
      byBatch.set(orders, cost.milliseconds)
      walRecords = cost.walRecords
    }
    return { rows: tables.reduce((sum, { rows }) => sum + rows.length, 0), byBatch, walRecords }
  } finally {
    await client.end()
  }
}

async function copyTables(client: pg.Client, orderId: string): Promise<Table[]> {
  await client.query('create schema floor')
  const tables: Table[] = []
  for (const [from, left] of Object.entries(LEFT_BEHIND)) {
    const name = `floor.${from.replace('.', '_').replaceAll('"', '')}`
    await client.query(`create table ${name} (like ${from} including all)`)
    const { rows: columns } = await client.query<{ name: string }>(
      `select attname as name from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = '' order by attnum`,
      [from],
    )
    const { rows } = await client.query<{ row: object }>(`select to_json(t) as row from (${left}) t`, [orderId])
    if (rows.length === 0) throw new Error(`the order left nothing in ${from}`)
    tables.push({ name, columns: columns.map((column) => `"${column.name}"`).join(', '), rows: rows.map(({ row }) => row) })
  }
  return tables
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** The same order under other ids, each the same in all its tables; in the order of `tables`. */
function another(tables: readonly Table[]): object[][] {
  const ids = new Map<string, string>()
  const renamed = JSON.stringify(tables.map(({ rows }) => rows)).replace(UUID, (id) => {
    if (!ids.has(id)) ids.set(id, randomUUID())
    return ids.get(id)!
  })
  return JSON.parse(renamed) as object[][]
}

async function writeRounds(client: pg.Client, tables: readonly Table[], { orders, pid }: { orders: number; pid: number }) {
  const parts = tables.map(({ name, columns }, index) => {
    const select = `insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, $${index + 1})`
    return index === tables.length - 1 ? select : `w${index} as (${select})`
  })
  const text = `with ${parts.slice(0, -1).join(', ')} ${parts.at(-1)}`
  const spent: number[] = []
  const records = async () => Number((await client.query<{ n: string }>('select wal_records as n from pg_stat_wal')).rows[0]!.n)
  const recordsBefore = await records()
  for (let round = 0; round < ROUNDS + WARM_UP_ROUNDS; round++) {
    const made = Array.from({ length: orders }, () => another(tables))
    const values = tables.map((_, index) => JSON.stringify(made.flatMap((order) => order[index]!)))
    const before = await processorTime(pid)
    await client.query({ name: `floor-${orders}`, text, values })
    if (round >= WARM_UP_ROUNDS) spent.push((await processorTime(pid)) - before)
  }
  const sorted = spent.toSorted((left, right) => left - right)
  return {
    milliseconds: sorted[sorted.length >> 1]! / orders,
    walRecords: ((await records()) - recordsBefore) / (orders * (ROUNDS + WARM_UP_ROUNDS)),
  }
}

/** Milliseconds that a process has run, by the scheduler's own account: the kernel's ticks are too coarse for one statement. Linux only. */
const processorTime = async (pid: number): Promise<number> =>
  Number((await readFile(`/proc/${pid}/schedstat`, 'utf8')).split(' ')[0]) / 1_000_000
