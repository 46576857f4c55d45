import type { Config } from '#platform/config'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import { createSigner } from '#platform/signing'

/** What the link of a letter is about: an account's news of a brand, a question to an address, or an address that gets news. */
export type Linked =
  | { readonly kind: 'account'; readonly accountId: Id<'acc'>; readonly organisationId: Id<'org'> }
  | { readonly kind: 'question'; readonly id: string }
  | { readonly kind: 'reader'; readonly id: string }

/** Links in letters of news: whoever holds one may say yes to, or end, that one thing. */
export interface Links {
  /** Page where it takes a press. */
  page(accountId: Id<'acc'>, organisationId: Id<'org'>): string
  /** Takes a bare POST, for mail programmes that leave on their user's behalf. */
  oneClick(accountId: Id<'acc'>, organisationId: Id<'org'>): string
  /** Page where a guest's address says yes. */
  question(id: string): string
  readerPage(id: string): string
  readerOneClick(id: string): string
  /** Null when the token is not ours. */
  read(token: string): Linked | null
}

export function createLinks({ config, publicUrl }: { config: Pick<Config, 'secret'>; publicUrl: string }): Links {
  const signer = createSigner(config.secret, 'end of news')
  const guests = createSigner(config.secret, 'news of a guest')
  const token = (accountId: Id<'acc'>, organisationId: Id<'org'>): string => signer.sign(`${toUuid(accountId)}_${toUuid(organisationId)}`)
  const page = (signed: string): string => `${publicUrl}/news/${signed}`
  const oneClick = (signed: string): string => `${publicUrl}/api/news/${signed}/stop`
  return {
    page: (accountId, organisationId) => page(token(accountId, organisationId)),
    oneClick: (accountId, organisationId) => oneClick(token(accountId, organisationId)),
    question: (id) => page(guests.sign(`question_${id}`)),
    readerPage: (id) => page(guests.sign(`reader_${id}`)),
    readerOneClick: (id) => oneClick(guests.sign(`reader_${id}`)),
    read(given) {
      const [kind, id] = guests.verify(given)?.split('_') ?? []
      if ((kind === 'question' || kind === 'reader') && id) return { kind, id }
      const [account, organisation] = signer.verify(given)?.split('_') ?? []
      if (!account || !organisation) return null
      return { kind: 'account', accountId: fromUuid('acc', account), organisationId: fromUuid('org', organisation) }
    },
  }
}
