import { ProviderSilent } from '#money/payments'
import type { Actor } from '#platform/http'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import { toWire } from '#platform/money'
import type { RefusedMoveWire } from './contract.ts'
import type { SettlementParts } from './deps.ts'
import { look } from './look.ts'
import { findPayee } from './payee-store.ts'
import { readAgain } from './payees.ts'
import { settlementProblems } from './problems.ts'
import { findRefused, listRefused, type RefusedRow } from './refused-store.ts'
import { lookAtShare } from './store.ts'
import type { SettlementTables } from './tables.ts'

/** What the provider refuses to move, of all brands; those that wait longest first. */
export async function listRefusedMoves(parts: SettlementParts, { cursor, limit }: { cursor?: string | undefined; limit: number }) {
  const [, since, id] = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(cursor ?? '') ?? []
  const after = since && id ? { since: new Date(Number(since)), id } : null
  const rows = await listRefused(parts.db.pool, limit + 1, after)
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items: await toWires(parts, rows.slice(0, limit)),
    nextCursor: last ? `${last.refused_since.getTime()}_${last.id}` : null,
  }
}

/**
 * Asks the provider again now, as the job would later: how the account stands, then for the move. Written down with who wanted it. Answers null
 * when nothing is refused any more, or the share waits for something else.
 */
export async function tryRefusedMove(
  parts: SettlementParts,
  { actor, requestId }: { actor: Actor; requestId: string },
  id: Id<'sor'>,
): Promise<RefusedMoveWire | null> {
  const { db, audit, clock } = parts
  const row = await findRefused(db.pool, toUuid(id))
  if (!row) throw settlementProblems['not-refused']()
  const organisationId = fromUuid('org', row.organisation_id)
  await db.transaction(async (sql) => {
    await lookAtShare(sql, row.id, clock.now())
    await audit.record(sql, {
      ...{ actorId: actor.accountId, organisationId, act: 'settlement.try-again', requestId, subject: { kind: 'settlement', id } },
      detail: { number: row.number, kind: row.kind, amount: row.amount.toString(), currency: row.currency, refusals: row.refusals },
    })
  })
  if (row.waits_for === 'account') await askForAccount(parts, row)
  await look(parts, row.id)
  const now = await findRefused(db.pool, row.id)
  return now && (await toWires(parts, [now]))[0]!
}

/** The provider may have let the account in meanwhile without telling. A silent one is asked by the move itself. */
async function askForAccount(parts: SettlementParts, row: RefusedRow): Promise<void> {
  const provider = parts.byCode.get(row.provider)
  const payee = await findPayee(parts.db.tables<SettlementTables>(), row.organisation_id, row.provider)
  if (!provider || !payee) return
  await readAgain(parts, provider, payee).catch((error: unknown) => {
    if (!(error instanceof ProviderSilent)) throw error
  })
}

async function toWires({ organisations }: SettlementParts, rows: readonly RefusedRow[]): Promise<RefusedMoveWire[]> {
  const brands = await organisations.getMany(rows.map((row) => fromUuid('org', row.organisation_id)))
  return rows.map((row) => {
    const organisationId = fromUuid('org', row.organisation_id)
    const { number, kind, payee, provider, failure, said, refusals } = row
    return {
      id: fromUuid('sor', row.id),
      brand: { id: organisationId, name: brands.get(organisationId)?.name ?? { en: payee, ar: payee } },
      ...{ number, kind, payee, provider, failure, said, refusals },
      amount: toWire({ amount: row.amount, currency: row.currency }),
      ...{ since: row.refused_since.toISOString(), refusedAt: row.refused_at.toISOString() },
      state: row.moving ? 'asked' : 'waits',
      nextAt: row.moving ? null : (row.look_at?.toISOString() ?? null),
    }
  })
}
