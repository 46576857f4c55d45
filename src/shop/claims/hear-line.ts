import { type Actor } from '#platform/http'
import { Problem } from '#platform/problem'
import type { ClaimItem, ClaimList } from './claim.ts'
import { claimUnits } from './claim-units.ts'
import type { ClaimAnswer } from './contract.ts'
import type { ClaimParts } from './deps.ts'
import { type Choice, chooseItem, readClaim } from './read-claim.ts'

/** A line of the talk, as whoever keeps the talk tells it. */
export interface HeardLine {
  /** The line's own key: the same line again is the same claim. */
  readonly key: string
  readonly text: string
  readonly name: string
  readonly mediaTime: number | null
}

/** Claims what a line asks for; null for a line that claims nothing. `list` is what is open there. */
export async function hearLine(parts: ClaimParts, actor: Actor, list: ClaimList, line: HeardLine): Promise<ClaimAnswer | null> {
  const read = readClaim(line.text, list.words)
  if (!read) return null
  const { number, quantity } = read
  const choices = await choicesOf(parts, list, number)
  const item = chooseItem(choices, read.rest)
  if (item === 'which') return { kind: 'which', number, variantIds: choices.map((choice) => choice.item.variantId) }
  if (item === null) return { kind: 'refused', code: 'shop/claims/item-unknown', number }
  try {
    const claim = await claimUnits(parts, actor, list, {
      item,
      quantity,
      key: line.key,
      name: line.name,
      said: line.text,
      mediaTime: line.mediaTime,
    })
    return { kind: 'claimed', claim }
  } catch (error) {
    if (error instanceof Problem) return { kind: 'refused', code: error.code, number }
    throw error
  }
}

async function choicesOf({ catalog }: ClaimParts, { items }: ClaimList, number: number): Promise<Choice<ClaimItem>[]> {
  const numbered = items.filter((item) => item.number === number)
  const facts = await catalog.variantFacts(numbered.map(({ variantId }) => variantId))
  return numbered.map((item, index) => {
    const known = facts[index]
    const values = known
      ? known.product.options.flatMap((option) => option.values.filter(({ code }) => known.variant.options[option.code] === code))
      : []
    const titles = known ? [known.variant.sku, known.variant.title.en, known.variant.title.ar] : []
    return { item, names: [...values.flatMap(({ code, name }) => [code, name.en, name.ar]), ...titles] }
  })
}
