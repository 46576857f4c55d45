/** The one table that says what a role may do. Routes and use cases name capabilities, never roles. */

export const organisationKinds = ['brand', 'agency', 'platform'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** What a member may do in the organisation, as `noun.verb`. */
export const capabilities = [
  'orders.read',
  'orders.manage',
  'orders.refund',
  'orders.oversee',
  'disputes.answer',
  'disputes.oversee',
  'settlements.read',
  'settlements.oversee',
  'payee.manage',
  'webhooks.manage',
  'products.edit',
  'products.review',
  'promotions.edit',
  'show.plan',
  'show.run',
  'chat.moderate',
  'members.manage',
  'delegates.name',
  'markets.manage',
  'safety.review',
  'ages.review',
  'broadcasts.stop',
  'accounts.suspend',
  'audit.read',
  'mail.read',
] as const
export type Capability = (typeof capabilities)[number]

const selling: readonly Capability[] = [
  'orders.read',
  'orders.manage',
  'orders.refund',
  'disputes.answer',
  'settlements.read',
  'webhooks.manage',
  'products.edit',
  'promotions.edit',
]
const onAir: readonly Capability[] = ['show.run', 'chat.moderate']

/** Answering the banks where no single brand can, and what a provider refuses to move. */
const overseeing: readonly Capability[] = ['disputes.answer', 'disputes.oversee', 'settlements.oversee']

/** Protecting people, with reasons and a record of every act. */
const guarding: readonly Capability[] = ['safety.review', 'ages.review', 'broadcasts.stop', 'accounts.suspend', 'audit.read', 'mail.read']

export const roles: Readonly<Record<OrganisationKind, Readonly<Record<string, readonly Capability[]>>>> = {
  brand: {
    owner: [...selling, 'show.plan', ...onAir, 'members.manage', 'payee.manage'],
    manager: [...selling, 'show.plan', ...onAir],
    host: ['show.plan', ...onAir],
    operator: onAir,
    moderator: ['chat.moderate'],
  },
  agency: {
    owner: ['members.manage', 'delegates.name'],
    manager: ['delegates.name'],
    // Acts for brands that let the agency, where a manager names them.
    member: [],
  },
  platform: {
    owner: ['markets.manage', 'products.review', 'promotions.edit', 'members.manage', 'orders.oversee', ...overseeing, ...guarding],
    operator: ['markets.manage', 'products.review', 'promotions.edit', 'orders.oversee', ...overseeing, ...guarding],
  },
}

/** Null when an organisation of this kind has no such role. */
export function capabilitiesOf(kind: OrganisationKind, role: string): readonly Capability[] | null {
  return Object.hasOwn(roles[kind], role) ? roles[kind][role]! : null
}
