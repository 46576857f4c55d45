import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { freeTcpPort } from '../../tools/souk/start-souk.ts'
import { installPeer } from './install.ts'
import type { Peer } from './peer.ts'
import { runStep, startPeer } from './start-peer.ts'

const VERSION = '2.21.2'
const knownSchema = z.object({
  key: z.string(),
  regionId: z.string(),
  shippingOptionId: z.string(),
  tee: z.string(),
  flash: z.string(),
})

/** Medusa 2.21.2 on an empty database of its own: production mode, one process, without its admin pages. */
export async function openMedusa(databaseUrl: string): Promise<Peer> {
  const packages = ['medusa', 'cli', 'framework'].map((name) => `@medusajs/${name}@${VERSION}`)
  const folder = await installPeer({ name: 'medusa', type: 'commonjs', packages })
  const compilerOptions = { allowJs: true, module: 'commonjs', target: 'es2022', outDir: '.medusa/server', esModuleInterop: true }
  await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }))
  const port = String(await freeTcpPort())
  const env = { DATABASE_URL: databaseUrl, PORT: port, HOST: '127.0.0.1', NODE_ENV: 'production', MEDUSA_DISABLE_TELEMETRY: 'true' }
  const medusa = path.join(folder, 'node_modules/.bin/medusa')
  await runStep(folder, [medusa, 'db:migrate', '--skip-scripts'], env)
  const printed = await runStep(folder, [medusa, 'exec', './src/scripts/seed.js'], env)
  const line = printed.split('\n').find((one) => one.startsWith('BENCH '))
  if (!line) throw new Error(`it did not seed:\n${printed}`)
  const { tee, flash, ...known } = knownSchema.parse(JSON.parse(line.slice('BENCH '.length)))
  const url = `http://127.0.0.1:${port}`
  const running = await startPeer(folder, [process.execPath, medusa, 'start', '--host', '127.0.0.1'], env, `${url}/health`)
  return {
    ...{ name: 'Medusa', url, pid: running.pid, plenty: { ...known, variantId: tee }, scarce: { ...known, variantId: flash } },
    async sold() {
      const client = new pg.Client(databaseUrl)
      await client.connect()
      const { rows } = await client.query<{ sold: number }>(
        `select coalesce(sum(i.quantity), 0)::int as sold from order_item i join order_line_item l on l.id = i.item_id where l.variant_sku = 'flash'`,
      )
      await client.end()
      return rows[0]!.sold
    },
    stop: () => running.stop(),
  }
}
