import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'
import { offerWishSchema } from '#shop/offers/contract'
import { saleKinds } from '#shop/sales'
import { RUNDOWN_LIMIT } from './rundown.ts'

/** Opens when its item starts. */
const plannedSaleSchema = z.object({ kind: z.enum(saleKinds), id: z.string().max(60) })

/** Opens when its item starts. */
const plannedOfferSchema = offerWishSchema.omit({ key: true }).meta({ id: 'PlannedOffer' })

export const rundownItemSchema = z
  .object({
    id: idSchema('run'),
    position: z.int(),
    title: bilingualSchema,
    script: bilingualSchema.nullable(),
    lineupItemId: idSchema('lin').nullable(),
    startsAtSeconds: z.int(),
    durationSeconds: z.int(),
    sale: plannedSaleSchema.nullable(),
    /** A live offer on its product; it ends by its own time, or when nothing is left. */
    offer: plannedOfferSchema.nullable(),
  })
  .meta({ id: 'RundownItem' })

const DAY_SECONDS = 86_400

/** The whole sheet in its order. An item that is kept has its id. */
export const editRundownSchema = z.object({
  items: z
    .array(
      rundownItemSchema.omit({ id: true, position: true }).extend({
        id: idSchema('run').optional(),
        offer: plannedOfferSchema.nullable().default(null),
        startsAtSeconds: z.int().min(0).max(DAY_SECONDS),
        durationSeconds: z.int().min(1).max(DAY_SECONDS),
      }),
    )
    .max(RUNDOWN_LIMIT),
})
