import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { Problem } from '#platform/problem'
import type { HoldWire } from '#shop/checkout/contract'
import type { Hold } from '#shop/inventory'
import { type CartParts, ownerOf } from './cart.ts'
import type { cartHoldsSchema } from './contract.ts'
import { cartProblems } from './problems.ts'
import { type KeptLine, noteHold, readLines } from './store.ts'

type Holds = z.input<typeof cartHoldsSchema>
type Outcome = HoldWire | Holds['refused'][number]

/**
 * The checkout begins: all that is not saved for later is kept, line by line; a line that cannot be is told with its reason and the others stay
 * kept. Beginning again goes on with holds that still run, and gives back those that are not wanted any more.
 */
export async function holdCart(parts: CartParts, actor: Actor): Promise<Holds> {
  const owner = await ownerOf(parts, actor)
  const lines = await readLines(parts.tables, owner)
  const wanted = lines.filter(({ savedForLater }) => !savedForLater)
  if (wanted.length === 0) throw cartProblems.empty()
  const known = new Map((await holdsOf(parts, lines)).map((hold) => [hold.id, hold]))
  for (const { holdId, savedForLater } of lines) if (holdId && savedForLater) await giveBack(parts, actor, holdId)
  const outcomes: Outcome[] = []
  for (const line of wanted)
    outcomes.push(await keep(parts, actor, { owner, line, earlier: line.holdId ? known.get(line.holdId) : undefined }))
  return {
    holds: outcomes.filter((outcome) => 'expiresAt' in outcome),
    refused: outcomes.filter((outcome) => 'code' in outcome),
  }
}

const holdsOf = (parts: CartParts, lines: readonly KeptLine[]): Promise<Hold[]> => {
  const ids = lines.flatMap(({ holdId }) => holdId ?? [])
  return ids.length > 0 ? parts.inventory.findHolds(ids) : Promise.resolve([])
}

interface Keeping {
  readonly owner: string
  readonly line: KeptLine
  readonly earlier: Hold | undefined
}

async function keep(parts: CartParts, actor: Actor, { owner, line, earlier }: Keeping): Promise<Outcome> {
  const { variantId, quantity, showId, marketCode } = line
  // What runs no longer, or is of another number, makes room for a new one.
  if (earlier && earlier.state === 'held') await giveBack(parts, actor, earlier.id)
  try {
    const hold = await parts.checkout.takeHold(actor, {
      key: randomUUID(),
      variantId,
      quantity,
      market: marketCode,
      ...(showId && { showId }),
    })
    await noteHold(parts.tables, owner, variantId, hold.id as Id<'hld'>)
    return hold
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error
    await noteHold(parts.tables, owner, variantId, null)
    const { available } = error.extensions as { available?: number }
    return { variantId, code: error.code, available: available ?? null }
  }
}

async function giveBack(parts: CartParts, actor: Actor, holdId: Id<'hld'>): Promise<void> {
  await parts.checkout.releaseHold(actor.viewerId, holdId).catch((error: unknown) => {
    // Another browser's, or being paid for there: it runs out by itself.
    if (!(error instanceof Problem)) throw error
  })
}
