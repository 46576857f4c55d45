import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'

/** Against the law in most places. */
export const lawGrounds = [
  'child-safety',
  'violence',
  'illegal-goods',
  'illegal-content',
  'fraud',
  'counterfeit',
  'privacy',
  'intellectual-property',
] as const

/** What can be wrong; what is not against the law is against the rules of every Souk. */
export const grounds = [
  ...lawGrounds,
  ...(['not-an-adult', 'sexual-content', 'hate', 'harassment', 'dangerous-acts', 'misleading', 'begging', 'spam', 'other'] as const),
] as const
export type Ground = (typeof grounds)[number]

export const subjectKinds = ['show', 'product', 'message', 'order-message', 'person', 'clip'] as const
export const actKinds = ['none', 'stop-broadcast', 'restrict-to-adults', 'hide-clip', 'remove-message', 'suspend-account'] as const
export type ActKind = (typeof actKinds)[number]

const timeSchema = z.iso.datetime({ offset: true })
const groundSchema = z.enum(grounds)
const longText = z.string().trim().min(1).max(4000)

export const subjectSchema = z.object({ kind: z.enum(subjectKinds), id: z.string().min(1).max(80) })

export const reportRequestSchema = z.object({
  subject: subjectSchema,
  ground: groundSchema,
  words: z.string().trim().max(1000).default(''),
})
export const receiptSchema = z
  .object({ id: idSchema('rpt'), address: z.string().meta({ description: 'Page that tells what became of it.' }) })
  .meta({ id: 'ReportReceipt' })

export const reportStatusSchema = z
  .object({
    id: idSchema('rpt'),
    subject: z.object({ kind: z.string(), title: bilingualSchema }),
    ground: groundSchema,
    words: z.string(),
    reportedAt: timeSchema,
    outcome: z.object({ acted: z.boolean(), act: z.enum(actKinds), ground: groundSchema, decidedAt: timeSchema }).nullable(),
  })
  .meta({ id: 'ReportStatus', description: 'What whoever reported may know.' })

export const statementSchema = z
  .object({
    id: idSchema('dec'),
    address: z.string(),
    subject: z.object({ kind: z.string(), id: z.string(), title: bilingualSchema }),
    quote: z.string().nullable().meta({ description: 'The words it is about, as they stood.' }),
    act: z.enum(actKinds),
    ground: groundSchema,
    basis: z.enum(['law', 'rules']),
    facts: z.string(),
    automated: z.boolean().meta({ description: 'Whether anything but a person found or decided it.' }),
    decidedAt: timeSchema,
    until: timeSchema.nullable(),
    state: z.enum(['in-force', 'appealed', 'upheld', 'overturned']),
    appealUntil: timeSchema,
    appeal: z.object({ words: z.string(), at: timeSchema, answer: z.string().nullable(), decidedAt: timeSchema.nullable() }).nullable(),
  })
  .meta({ id: 'Statement', description: 'Statement of reasons, for the person whom a decision concerns.' })
export const statementListSchema = z.object({ items: z.array(statementSchema) })
export const appealRequestSchema = z.object({ words: longText })

export const queueSchema = z.object({
  items: z.array(
    z
      .object({
        /** Of the newest report; leads to the case. */
        reportId: idSchema('rpt'),
        subject: subjectSchema,
        title: bilingualSchema,
        urgency: z.int(),
        reports: z.int(),
        grounds: z.array(groundSchema),
        firstAt: timeSchema,
        lastAt: timeSchema,
      })
      .meta({ id: 'ReportedSubject' }),
  ),
})

const personSchema = z.object({ id: idSchema('acc'), name: bilingualSchema, email: z.string() })

export const caseSchema = z
  .object({
    subject: subjectSchema,
    title: bilingualSchema,
    address: z.string().nullable(),
    /** False: it is gone by now. */
    exists: z.boolean(),
    person: personSchema.nullable().meta({ description: 'Whom a decision concerns.' }),
    acts: z.array(z.enum(actKinds)),
    reports: z.array(
      z.object({
        id: idSchema('rpt'),
        ground: groundSchema,
        words: z.string(),
        at: timeSchema,
        guest: z.boolean(),
        snapshot: z.record(z.string(), z.unknown()),
      }),
    ),
    decisions: z.array(statementSchema),
  })
  .meta({ id: 'SafetyCase' })

export const decisionRequestSchema = z.object({
  subject: subjectSchema,
  act: z.enum(actKinds),
  ground: groundSchema,
  facts: longText,
  until: timeSchema.nullable().default(null),
})
export const decidedSchema = z.object({ statement: statementSchema })

export const appealListSchema = z.object({
  items: z.array(
    statementSchema
      .extend({
        person: personSchema.nullable(),
        mine: z.boolean().meta({ description: 'Decided by the caller, who may not decide the appeal.' }),
      })
      .meta({ id: 'OpenAppeal' }),
  ),
})
export const appealDecisionSchema = z.object({ outcome: z.enum(['upheld', 'overturned']), answer: longText })

export const peopleQuerySchema = z.object({ q: z.string().trim().max(100).default('') })
export const peopleListSchema = z.object({
  items: z.array(
    personSchema
      .extend({ suspension: z.object({ reason: z.string(), since: timeSchema, until: timeSchema.nullable() }).nullable() })
      .meta({ id: 'KnownPerson' }),
  ),
})
export const liftSchema = z.object({ reason: z.string().trim().min(3).max(500) })
export const onAirSchema = z.object({
  items: z.array(z.object({ subject: subjectSchema, title: bilingualSchema, address: z.string().nullable() }).meta({ id: 'SubjectOnAir' })),
})
export const doneSchema = z.object({ ok: z.literal(true) })
