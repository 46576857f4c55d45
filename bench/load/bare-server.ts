/**
 * The peer of the shop's hot path: the same two requests on bare Fastify, each batched into one statement that takes a unit, or writes an
 * order with two ledger lines. No payment, no prices, no identity, no receipt. What this machine can do at most with these parts.
 * Takes the owner's database address; prints its own address in one line.
 */
import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import pg from 'pg'
import { createBatcher } from '#platform/db'

const pool = new pg.Pool({ connectionString: process.argv.at(-1), max: 4 })
const UNITS = 100_000_000
await pool.query(`
  drop schema if exists bare cascade;
  create schema bare;
  create table bare.variant (id uuid primary key, stock integer not null, reserved integer not null default 0, check (reserved <= stock)) with (fillfactor = 50);
  create table bare.hold (id uuid primary key, variant uuid not null, quantity integer not null);
  create table bare.orders (id uuid primary key, hold uuid not null, key uuid not null unique, amount bigint not null);
  create table bare.ledger (order_id uuid not null, account text not null, amount bigint not null);
  create index on bare.ledger (order_id)`)

const TAKE = `
  with asked as materialized (select * from unnest($1::uuid[], $2::uuid[], $3::integer[]) with ordinality as t(id, variant, quantity, place)),
  locked as materialized (select id, stock - reserved as free from bare.variant where id in (select variant from asked) order by id for update),
  judged as materialized (
    select a.*, sum(a.quantity) over (partition by a.variant order by a.place) <= l.free as ok from asked a join locked l on l.id = a.variant
  ), moved as (
    update bare.variant v set reserved = v.reserved + s.quantity
    from (select variant, sum(quantity)::integer as quantity from judged where ok group by 1) s where v.id = s.variant
  ), held as (insert into bare.hold (id, variant, quantity) select id, variant, quantity from judged where ok returning id)
  select coalesce(array_agg(id), '{}') as ids from held`
const ORDER = `
  with asked as materialized (select * from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as t(id, hold, key)),
  placed as (insert into bare.orders (id, hold, key, amount) select id, hold, key, 16400 from asked on conflict do nothing returning id, amount),
  posted as (
    insert into bare.ledger (order_id, account, amount)
    select id, account, sign * amount from placed cross join (values ('receivable', 1), ('revenue', -1)) as lines(account, sign)
  ) select coalesce(array_agg(id), '{}') as ids from placed`

interface Taking {
  id: string
  variantId: string
}
interface Ordering {
  id: string
  holdId: string
  key: string
}

/** Answers which of the ids were written. */
async function ask(name: string, text: string, ids: readonly string[], values: unknown[]): Promise<boolean[]> {
  const { rows } = await pool.query<{ ids: string[] }>({ name, text, values })
  const done = new Set(rows[0]?.ids)
  return ids.map((id) => done.has(id))
}

const limits = { batchSize: 256, queueLimit: 2_000, refuse: () => new Error('full') }
const takings = createBatcher<Taking, boolean>({
  ...limits,
  run: (all) => {
    const ids = all.map(({ id }) => id)
    return ask('take', TAKE, ids, [ids, all.map(({ variantId }) => variantId), all.map(() => 1)])
  },
})
const orderings = createBatcher<Ordering, boolean>({
  ...limits,
  run: (all) => {
    const ids = all.map(({ id }) => id)
    return ask('order', ORDER, ids, [ids, all.map(({ holdId }) => holdId), all.map(({ key }) => key)])
  },
})

const app = Fastify()
const text = { type: 'string' }
const answer = { 201: { type: 'object', properties: { id: text } } }
app.post('/sandbox/tokens', () => ({ token: 'none' }))
app.post<{ Body: { variantId: string } }>('/api/checkout/holds', {
  schema: { body: { type: 'object', properties: { variantId: text }, required: ['variantId'] }, response: answer },
  handler: async ({ body }, reply) => {
    const id = randomUUID()
    return reply.code((await takings.submit({ id, variantId: body.variantId })) ? 201 : 409).send({ id })
  },
})
app.post<{ Body: { key: string; holdIds: string[] } }>('/api/checkout/orders', {
  schema: {
    body: { type: 'object', properties: { key: text, holdIds: { type: 'array', items: text } }, required: ['key', 'holdIds'] },
    response: answer,
  },
  handler: async ({ body }, reply) => {
    const id = randomUUID()
    return reply.code((await orderings.submit({ id, holdId: body.holdIds[0] ?? '', key: body.key })) ? 201 : 409).send({ id })
  },
})
const variantId = randomUUID()
await pool.query('insert into bare.variant (id, stock) values ($1, $2)', [variantId, UNITS])
const url = await app.listen({ host: '127.0.0.1', port: 0 })
process.stdout.write(`${JSON.stringify({ url, variantId })}\n`)
process.once('disconnect', () => process.exit())
