import type { Database } from '#platform/db'
import type { Actor } from '#platform/http'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import { toWire } from '#platform/money'
import type { DisputeRowWire, DisputeWire } from './contract.ts'
import { disputeProblems } from './problems.ts'
import { type DisputeRow, findDispute, listDisputes, listFiles } from './store.ts'
import type { DisputeTables } from './tables.ts'

type Deps = { readonly db: Database }

const seesAll = (actor: Actor): boolean => actor.can('disputes.oversee')
const brandsOf = (row: DisputeRow): Id<'org'>[] => row.organisation_ids.map((id) => fromUuid('org', id))

/** A dispute that the person may not see answers like one that does not exist. */
export function isSeenBy(actor: Actor, row: DisputeRow): boolean {
  return seesAll(actor) || brandsOf(row).some((id) => actor.can('disputes.answer', id))
}

/** The answer is sent once: where several brands sold, the platform sends it. */
export const mayAnswer = (actor: Actor, row: DisputeRow): boolean =>
  seesAll(actor) || (row.organisation_ids.length === 1 && isSeenBy(actor, row))

export async function readDispute({ db }: Deps, actor: Actor, id: Id<'dsp'>): Promise<DisputeRow> {
  const row = await findDispute(db.tables<DisputeTables>(), toUuid(id))
  if (!row || !isSeenBy(actor, row)) throw disputeProblems.unknown()
  return row
}

export interface ListInput {
  organisationId?: Id<'org'> | undefined
  open?: boolean | undefined
  cursor?: string | undefined
  limit: number
}

/** Of one brand, of all the person answers for, or of everybody for those who oversee. Newest first. */
export async function showDisputes({ db }: Deps, actor: Actor, { organisationId, open, cursor, limit }: ListInput) {
  const own = organisationId ? [organisationId].filter((id) => seesAll(actor) || actor.can('disputes.answer', id)) : null
  const seen = own ?? (seesAll(actor) ? null : actor.organisationsWith('disputes.answer'))
  const rows = await listDisputes(db.tables<DisputeTables>(), {
    ...{ organisationIds: seen?.map(toUuid) ?? null, open, limit, after: readCursor(cursor) },
  })
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return { items: rows.slice(0, limit).map(rowToWire), nextCursor: last ? `${last.opened_at.getTime()}_${last.id}` : null }
}

function readCursor(cursor: string | undefined): { openedAt: Date; id: string } | undefined {
  const parts = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(cursor ?? '')
  return parts ? { openedAt: new Date(Number(parts[1])), id: parts[2]! } : undefined
}

export async function showDispute(deps: Deps, actor: Actor, id: Id<'dsp'>): Promise<DisputeWire> {
  const row = await readDispute(deps, actor, id)
  const files = await listFiles(deps.db.tables<DisputeTables>(), row.id)
  const { currency, sale } = row
  return {
    ...rowToWire(row),
    ...{ provider: row.provider, reference: row.reference, fee: toWire({ amount: row.fee, currency }) },
    buyerEmail: sale?.buyer.email ?? null,
    orders: (sale?.sellers ?? []).map(({ sellerOrderId, organisationId, name }) => ({ id: sellerOrderId, organisationId, name })),
    shares: sharesToWire(row),
    texts: row.texts,
    files: files.map((file) => ({
      ...{ id: fromUuid('evd', file.id), purpose: file.purpose, name: file.name, mediaType: file.media_type, sizeBytes: file.size_bytes },
    })),
    submittedAt: row.submitted_at?.toISOString() ?? null,
    sentAt: row.sent_at?.toISOString() ?? null,
    acceptedAt: row.accepted_at?.toISOString() ?? null,
    mayAnswer: mayAnswer(actor, row),
  }
}

/** One part for each who bears it, from however many accounts. */
function sharesToWire({ shares, currency }: DisputeRow): DisputeWire['shares'] {
  return [...Map.groupBy(shares, (share) => `${share.party} ${share.name.en}`).values()].map((same) => ({
    ...{ party: same[0]!.party, name: same[0]!.name },
    amount: toWire({ amount: same.reduce((sum, share) => sum + BigInt(share.amount), 0n), currency }),
  }))
}

const rowToWire = (row: DisputeRow): DisputeRowWire => ({
  id: fromUuid('dsp', row.id),
  number: row.sale?.number ?? null,
  buyerName: row.sale?.buyer.name ?? null,
  brands: (row.sale?.sellers ?? []).map((seller) => seller.name),
  reason: row.reason,
  amount: toWire({ amount: row.amount, currency: row.currency }),
  state: row.state,
  openedAt: row.opened_at.toISOString(),
  dueAt: row.due_at?.toISOString() ?? null,
  decidedAt: row.decided_at?.toISOString() ?? null,
})
