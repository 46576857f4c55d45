import type { Id } from '#platform/ids'

/** Who made a product, or who answers for it: a name, where letters reach them, and an e-mail or web address. */
export interface ContactFacts {
  readonly name: string
  readonly postal: string
  readonly electronic: string
}

export interface Contact extends ContactFacts {
  readonly id: Id<'ctc'>
}

/** As one text, for finding the same contact again. */
export const keyOf = ({ name, postal, electronic }: ContactFacts): string => JSON.stringify([name, postal, electronic])
