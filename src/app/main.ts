/**
 * Souk as one process with its helpers: settings, database, migrations, demo market on the very first start, server.
 * Whatever stops it, everything it started ends with it.
 */

import { BootRefusal } from '#platform/boot'
import { prepareDataFolder, readConfig } from '#platform/config'
import { createLog } from '#platform/log'
import manifest from '../../package.json' with { type: 'json' }
import { announce } from './announce.ts'
import { checkWorld, refusalForPort } from './check-world.ts'
import { createLifecycle, type Lifecycle, stopOnSignals } from './lifecycle.ts'
import { openDatabase } from './open-database.ts'
import { readOptions } from './options.ts'
import { startServer } from './server.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function start(lifecycle: Lifecycle): Promise<void> {
  const since = performance.now()
  say(`Souk ${manifest.version}`)
  const options = readOptions(process.argv.slice(2))
  const settings = readConfig(process.env)
  await checkWorld(settings)
  const config = await prepareDataFolder(settings)
  const log = createLog(config.logLevel)
  const database = await openDatabase(config, lifecycle, say)
  const server = await startServer({ config, log, databaseUrl: database.url, demo: !options.empty }).catch(
    (error: NodeJS.ErrnoException) => {
      throw refusalForPort(error, config.port, config.host)
    },
  )
  lifecycle.onStop('The server', () => server.close())
  const [people, setUp] = await Promise.all([server.modules.demo.listPeople(), server.modules.setUp.path()])
  const seconds = (performance.now() - since) / 1000
  announce({ say, url: config.publicUrl ?? server.url, dataDir: config.dataDir, database: database.place, people, setUp, seconds })
}

const lifecycle = createLifecycle(say, (exitCode) => process.exit(exitCode))
stopOnSignals(lifecycle, say)

function giveUp(error: unknown): void {
  // What is cut off by the end is no fault.
  if (lifecycle.isStopping()) return
  const refused = error instanceof BootRefusal
  process.stderr.write(
    refused ? `${error.message}\n` : `Souk stops because of a fault of its own: ${error instanceof Error ? error.stack : String(error)}\n`,
  )
  void lifecycle.stop(1)
}
process.on('uncaughtException', giveUp)
process.on('unhandledRejection', giveUp)

await start(lifecycle).catch(giveUp)
