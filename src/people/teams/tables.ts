export interface TeamTables {
  'people.invitation': {
    id: string
    organisation_id: string
    email: string
    role: string
    token_hash: Buffer
    invited_by: string
    created_at: Date
    expires_at: Date
    accepted_at: Date | null
    revoked_at: Date | null
  }
}
