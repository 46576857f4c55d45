export interface PasskeyTables {
  'people.passkey': {
    id: string
    account_id: string
    credential_id: string
    public_key: Buffer
    counter: bigint
    transports: string[]
    name: string
    synced: boolean
    created_at: Date
    last_used_at: Date | null
  }
  'people.passkey_challenge': { challenge: string; account_id: string | null; expires_at: Date }
}
