import { z } from 'zod'
import { organisationSchema } from '#people/organisations/contract'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'

const timeSchema = z.iso.datetime({ offset: true })
const delegateSchema = z.object({ accountId: idSchema('acc'), name: bilingualSchema })

export const delegationSchema = z
  .object({
    id: idSchema('dlg'),
    organisation: organisationSchema.meta({ description: 'For whom the agency acts.' }),
    agency: organisationSchema,
    scope: z.array(z.string()),
    grantedAt: timeSchema,
    until: timeSchema,
    state: z.enum(['in-force', 'ended', 'lapsed']),
    delegates: z.array(delegateSchema).meta({ description: 'Members of the agency who act under it.' }),
  })
  .meta({ id: 'Delegation', description: 'An agency may act for an organisation: so much, and until then.' })

export const delegationsSchema = z.object({
  items: z.array(delegationSchema),
  /** Members of an agency, of whom its manager names some; empty for a brand. */
  people: z.array(delegateSchema),
  /** Capabilities that can be delegated; empty for an agency. */
  scopes: z.array(z.string()),
})

export const newDelegationSchema = z.object({
  agency: z.string().trim().toLowerCase().min(1).max(60).meta({ description: 'Its short name.' }),
  scope: z.array(z.string().max(60)).min(1).max(50),
  until: timeSchema,
})

export const actsSchema = z.object({
  items: z.array(
    z
      .object({
        id: idSchema('aud'),
        at: timeSchema,
        actor: delegateSchema.nullable(),
        act: z.string(),
        subject: z.object({ kind: z.string(), id: z.string() }),
        delegationId: idSchema('dlg').nullable().meta({ description: 'Null: by one of your own.' }),
        agency: organisationSchema.nullable(),
        detail: z.record(z.string(), z.unknown()),
      })
      .meta({ id: 'OrganisationAct' }),
  ),
  nextCursor: idSchema('aud').nullable(),
})
