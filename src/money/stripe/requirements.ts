import type Stripe from 'stripe'
import type { PayeeAccount, RequirementKind } from '#money/settlements'

/** The first that fits: Stripe names each field it asks for by a path. */
const kinds: readonly (readonly [RegExp, RequirementKind])[] = [
  [/^tos_acceptance/, 'terms'],
  [/^external_account/, 'bank-account'],
  [/verification\.(additional_)?document|verification\.proof_of_liveness/, 'identity'],
  [/tax_id|vat_id|\.id_number|registration_number|ssn_last_4/, 'tax-number'],
  [/^(owners|directors|executives|company\.(owners|directors|executives)|authorizer)/, 'owners'],
  [/^company/, 'company'],
  [/^(individual|representative|person_|relationship)/, 'person'],
  [/^(business_profile|business_type|settings)/, 'business'],
]

const kindOf = (field: string): RequirementKind => kinds.find(([pattern]) => pattern.test(field))?.[1] ?? 'other'

/** How an account stands. `enabled` is one that may be sent money and pays it out, whatever will be asked some day. */
export function payeeOf(account: Stripe.Account): PayeeAccount {
  const { requirements, details_submitted: isSubmitted, payouts_enabled: paysOut } = account
  const asked = [...new Set([...(requirements?.past_due ?? []), ...(requirements?.currently_due ?? [])].map(kindOf))]
  const reason = requirements?.disabled_reason ?? ''
  const verdict: RequirementKind[] =
    reason.startsWith('rejected') || reason === 'listed' ? ['rejected'] : isWaiting(account) ? ['under-review'] : []
  const isEnabled = account.capabilities?.transfers === 'active' && paysOut
  return {
    state: isEnabled ? 'enabled' : isSubmitted ? 'restricted' : 'pending',
    requirements: [...verdict, ...asked],
    dueAt: requirements?.current_deadline ? new Date(requirements.current_deadline * 1000) : null,
  }
}

const isWaiting = ({ requirements }: Stripe.Account): boolean =>
  (requirements?.pending_verification?.length ?? 0) > 0 ||
  requirements?.disabled_reason === 'under_review' ||
  requirements?.disabled_reason === 'requirements.pending_verification'
