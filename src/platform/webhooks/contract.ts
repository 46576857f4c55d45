import { z } from 'zod'
import { idSchema } from '#platform/ids'

const timeSchema = z.iso.datetime({ offset: true })
const urlSchema = z.string().trim().min(1).max(2_000)

export const endpointRequestSchema = z.object({
  url: urlSchema,
  description: z.string().trim().max(200).default(''),
  /** Kinds of events; none means all. */
  types: z.array(z.string().max(100)).max(100).default([]),
})
export type EndpointRequest = z.output<typeof endpointRequestSchema>

export const endpointChangeSchema = z.object({
  url: urlSchema.optional(),
  description: z.string().trim().max(200).optional(),
  types: z.array(z.string().max(100)).max(100).optional(),
  state: z.enum(['active', 'paused']).optional(),
})
export type EndpointChange = z.output<typeof endpointChangeSchema>

export const endpointSchema = z
  .object({
    id: idSchema('whk'),
    url: z.string(),
    description: z.string(),
    types: z.array(z.string()),
    /** `failed`: it took nothing for five days, or said that it is gone. */
    state: z.enum(['active', 'paused', 'failed']),
    failingSince: timeSchema.nullable(),
    createdAt: timeSchema,
  })
  .meta({ id: 'WebhookEndpoint' })

/** The secret is in no other answer. */
export const endpointWithSecretSchema = endpointSchema.extend({ secret: z.string() }).meta({ id: 'WebhookEndpointWithSecret' })

export const webhookDeliverySchema = z
  .object({
    id: z.uuid(),
    type: z.string(),
    state: z.enum(['waiting', 'delivered', 'failed']),
    attempts: z.int(),
    status: z.int().nullable(),
    fault: z.string().nullable(),
    createdAt: timeSchema,
    lastAt: timeSchema.nullable(),
    nextAt: timeSchema.nullable(),
  })
  .meta({ id: 'WebhookDelivery' })
