import pg from 'pg'
import { z } from 'zod'
import { freeTcpPort } from '../../tools/souk/start-souk.ts'
import { installPeer } from './install.ts'
import type { Peer } from './peer.ts'
import { runStep, startPeer } from './start-peer.ts'

const answerSchema = z.object({
  data: z.object({
    products: z.object({ items: z.array(z.object({ slug: z.string(), variants: z.array(z.object({ id: z.string() })) })) }),
  }),
})

/** Vendure 3.7.3 on an empty database of its own: production mode, one process, its own job queue in memory. */
export async function openVendure(databaseUrl: string): Promise<Peer> {
  const folder = await installPeer({ name: 'vendure', type: 'module', packages: ['@vendure/core@3.7.3', 'pg@8'] })
  const port = String(await freeTcpPort())
  const env = { DATABASE_URL: databaseUrl, PORT: port, NODE_ENV: 'production' }
  await runStep(folder, [process.execPath, 'populate.js'], env)
  const url = `http://127.0.0.1:${port}`
  const running = await startPeer(folder, [process.execPath, 'serve.js'], env, `${url}/health`)
  const ask = { method: 'POST', headers: { 'content-type': 'application/json' } }
  const query = '{ products { items { slug variants { id } } } }'
  const answer = await fetch(`${url}/shop-api`, { ...ask, body: JSON.stringify({ query }) })
  const { items } = answerSchema.parse(await answer.json()).data.products
  const item = (slug: string) => ({ variantId: items.find((product) => product.slug === slug)!.variants[0]!.id })
  return {
    ...{ name: 'Vendure', url, pid: running.pid, plenty: item('tee'), scarce: item('flash') },
    async sold() {
      const client = new pg.Client(databaseUrl)
      await client.connect()
      const { rows } = await client.query<{ sold: number }>(
        `select coalesce(sum(l.quantity), 0)::int as sold from order_line l join product_variant v on v.id = l."productVariantId"
           join "order" o on o.id = l."orderId" where v.sku = 'FLASH1' and o.state = 'PaymentAuthorized'`,
      )
      await client.end()
      return rows[0]!.sold
    },
    stop: () => running.stop(),
  }
}
