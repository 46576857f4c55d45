import type { Generated } from 'kysely'

export interface FollowTables {
  'people.channel_follow': { account_id: string; organisation_id: string; followed_at: Generated<Date> }
  'people.host_follow': { account_id: string; host_account_id: string; followed_at: Generated<Date> }
}
