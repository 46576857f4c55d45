import type { Accounts } from '#people/accounts'
import type { Organisations } from '#people/organisations'
import type { Pictures } from '#platform/pictures'

export interface PortraitDeps {
  accounts: Pick<Accounts, 'setProfile'>
  organisations: Pick<Organisations, 'get' | 'setPortrait'>
  pictures: Pick<Pictures, 'take' | 'crop' | 'forget'>
}
