import { sql as fragment, type Kysely, type Selectable, type Updateable } from 'kysely'
import type { Sql } from '#platform/db'
import { type Id, newUuid, toUuid } from '#platform/ids'
import type { WebhookTables } from './tables.ts'

type Tables = Kysely<WebhookTables>
export type EndpointRow = Selectable<WebhookTables['platform.webhook_endpoint']>
export type DeliveryRow = Selectable<WebhookTables['platform.webhook_delivery']> & { type: string }

export const readEndpoints = (tables: Tables, organisationId: Id<'org'>): Promise<EndpointRow[]> =>
  tables
    .selectFrom('platform.webhook_endpoint')
    .selectAll()
    .where('organisation_id', '=', toUuid(organisationId))
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()

export const readEndpoint = (tables: Tables, id: string): Promise<EndpointRow | undefined> =>
  tables.selectFrom('platform.webhook_endpoint').selectAll().where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst()

export const changeEndpoint = (
  tables: Tables,
  id: string,
  set: Updateable<WebhookTables['platform.webhook_endpoint']>,
): Promise<EndpointRow> =>
  tables.updateTable('platform.webhook_endpoint').set(set).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

const deliveries = (tables: Tables) =>
  tables
    .selectFrom('platform.webhook_delivery as delivery')
    .innerJoin('platform.webhook_message as message', 'message.id', 'delivery.message_id')
    .selectAll('delivery')
    .select('message.type')

/** Newest first. */
export const readDeliveries = (tables: Tables, endpointId: string, limit: number): Promise<DeliveryRow[]> =>
  deliveries(tables).where('delivery.endpoint_id', '=', endpointId).orderBy('delivery.id', 'desc').limit(limit).execute()

export const readDelivery = (tables: Tables, id: string): Promise<DeliveryRow | undefined> =>
  deliveries(tables).where('delivery.id', '=', id).executeTakeFirst()

export const readMessage = (tables: Tables, id: string) =>
  tables.selectFrom('platform.webhook_message').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export interface NewMessage {
  readonly organisationId: Id<'org'>
  readonly type: string
  readonly body: string
}

/** Active endpoints that want this kind; with `endpointId`, that one alone, whatever it wants. */
export async function findListening(
  sql: Sql,
  { organisationId, type }: Pick<NewMessage, 'organisationId' | 'type'>,
  endpointId: string | null = null,
): Promise<string[]> {
  const endpoints = await sql.query<{ id: string }>({
    name: 'webhooks-listening',
    text: `select id from platform.webhook_endpoint
           where organisation_id = $1 and removed_at is null and state = 'active'
             and case when $3::uuid is null then types = '{}' or $2 = any (types) else id = $3 end`,
    values: [toUuid(organisationId), type, endpointId],
  })
  return endpoints.rows.map((row) => row.id)
}

/** One message, and a delivery to each of the endpoints. Answers the deliveries. */
export async function insertMessage(
  sql: Sql,
  { organisationId, type, body }: NewMessage,
  endpointIds: readonly string[],
): Promise<string[]> {
  if (endpointIds.length === 0) return []
  const messageId = newUuid()
  await sql.query('insert into platform.webhook_message (id, organisation_id, type, body) values ($1, $2, $3, $4)', [
    ...[messageId, toUuid(organisationId), type, body],
  ])
  const ids = endpointIds.map(() => newUuid())
  await sql.query(
    'insert into platform.webhook_delivery (id, endpoint_id, message_id, next_at) select t.id, t.endpoint, $3, now() from unnest($1::uuid[], $2::uuid[]) t(id, endpoint)',
    [ids, endpointIds, messageId],
  )
  return ids
}

/**
 * Takes a waiting delivery in hand, this one or else the one that is due first: of endpoints that work before those that do not. Nobody else
 * takes it meanwhile. Null when there is none.
 */
export async function takeDelivery(sql: Sql, id: string | null, now: Date, until: Date): Promise<string | null> {
  const { rows } = await sql.query<{ id: string }>({
    name: 'webhooks-take',
    text: `update platform.webhook_delivery set next_at = $3 where id = (
             select d.id from platform.webhook_delivery d join platform.webhook_endpoint e on e.id = d.endpoint_id
             where d.state = 'waiting' and d.next_at <= $2 and ($1::uuid is null or d.id = $1)
             order by e.failing_since is not null, d.next_at limit 1 for update of d skip locked
           ) returning id`,
    values: [id, now, until],
  })
  return rows[0]?.id ?? null
}

export interface Attempted {
  readonly state: 'waiting' | 'delivered' | 'failed'
  readonly status: number | null
  readonly fault: string | null
  readonly nextAt: Date | null
}

export async function noteAttempt(tables: Tables, id: string, { state, status, fault, nextAt }: Attempted): Promise<void> {
  await tables
    .updateTable('platform.webhook_delivery')
    .set((eb) => ({ state, status, fault, next_at: nextAt, last_at: new Date(), attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Since when the endpoint has been failing, after this attempt; null when it works. */
export async function noteHealth(tables: Tables, endpointId: string, arrived: boolean, now: Date): Promise<Date | null> {
  const row = await tables
    .updateTable('platform.webhook_endpoint')
    .set({ failing_since: arrived ? null : fragment<Date>`coalesce(failing_since, ${now})` })
    .where('id', '=', endpointId)
    .returning('failing_since')
    .executeTakeFirst()
  return row?.failing_since ?? null
}

/** False when it was stopped before. */
export async function stopEndpoint(tables: Tables, endpointId: string): Promise<boolean> {
  const result = await tables
    .updateTable('platform.webhook_endpoint')
    .set({ state: 'failed' })
    .where('id', '=', endpointId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function forgetOld(sql: Sql, before: Date): Promise<void> {
  await sql.query(
    `with gone as (
       delete from platform.webhook_delivery d using platform.webhook_message m
       where d.message_id = m.id and m.at < $1 and d.state <> 'waiting' returning d.message_id
     ) delete from platform.webhook_message m where m.id in (select message_id from gone)
       and not exists (select from platform.webhook_delivery d where d.message_id = m.id and d.state = 'waiting')`,
    [before],
  )
}
