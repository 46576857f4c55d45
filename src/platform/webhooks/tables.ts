import type { Generated } from 'kysely'

export type EndpointState = 'active' | 'paused' | 'failed'
export type DeliveryState = 'waiting' | 'delivered' | 'failed'

export interface WebhookTables {
  'platform.webhook_endpoint': {
    id: string
    organisation_id: string
    url: string
    description: string
    types: string[]
    secret: string
    earlier_secret: string | null
    earlier_until: Date | null
    state: Generated<EndpointState>
    failing_since: Date | null
    created_at: Generated<Date>
    removed_at: Date | null
  }
  'platform.webhook_message': { id: string; organisation_id: string; type: string; body: string; at: Generated<Date> }
  'platform.webhook_delivery': {
    id: string
    endpoint_id: string
    message_id: string
    state: Generated<DeliveryState>
    attempts: Generated<number>
    status: number | null
    fault: string | null
    next_at: Date | null
    last_at: Date | null
    created_at: Generated<Date>
  }
}
