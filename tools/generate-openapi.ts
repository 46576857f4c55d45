/**
 * Writes the API's description (docs/openapi.json), the browser's types made from it (web/api/schema.gen.ts) and who may call what (docs/permissions.md).
 * Builds the rooms without a database and without listening. `--check` writes nothing and fails when either is stale.
 */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { absentMedia } from '#live/media'
import { readConfig } from '#platform/config'
import { createDatabase } from '#platform/db'
import { createEvents } from '#platform/events'
import { createHttp, type HttpOptions, mount } from '#platform/http'
import { createJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { createMetrics } from '#platform/metrics'
import { systemClock } from '#platform/time'
import { buildModules, routesOf } from '../src/app/modules.ts'
import { oembedRoutes } from '../src/app/oembed.ts'
import { describeOperations } from '../src/app/operations.ts'
import { permissionTable } from '../src/app/permission-table.ts'

const root = path.resolve(import.meta.dirname, '..')
const NOWHERE = 'postgres://nobody@127.0.0.1:1/nothing'

async function describe(): Promise<{ description: OpenAPI3; permissions: string }> {
  const config = { ...readConfig({}), secret: 'describes the API and signs nothing' }
  const log = createLog('silent')
  const metrics = createMetrics()
  const db = createDatabase({ connectionString: NOWHERE, connections: 1, log })
  const ground = {
    config,
    publicUrl: 'http://localhost:3000',
    db,
    clock: systemClock,
    log,
    events: createEvents(log),
    jobs: createJobs(log),
    metrics,
    media: absentMedia(),
    deliver: () => Promise.resolve(204),
  }
  const modules = buildModules(ground)
  const options: HttpOptions = { log, actors: modules.accounts.actors, rateLimits: false, trustProxy: false, checkResponses: false }
  const app = await createHttp(options)
  const embeds = oembedRoutes({ shows: modules.shows, audience: modules.audience, publicUrl: undefined })
  const routes = [...routesOf(modules), ...embeds, ...(await describeOperations(app, metrics, () => ({})))]
  mount(app, routes, options)
  await app.ready()
  const description = app.swagger() as unknown as OpenAPI3
  await Promise.all([app.close(), modules.close(), db.close()])
  return { description, permissions: permissionTable(routes) }
}

const heading = '/** Made from docs/openapi.json by tools/generate-openapi.ts. */\n\n'
const { description, permissions } = await describe()
const files = {
  'docs/openapi.json': `${JSON.stringify(description, null, 2)}\n`,
  'docs/permissions.md': permissions,
  'web/api/schema.gen.ts': heading + astToString(await openapiTS(description, { alphabetize: true })),
}

for (const [file, text] of Object.entries(files)) {
  const place = path.join(root, file)
  if (!process.argv.includes('--check')) await writeFile(place, text)
  else if ((await readFile(place, 'utf8').catch(() => '')) !== text) {
    console.error(`${file} is not what the routes say: run "npm run generate".`)
    process.exitCode = 1
  }
}
