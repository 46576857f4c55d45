import { sql } from 'kysely'
import type { Party } from '#money/splits'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import { toWire } from '#platform/money'
import type { PayeeWire, SettlementWire } from './contract.ts'
import type { SettlementParts } from './deps.ts'
import { findPayee } from './payee-store.ts'
import type { SettlementRow } from './store.ts'
import type { SettlementTables } from './tables.ts'

export async function showPayee(parts: SettlementParts, organisationId: Id<'org'>): Promise<PayeeWire> {
  const {
    db,
    markets,
    organisations,
    providers: [provider],
  } = parts
  const tables = db.tables<SettlementTables>()
  const payee = await findPayee(tables, toUuid(organisationId), provider.code)
  const all = await markets.list()
  return {
    provider: provider.code,
    ...{ state: payee?.state ?? 'none', requirements: payee?.requirements ?? [], dueAt: payee?.due_at?.toISOString() ?? null },
    country: await organisations.countryOf(organisationId),
    settlementDelayDays: Math.max(0, ...all.map((market) => market.settlementDelayDays)),
    sums: await sumsOf(db.pool, toUuid(organisationId)),
  }
}

async function sumsOf(pool: SettlementParts['db']['pool'], organisationId: string): Promise<PayeeWire['sums']> {
  const rows = await pool.query<{ currency: string; waiting: bigint; sent: bigint }>(
    `select currency, sum(case when waits_for is null then 0 else greatest(share - sent + recalled, 0) end)::bigint as waiting,
       sum(sent - recalled)::bigint as sent
     from money.settlement where organisation_id = $1 group by currency order by currency`,
    [organisationId],
  )
  return rows.rows.map(({ currency, waiting, sent }) => ({
    waiting: toWire({ amount: waiting, currency }),
    sent: toWire({ amount: sent, currency }),
  }))
}

export interface ListInput {
  organisationId: Id<'org'>
  cursor?: string | undefined
  limit: number
}

/** Newest first. */
export async function listSettlements({ db }: SettlementParts, { organisationId, cursor, limit }: ListInput) {
  const after = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(cursor ?? '')
  const rows = await db
    .tables<SettlementTables>()
    .selectFrom('money.settlement')
    .selectAll()
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('money.settlement_move as m')
            .select('m.id')
            .whereRef('m.settlement_id', '=', 'money.settlement.id')
            .where('m.state', '=', 'asked'),
        )
        .as('moving'),
    )
    .where('organisation_id', '=', toUuid(organisationId))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(placed_at, id) < (to_timestamp(${Number(after![1]) / 1000}::float8), ${after![2]}::uuid)`),
    )
    .orderBy('placed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items: rows.slice(0, limit).map((row) => settlementToWire(row, row.moving === true)),
    nextCursor: last ? `${last.placed_at.getTime()}_${last.id}` : null,
  }
}

function settlementToWire(row: SettlementRow, moving: boolean): SettlementWire {
  const wire = (amount: bigint) => toWire({ amount, currency: row.currency })
  const { sent, recalled } = row
  const state = stateOf(row, moving)
  // What was agreed when it was ordered is nobody's any more.
  const { gross, share, parts } = state === 'nothing' ? { gross: 0n, share: 0n, parts: [] } : row
  return {
    id: fromUuid('sor', row.id),
    ...{ number: row.number, placedAt: row.placed_at.toISOString() },
    ...{ gross: wire(gross), share: wire(share), fees: wire(gross > share ? gross - share : 0n) },
    parts: parts.map(({ party, name, amount }) => ({ party: party as Party, name, amount: wire(BigInt(amount)) })),
    ...{ sent: wire(sent - recalled), recalled: wire(recalled) },
    state,
    waitsFor: row.waits_for,
    dueAt: row.due_at?.toISOString() ?? null,
  }
}

function stateOf({ waits_for, sent, recalled }: SettlementRow, moving: boolean): SettlementWire['state'] {
  if (moving) return 'moving'
  if (waits_for !== null) return 'waiting'
  if (sent > recalled) return 'sent'
  return recalled > 0n ? 'recalled' : 'nothing'
}
