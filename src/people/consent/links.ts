import type { Config } from '#platform/config'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import { createSigner } from '#platform/signing'

/** Links in letters of news: whoever holds one may end the news of that one organisation for that one account. */
export interface Links {
  /** Page where it takes a press. */
  page(accountId: Id<'acc'>, organisationId: Id<'org'>): string
  /** Takes a bare POST, for mail programmes that leave on their user's behalf. */
  oneClick(accountId: Id<'acc'>, organisationId: Id<'org'>): string
  /** Null when the token is not ours. */
  read(token: string): { accountId: Id<'acc'>; organisationId: Id<'org'> } | null
}

export function createLinks({ config, publicUrl }: { config: Pick<Config, 'secret'>; publicUrl: string }): Links {
  const signer = createSigner(config.secret, 'end of news')
  const token = (accountId: Id<'acc'>, organisationId: Id<'org'>): string => signer.sign(`${toUuid(accountId)}_${toUuid(organisationId)}`)
  return {
    page: (accountId, organisationId) => `${publicUrl}/news/${token(accountId, organisationId)}`,
    oneClick: (accountId, organisationId) => `${publicUrl}/api/news/${token(accountId, organisationId)}/stop`,
    read(given) {
      const [account, organisation] = signer.verify(given)?.split('_') ?? []
      return account && organisation ? { accountId: fromUuid('acc', account), organisationId: fromUuid('org', organisation) } : null
    },
  }
}
