import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema, languageSchema } from '#platform/language'

const timeSchema = z.iso.datetime({ offset: true })
export const legalDocumentSchema = z.enum(['terms', 'privacy'])
export const LEGAL_DOCUMENTS = legalDocumentSchema.options
export type { LegalDocument } from './tables.ts'

const versionSchema = z.int().min(1)
/** The versions that somebody had before them when they said yes. */
export const versionsSchema = z.object({ terms: versionSchema, privacy: versionSchema })
export type Versions = z.output<typeof versionsSchema>

const MOST_LETTERS = 60_000
const wordsSchema = z.string().trim().min(1).max(MOST_LETTERS)

export const legalTextSchema = z
  .object({
    document: legalDocumentSchema,
    version: versionSchema,
    body: z
      .object({ en: z.string(), ar: z.string() })
      .meta({ description: 'Paragraphs with an empty line between them; a line that begins with “# ” is a heading.' }),
    template: z.boolean().meta({ description: 'Came with Souk, to be replaced by the operator’s own words.' }),
    publishedAt: timeSchema,
    versions: z.array(z.object({ version: versionSchema, publishedAt: timeSchema })).meta({ description: 'Newest first.' }),
  })
  .meta({ id: 'LegalText' })

export const publishSchema = z.object({
  body: z.object({ en: wordsSchema, ar: wordsSchema }),
  /** The version that was before the writer: what somebody else published meanwhile is not written over. */
  after: versionSchema,
})

const organisationSchema = z.object({ id: idSchema('org'), slug: z.string(), name: bilingualSchema })

export const consentsSchema = z
  .object({
    newest: versionsSchema,
    accepted: z.object({ terms: versionSchema.nullable(), privacy: versionSchema.nullable() }),
    due: z.array(legalDocumentSchema).meta({ description: 'Published by the operator since, and not accepted yet.' }),
    news: z.array(organisationSchema).meta({ description: 'Whose news come by letter.' }),
    log: z
      .array(
        z.object({
          purpose: z.enum(['terms', 'privacy', 'news']),
          organisation: organisationSchema.nullable(),
          version: versionSchema.nullable(),
          given: z.boolean(),
          at: timeSchema,
          place: z.enum(['sign-up', 'sign-in', 'checkout', 'question', 'account', 'channel', 'letter']),
        }),
      )
      .meta({ description: 'Newest first, up to 100.' }),
  })
  .meta({ id: 'Consents' })

export const acceptanceSchema = z.object({ versions: versionsSchema, language: languageSchema })
export const newsSchema = z.object({ place: z.enum(['account', 'channel']), language: languageSchema })
/** The brands that the page named: a question may have grown since it was opened. To none of them nothing is said. */
export const newsYesSchema = z.object({ organisationIds: z.array(idSchema('org')).max(100).default([]) })
export const newsLinkSchema = z
  .object({
    organisations: z.array(organisationSchema),
    state: z.enum(['asked', 'given', 'ended']).meta({ description: '`asked`: a guest’s address that has not said yes yet.' }),
  })
  .meta({ id: 'NewsLink', description: 'Whose news a letter’s link is about, and whether they come.' })
export type NewsLinkWire = z.input<typeof newsLinkSchema>
