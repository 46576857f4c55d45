import { type Actor, httpProblems } from '#platform/http'
import { fromUuid, type Id, newUuid, toUuid } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { mayBeCalled } from './address.ts'
import type { EndpointChange, EndpointRequest } from './contract.ts'
import type { EndpointAct, WebhooksDeps } from './deps.ts'
import { deliverWebhook } from './jobs.ts'
import { webhookProblems } from './problems.ts'
import { newSecret } from './sign.ts'
import * as store from './store.ts'
import type { WebhookTables } from './tables.ts'

const CAPABILITY = 'webhooks.manage'
const MOST_ENDPOINTS = 10
const DELIVERIES_SHOWN = 50
const OVERLAP_HOURS = 24
const TEST_TYPE = 'test'

export const endpointToWire = (row: store.EndpointRow) => ({
  id: fromUuid('whk', row.id),
  ...{ url: row.url, description: row.description, types: row.types, state: row.state },
  failingSince: row.failing_since?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
})

export const deliveryToWire = (row: store.DeliveryRow) => ({
  ...{ id: row.id, type: row.type, state: row.state, attempts: row.attempts, status: row.status, fault: row.fault },
  ...{ createdAt: row.created_at.toISOString(), lastAt: row.last_at?.toISOString() ?? null, nextAt: row.next_at?.toISOString() ?? null },
})

/** What is done to the one row, and that somebody did it, are one transaction. */
function createDoing({ db, audit }: WebhooksDeps) {
  type Does = (rows: ReturnType<typeof db.tables<WebhookTables>>) => Promise<store.EndpointRow>
  return (actor: Actor, act: EndpointAct['act'], does: Does): Promise<store.EndpointRow> =>
    db.transaction(async (sql) => {
      const row = await does(db.tablesOn<WebhookTables>(sql))
      const organisationId = fromUuid('org', row.organisation_id)
      await audit.record(sql, {
        ...{ actorId: actor.accountId, organisationId, delegationId: actor.actingFor(organisationId), act },
        subject: { kind: 'webhook-endpoint', id: fromUuid('whk', row.id) },
        detail: { host: new URL(row.url).host, state: row.state },
      })
      return row
    })
}

/** What people of an organisation do with its endpoints. Another's endpoint answers like one that does not exist. */
export function createManaging(deps: WebhooksDeps) {
  const { db, clock } = deps
  const tables = db.tables<WebhookTables>()
  const doing = createDoing(deps)

  async function own(actor: Actor, id: Id<'whk'>): Promise<store.EndpointRow> {
    const row = await store.readEndpoint(tables, toUuid(id))
    if (!row || !actor.can(CAPABILITY, fromUuid('org', row.organisation_id))) throw webhookProblems.unknown()
    return row
  }

  function check({ url, types = [] }: { url?: string | undefined; types?: readonly string[] | undefined }): void {
    if (url !== undefined && !mayBeCalled(url, deps.allowPrivate)) throw webhookProblems['address-refused']()
    if (types.some((type) => !deps.types.includes(type))) throw webhookProblems['type-unknown']()
  }

  return {
    async list(actor: Actor, organisationId: Id<'org'>) {
      if (!actor.can(CAPABILITY, organisationId)) throw httpProblems.forbidden()
      return { items: (await store.readEndpoints(tables, organisationId)).map(endpointToWire), types: [...deps.types] }
    },
    async create(actor: Actor, organisationId: Id<'org'>, { url, description, types }: EndpointRequest) {
      if (!actor.can(CAPABILITY, organisationId)) throw httpProblems.forbidden()
      check({ url, types })
      if ((await store.readEndpoints(tables, organisationId)).length >= MOST_ENDPOINTS) throw webhookProblems['too-many']()
      const values = { id: newUuid(), organisation_id: toUuid(organisationId), url, description, types, secret: newSecret() }
      const row = await doing(actor, 'webhook.add', (rows) =>
        rows.insertInto('platform.webhook_endpoint').values(values).returningAll().executeTakeFirstOrThrow(),
      )
      return { ...endpointToWire(row), secret: row.secret }
    },
    async change(actor: Actor, id: Id<'whk'>, change: EndpointChange) {
      const row = await own(actor, id)
      check(change)
      const { url, description, types, state } = change
      const set = {
        ...{ url: url ?? row.url, description: description ?? row.description, types: types ?? row.types, state: state ?? row.state },
        ...(state === 'active' ? { failing_since: null } : {}),
      }
      return endpointToWire(await doing(actor, 'webhook.change', (rows) => store.changeEndpoint(rows, row.id, set)))
    },
    async rotate(actor: Actor, id: Id<'whk'>) {
      const row = await own(actor, id)
      const until = new Date(clock.now().getTime() + OVERLAP_HOURS * 3_600_000)
      const set = { secret: newSecret(), earlier_secret: row.secret, earlier_until: until }
      const changed = await doing(actor, 'webhook.new-secret', (rows) => store.changeEndpoint(rows, row.id, set))
      return { ...endpointToWire(changed), secret: changed.secret }
    },
    async remove(actor: Actor, id: Id<'whk'>): Promise<void> {
      const row = await own(actor, id)
      await doing(actor, 'webhook.remove', (rows) => store.changeEndpoint(rows, row.id, { removed_at: clock.now() }))
    },
    async test(actor: Actor, id: Id<'whk'>) {
      const row = await own(actor, id)
      const organisationId = fromUuid('org', row.organisation_id)
      const body = JSON.stringify({ type: TEST_TYPE, timestamp: clock.now().toISOString(), data: { organisationId } })
      await db.transaction(async (sql) => {
        const message = { organisationId, type: TEST_TYPE, body }
        const ids = await store.insertMessage(sql, message, await store.findListening(sql, message, row.id))
        for (const deliveryId of ids) await enqueue(sql, deliverWebhook, { deliveryId })
      })
    },
    async deliveries(actor: Actor, id: Id<'whk'>) {
      const row = await own(actor, id)
      return { items: (await store.readDeliveries(tables, row.id, DELIVERIES_SHOWN)).map(deliveryToWire) }
    },
    ...createResending(deps, own),
  }
}

function createResending({ db, clock }: WebhooksDeps, own: (actor: Actor, id: Id<'whk'>) => Promise<store.EndpointRow>) {
  const tables = db.tables<WebhookTables>()
  return {
    /** Sends one again that was given up, or that waits; also one that arrived. */
    async resend(actor: Actor, deliveryId: string) {
      const delivery = await store.readDelivery(tables, deliveryId)
      if (!delivery) throw webhookProblems.unknown()
      await own(actor, fromUuid('whk', delivery.endpoint_id))
      await db.transaction(async (sql) => {
        const rows = db.tablesOn<WebhookTables>(sql)
        const set = { state: 'waiting' as const, attempts: 0, next_at: clock.now() }
        await rows.updateTable('platform.webhook_delivery').set(set).where('id', '=', deliveryId).execute()
        await enqueue(sql, deliverWebhook, { deliveryId }, { key: `webhook:${deliveryId}` })
      })
      return deliveryToWire((await store.readDelivery(tables, deliveryId))!)
    },
  }
}
