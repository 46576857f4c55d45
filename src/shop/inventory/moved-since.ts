import type { Sql } from '#platform/db'
import { fromUuid, type Id, toUuid } from '#platform/ids'

/** Those of the variants whose units somebody held, sold, fenced or counted since, other than by this cause. */
export async function movedSince(
  sql: Sql,
  variantIds: readonly Id<'var'>[],
  since: Date,
  cause: { readonly kind: string; readonly id: string },
): Promise<Set<Id<'var'>>> {
  if (variantIds.length === 0) return new Set()
  const result = await sql.query<{ variant_id: string }>({
    name: 'inventory-moved-since',
    text: `
      select h.variant_id from shop.hold h where h.variant_id = any ($1::uuid[]) and h.created_at >= $2
      union select m.variant_id from shop.stock_movement m
        where m.variant_id = any ($1::uuid[]) and m.at >= $2 and not (m.cause_kind = $3 and m.cause_id = $4)
      union select f.variant_id from shop.stock_fence f where f.variant_id = any ($1::uuid[]) and (f.open or f.ends_at >= $2)`,
    values: [variantIds.map(toUuid), since, cause.kind, cause.id],
  })
  return new Set(result.rows.map((row) => fromUuid('var', row.variant_id)))
}
