export interface DelegationTables {
  'people.delegation': {
    id: string
    organisation_id: string
    agency_id: string
    scope: string[]
    granted_by: string
    granted_at: Date
    until: Date
    ended_at: Date | null
    ended_by: string | null
  }
  'people.delegate': { delegation_id: string; account_id: string; named_by: string; named_at: Date }
}
