import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'

const filter = {
  act: z.string().max(60).optional(),
  actorId: idSchema('acc').optional(),
  subjectKind: z.string().max(40).optional(),
  subjectId: z.string().max(80).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
}

export const auditFilterSchema = z.object(filter)
export const auditQuerySchema = z.object({
  ...filter,
  cursor: idSchema('aud').optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const auditEntrySchema = z
  .object({
    id: idSchema('aud'),
    at: z.iso.datetime({ offset: true }),
    actor: z
      .object({ id: idSchema('acc'), name: bilingualSchema })
      .nullable()
      .meta({ description: 'Null: Souk itself, by a rule or a job.' }),
    organisationId: idSchema('org').nullable(),
    delegationId: idSchema('dlg').nullable().meta({ description: 'Under which the actor acts for that organisation.' }),
    act: z.string(),
    subject: z.object({ kind: z.string(), id: z.string() }),
    reason: z.string(),
    requestId: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditEntry' })

export const auditPageSchema = z.object({
  items: z.array(auditEntrySchema),
  nextCursor: idSchema('aud').nullable(),
  acts: z.array(z.string()),
})
