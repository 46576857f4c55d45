import type { Actor } from '#platform/http'
import type { Language } from '#platform/language'
import { type Bidder, bidderIdOf, upsertBidder } from './bidder-store.ts'
import type { AuctionParts } from './deps.ts'
import { auctionProblems } from './problems.ts'

export interface Registration {
  readonly email?: string | undefined
  readonly language: Language
}

/** Whoever confirmed that a bid is binding may bid; once for all lots. An account is written to at its own address. */
export async function registerBidder({ tables, accounts }: AuctionParts, actor: Actor, { email, language }: Registration): Promise<Bidder> {
  const account = actor.accountId === null ? null : await accounts.get(actor.accountId)
  const address = account?.email ?? email
  if (!address) throw auctionProblems['email-needed']()
  const viewerId = actor.viewerId!
  const id = bidderIdOf(viewerId, actor.accountId)
  return upsertBidder(tables, { id, viewerId, accountId: actor.accountId, email: address.toLowerCase(), language })
}
