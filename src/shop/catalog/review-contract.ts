import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'
import { deskProductSchema, versionSchema } from './desk-contract.ts'

export const reviewRowSchema = z
  .object({
    id: idSchema('prd'),
    title: bilingualSchema,
    pictureUrl: z.string(),
    brand: z.object({ id: idSchema('org'), slug: z.string(), name: bilingualSchema }),
    submittedAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'ReviewRow', description: 'A product that waits to be looked at.' })

export const reviewListSchema = z.object({
  items: z.array(reviewRowSchema),
  /** Every market, and whether a product is looked at there before it is sold. */
  markets: z.array(z.object({ code: z.string(), name: bilingualSchema, asked: z.boolean() })),
})

export const reviewedProductSchema = z.object({ product: deskProductSchema, brand: reviewRowSchema.shape.brand })

export const reviewDecisionSchema = z
  .object({
    /** The one that was looked at. */
    version: versionSchema,
    outcome: z.enum(['published', 'changes-asked']),
    note: z.string().trim().min(1).max(1000).optional(),
  })
  .refine(({ outcome, note }) => outcome === 'published' || note !== undefined, { path: ['note'], message: 'Say what is to be changed.' })

export const reviewPolicySchema = z.object({ asked: z.boolean() })
