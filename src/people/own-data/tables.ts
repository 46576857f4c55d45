export interface OwnDataTables {
  'people.data_export': {
    id: string
    account_id: string
    state: 'running' | 'ready' | 'failed'
    parts_done: number
    parts: number
    asked_at: Date
    ends_at: Date
  }
  'people.farewell': { account_id: string; asked_at: Date; due_at: Date; gone_at: Date | null }
}
