import { Logger, runMigrations } from 'graphile-worker'
import type pg from 'pg'

const silent = new Logger(() => () => undefined)

/** The job library's own tables, and what the application's role needs to add and run jobs in them. */
export async function migrateJobTables(client: pg.Client, ownerUrl: string, role: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: silent })
  const app = client.escapeIdentifier(role)
  await client.query(`
    grant usage on schema graphile_worker to ${app};
    grant select, insert, update, delete on all tables in schema graphile_worker to ${app};
    grant usage, select on all sequences in schema graphile_worker to ${app};
    grant execute on all functions in schema graphile_worker to ${app};`)
  // The library guards its tables by row security without a policy, which shuts out everybody but the owner.
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class c where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
       and not exists (select 1 from pg_policy where polrelid = c.oid and polname = 'application')`,
  )
  for (const { name } of rows) {
    await client.query(
      `create policy application on graphile_worker.${client.escapeIdentifier(name)} to ${app} using (true) with check (true)`,
    )
  }
}
