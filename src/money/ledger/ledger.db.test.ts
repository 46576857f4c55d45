import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { createMetrics } from '#platform/metrics'
import { testDatabase } from '#test/database'
import { type AccountPath, createLedger, type TransferSet } from './index.ts'

const { db, owner } = await testDatabase()
const log = createLog('silent')
const ledger = createLedger({ db, log, jobs: createJobs(log), metrics: createMetrics() })
await owner.query(`
  create schema if not exists guard_test;
  create function guard_test.at_most_hundred(checked uuid) returns text language sql stable as
    $$ select case when sum(amount) > 100 then 'more than a hundred' end from money.transfer where set_id = checked $$;
  select money.define_code('test-plain'), money.define_code('test-guarded', 'guard_test.at_most_hundred(uuid)');
`)

const account = (path: AccountPath, asset = 'AED') => ({ path, asset })
const setOf = (transfers: TransferSet['transfers'], subjectId = randomUUID()): TransferSet => ({
  id: randomUUID(),
  subject: { kind: 'test', id: subjectId },
  occurredAt: new Date('2026-11-22T16:00:00Z'),
  transfers,
})
const transfer = (debit: AccountPath, credit: AccountPath, amount: bigint, code = 'test-plain') => ({
  ...{ debit: account(debit), credit: account(credit), amount, code },
})
const balanceOf = async (path: AccountPath) => {
  const [balance] = await ledger.balances([account(path)])
  return balance!.credits - balance!.debits
}

test('a posted set moves both balances and can be read by its subject', async () => {
  const set = setOf([transfer('test:a', 'test:b', 70n), transfer('test:a', 'test:c', 30n)])
  await db.transaction((sql) => ledger.post(sql, [set]))
  expect(await balanceOf('test:a')).toBe(-100n)
  expect(await balanceOf('test:b')).toBe(70n)
  expect((await ledger.transfersOf(set.subject)).map((posted) => [posted.credit, posted.amount])).toEqual([
    ['test:b', 70n],
    ['test:c', 30n],
  ])
})

test('transfers of many subjects come in their order, with nothing for one that has none', async () => {
  const [one, other, none] = [setOf([transfer('test:m', 'test:n', 7n)]), setOf([transfer('test:n', 'test:m', 5n)]), randomUUID()]
  const again = { ...setOf([transfer('test:m', 'test:o', 2n)]), subject: one.subject }
  for (const set of [other, one, again]) await ledger.post(db.pool, [set])
  const asked = [one.subject, { kind: 'test', id: none }, { ...other.subject, kind: 'other' }, other.subject]
  expect((await ledger.transfersOfAll(asked)).map((posted) => posted.map(({ amount }) => amount))).toEqual([[7n, 2n], [], [], [5n]])
  expect(await ledger.transfersOfAll([])).toEqual([])
})

test('the same set again changes nothing and says so; other content under its id is refused', async () => {
  const set = setOf([transfer('test:d', 'test:e', 5n)])
  expect(await ledger.post(db.pool, [set])).toEqual([])
  expect(await ledger.post(db.pool, [set, setOf([transfer('test:d', 'test:e', 1n)])])).toEqual([set.id])
  expect(await balanceOf('test:e')).toBe(6n)
  const altered = { ...set, transfers: [{ ...set.transfers[0]!, amount: 6n }] }
  await expect(ledger.post(db.pool, [altered])).rejects.toMatchObject({ code: 'money/ledger/posted-differently' })
  const longer = { ...set, transfers: [...set.transfers, transfer('test:d', 'test:e', 1n)] }
  await expect(ledger.post(db.pool, [longer])).rejects.toMatchObject({ code: 'money/ledger/posted-differently' })
})

test('a guard judges the whole set when the transaction commits', async () => {
  const within = setOf([transfer('test:g', 'test:h', 60n, 'test-guarded'), transfer('test:g', 'test:i', 40n, 'test-guarded')])
  await db.transaction((sql) => ledger.post(sql, [within]))
  const beyond = setOf([transfer('test:g', 'test:h', 60n, 'test-guarded'), transfer('test:g', 'test:i', 41n, 'test-plain')])
  await expect(db.transaction((sql) => ledger.post(sql, [beyond]))).rejects.toMatchObject({ code: 'SL002' })
  expect(await balanceOf('test:h')).toBe(60n)
})

test('an account with a limit cannot be overdrawn', async () => {
  await ledger.numbersOf([account('test:purse')], 'debit')
  await ledger.post(db.pool, [setOf([transfer('test:a', 'test:purse', 10n)])])
  await expect(ledger.post(db.pool, [setOf([transfer('test:purse', 'test:a', 11n)])])).rejects.toMatchObject({
    code: 'money/ledger/limit-exceeded',
  })
})

const insertTransfer = `insert into money.transfer (set_id, place, debit_account, credit_account, amount, asset, code, guarded)
  values ($1, 9, $2, $3, 7, $4, $5, $6)`

describe('a direct insert by the application', () => {
  const insert = async (over: Partial<Record<'debit' | 'credit' | 'asset' | 'code' | 'guarded', unknown>>) => {
    const [debit, credit] = await ledger.numbersOf([account('test:x'), account('test:y')])
    const row = { set: randomUUID(), debit, credit, asset: 'AED', code: 'test-plain', guarded: false, ...over }
    await db.transaction(async (sql) => {
      await sql.query(`insert into money.transfer_set (id, subject_kind, subject_id, occurred_at) values ($1, 'test', $1, now())`, [
        row.set,
      ])
      await sql.query(insertTransfer, [row.set, row.debit, row.credit, row.asset, row.code, row.guarded])
    })
  }
  test('moves the balances like any other', async () => {
    const before = await balanceOf('test:y')
    await insert({})
    expect(await balanceOf('test:y')).toBe(before + 7n)
  })
  test.each([
    ['an account that does not exist', { debit: 999_999 }],
    ['an asset that is not the accounts’', { asset: 'USD' }],
    ['a code nobody defined', { code: 'made-up' }],
    ['a guarded code without its guard', { code: 'test-guarded', guarded: false }],
  ])('is refused with %s', async (_what, over) => {
    await expect(insert(over)).rejects.toMatchObject({ code: 'SL001' })
  })
  test('into a set of the past is refused', async () => {
    const set = setOf([transfer('test:x', 'test:y', 1n)])
    await ledger.post(db.pool, [set])
    const [debit, credit] = await ledger.numbersOf([account('test:x'), account('test:y')])
    await expect(db.pool.query(insertTransfer, [set.id, debit, credit, 'AED', 'test-plain', false])).rejects.toMatchObject({
      code: 'SL001',
    })
  })
  test('is refused by the guard of its code', async () => {
    await expect(
      db.transaction(async (sql) => {
        await ledger.post(sql, [setOf([transfer('test:x', 'test:y', 101n, 'test-guarded')])])
      }),
    ).rejects.toMatchObject({ code: 'SL002' })
  })
})

describe('what is written stays: as the application’s role', () => {
  test.each([
    'update money.transfer set amount = 1',
    'delete from money.transfer',
    'truncate money.transfer',
    'alter table money.transfer disable trigger all',
    'create trigger mine after insert on money.transfer execute function money.refuse_change()',
    'update money.balance set credits = 0',
    'insert into money.balance (account_id, limited) values (1, $$none$$)',
    'update money.transfer_code set guard = null',
    'insert into money.transfer_code values ($$mine$$, null)',
    `select money.define_code('mine')`,
    'delete from money.seal',
    'insert into money.seal select 99, 1, 1, 1, $$x$$, $$x$$',
    'set session_replication_role = replica',
    `insert into money.transfer (set_id, place, debit_account, credit_account, amount, asset, code, guarded, posting)
     overriding system value values (gen_random_uuid(), 0, 1, 2, 1, 'AED', 'test-plain', false, 1)`,
    `insert into money.transfer_set (id, subject_kind, subject_id, occurred_at, posted_at)
     values (gen_random_uuid(), 'test', gen_random_uuid(), now(), now())`,
    'update money.transfer_set set occurred_at = now()',
  ])('%s is refused', async (statement) => {
    await expect(db.pool.query(statement)).rejects.toMatchObject({ code: '42501' })
  })
  test('even the owner needs to take the lock off first', async () => {
    await expect(owner.query('update money.transfer set amount = amount')).rejects.toMatchObject({ code: 'SL003' })
  })
})

test('whatever is posted in whatever portions, the books balance, replay adds nothing, and seals cover all', async () => {
  const paths: AccountPath[] = ['prop:a', 'prop:b', 'prop:c', 'prop:d']
  const moves = fc.record({ from: fc.nat(3), step: fc.integer({ min: 1, max: 3 }), amount: fc.bigInt(1n, 1_000_000n), again: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(moves, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }), async (batches) => {
      await Promise.all(
        batches.map(async (batch) => {
          const sets = batch.map((move) => setOf([transfer(paths[move.from]!, paths[(move.from + move.step) % 4]!, move.amount)]))
          await ledger.post(db.pool, sets)
          const again = sets.filter((_, index) => batch[index]!.again)
          expect([...(await ledger.post(db.pool, again))].sort()).toEqual(again.map((set) => set.id).sort())
        }),
      )
      const balances = await ledger.balances(paths.map((path) => account(path)))
      expect(balances.reduce((sum, balance) => sum + balance.credits - balance.debits, 0n)).toBe(0n)
      expect(await ledger.reconcile()).toEqual([])
      await ledger.seal()
      expect((await ledger.unsealedTail()).transfers).toBe(0n)
      expect(await ledger.firstBrokenSeal()).toBeNull()
    }),
    { numRuns: 25 },
  )
})

test('a transfer that was altered behind the ledger’s back breaks its seal and the reconciliation', async () => {
  await ledger.post(db.pool, [setOf([transfer('test:tamper', 'test:b', 10n)])])
  await ledger.seal()
  const postings = await owner.query<{ posting: bigint }>('select max(posting) as posting from money.transfer')
  await owner.query('alter table money.transfer disable trigger transfer_stays')
  await owner.query('update money.transfer set amount = amount + 1 where posting = $1', [postings.rows[0]!.posting])
  expect(await ledger.firstBrokenSeal()).not.toBeNull()
  expect((await ledger.reconcile()).map((wrong) => wrong.path).sort()).toEqual(['test:b', 'test:tamper'])
})
