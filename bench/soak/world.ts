import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { createDatabase } from '#platform/db'
import { createLog } from '#platform/log'
import { startPostgres } from '#platform/postgres'
import { migrateDatabase } from '../../src/app/migrate.ts'
import { freeTcpPort, type RunningSouk, startSouk } from '../../tools/souk/start-souk.ts'

const SERVERS = 2
const LOOK_MS = 100

export type World = Awaited<ReturnType<typeof openWorld>>

/** One database, and servers on it that are killed and started again at the same addresses. Durable as shipped. */
export async function openWorld() {
  const folders = [await mkdtemp(path.join(tmpdir(), 'souk-soak-')), await mkdtemp(path.join(tmpdir(), 'souk-soak-system-'))] as const
  const [folder, systemFolder] = folders
  await Promise.all([chmod(folder, 0o711), chmod(systemFolder, 0o755)])
  const postgres = await startPostgres({ dataDir: folder, systemFolder, progress: () => undefined })
  const { ownerUrl } = postgres
  const secret = randomBytes(33).toString('base64')
  const connectionString = await migrateDatabase({ ownerUrl, secret, progress: () => undefined })
  const ports = await Promise.all(Array.from({ length: SERVERS }, freeTcpPort))
  const start = (number: number): Promise<RunningSouk> =>
    startSouk({
      ...{ dataDir: path.join(folder, `souk-${number}`), empty: true, port: ports[number]! },
      settings: { DATABASE_URL: ownerUrl, SOUK_SECRET: secret },
    })
  const servers = [await start(0), await start(1)]
  const killed = new Set<RunningSouk>()
  const db = createDatabase({ connectionString, connections: 6, log: createLog('silent') })
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  owner.on('error', () => undefined)
  owner.on('connect', (client) => client.on('error', () => undefined))

  return {
    ...{ db, owner },
    urls: ports.map((port) => `http://127.0.0.1:${port}`),
    /** What the servers said that ended though nobody killed them. */
    fallen: (): string[] => servers.filter((server) => !killed.has(server) && !isAlive(server)).map((server) => server.said()),
    /** In the middle of whatever it does; back when it serves again. */
    async killServer(number: number): Promise<void> {
      killed.add(servers[number]!)
      await servers[number]!.end('SIGKILL')
      // The database may be away just then: a start gives up, as it should.
      for (;;) {
        const started = await start(number).catch(() => null)
        if (started) {
          servers[number] = started
          return
        }
        await sleep(LOOK_MS)
      }
    },
    /** The whole database server; its supervisor starts it again. */
    async killDatabase(): Promise<void> {
      process.kill(postgres.processId(), 'SIGKILL')
      while (postgres.isUp()) await sleep(LOOK_MS)
      while (!postgres.isUp()) await sleep(LOOK_MS)
    },
    async close(): Promise<void> {
      await Promise.all([db.close(), owner.end()])
      await Promise.all(servers.map((server) => server.stop()))
      await postgres.stop()
      await Promise.all(folders.map((each) => rm(each, { recursive: true, force: true })))
    },
  }
}

function isAlive({ pid }: RunningSouk): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
