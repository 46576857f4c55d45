import type { Generated } from 'kysely'

export interface DemoTables {
  'app.demo': { singleton: Generated<boolean>; wanted: boolean; finished_at: Date | null }
  'app.demo_step': { name: string; done_at: Generated<Date> }
}
