import type { HoldFacts } from '#shop/inventory'
import type { CheckoutParts } from './deps.ts'
import { checkoutProblems } from './problems.ts'
import { buyerKeyOf } from './promote.ts'

/** An offer's limit holds for a person, whatever browser they come with: before paying, what the same e-mail took already is counted too. */
export async function nameBuyers(
  { inventory }: Pick<CheckoutParts, 'inventory'>,
  holds: readonly HoldFacts[],
  email: string,
): Promise<void> {
  const fenced = holds.filter((hold) => hold.fenceId !== null)
  if (fenced.length === 0) return
  const emailKey = buyerKeyOf(email)
  const refused = await inventory.nameFenceBuyers(fenced.map(({ id }) => ({ id, emailKey })))
  if (refused.length > 0) throw checkoutProblems['offer-limit']()
}
