import { z } from 'zod'
import { SIGNAL_WARNINGS } from '#live/media'
import { idSchema } from '#platform/ids'
import { moneySchema } from '#platform/money'
import { rundownItemSchema } from '#programme/rundown/contract'
import { showCardSchema, showSchema } from '#programme/shows/contract'

export const showParamsSchema = z.object({ id: idSchema('shw') })

export const studioListSchema = z.object({ items: z.array(showCardSchema) })

export const studioBroadcastSchema = z.object({
  id: idSchema('brd'),
  state: z.enum(['idle', 'live', 'interrupted']),
  startedAt: z.iso.datetime({ offset: true }).nullable(),
  epoch: z.int(),
})

export const studioShowSchema = z
  .object({
    show: showSchema,
    broadcast: studioBroadcastSchema.nullable(),
    rundown: z.array(rundownItemSchema),
    pinned: z.object({ lineupItemId: idSchema('lin'), cueId: idSchema('cue') }).nullable(),
    sales: z.object({ orders: z.int(), total: moneySchema }),
  })
  .meta({ id: 'StudioShow', description: 'Everything a host’s desk shows of one show.' })
export type StudioShow = z.input<typeof studioShowSchema>

export const refusalSchema = z
  .object({ at: z.iso.datetime({ offset: true }), reason: z.string(), detail: z.string(), protocol: z.enum(['whip', 'rtmp']) })
  .meta({ id: 'EncoderRefusal', description: 'Why an encoder was last sent away, since the last picture.' })

export const signalSchema = z
  .object({
    state: z.enum(['live', 'interrupted']),
    width: z.int().nullable(),
    height: z.int().nullable(),
    framesPerSecond: z.number(),
    bitrateBps: z.number(),
    keyframeIntervalSeconds: z.number().nullable(),
    lossPercent: z.number(),
    viewers: z.int().meta({ description: 'Different people in the show’s room.' }),
    protocol: z.enum(['whip', 'rtmp']),
    bFrames: z.boolean(),
    audio: z
      .object({ codec: z.enum(['opus', 'aac']), bitrateBps: z.number(), levelDb: z.number().nullable() })
      .nullable()
      .meta({
        description:
          'Null while no sound comes. `levelDb`: loudest of the last seconds, 0 at full scale; null where the encoder does not say.',
      }),
    roundTripMs: z.number().nullable(),
    viewersByPath: z
      .object({ whep: z.int(), hls: z.int() })
      .meta({ description: 'WHEP by its sessions; HLS is everybody else in the room, for caches may stand in front.' }),
    warnings: z.array(z.enum(SIGNAL_WARNINGS)).meta({ description: 'Each names an encoder setting to change.' }),
    lastRefusal: refusalSchema.nullable(),
  })
  .meta({ id: 'Signal', description: 'What arrives from the camera, over the last seconds.' })
export type SignalWire = z.infer<typeof signalSchema>

/** Only what a host decides; a camera that comes or goes is none of it. */
export const stateChangeSchema = z.object({ state: z.enum(['live', 'stopped', 'ended']) })
export const stateSchema = z.object({ state: showCardSchema.shape.state })
export const leadSchema = z.object({ leadMilliseconds: z.int().min(0).max(10_000) })
