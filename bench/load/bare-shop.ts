import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { runBuyers } from './run-buyers.ts'

export const BARE_WARM_UP_PAIRS = 2_000

/** Sends the buyers to the bare peer, in a process of its own on the same database, and answers pairs a second. */
export async function sendBuyersToBareShop(
  ownerUrl: string,
  { connections, attempts }: { connections: number; attempts: number },
): Promise<number> {
  const server = fork(path.resolve(import.meta.dirname, 'bare-server.ts'), [ownerUrl], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  try {
    const [line] = (await once(server.stdout!, 'data')) as [Buffer]
    const { url, variantId } = JSON.parse(line.toString()) as { url: string; variantId: string }
    const task = { url, slug: '', variantId, connections, once: false, journey: false, expectedTotal: {} }
    await runBuyers({ ...task, attempts: BARE_WARM_UP_PAIRS })
    const { orders, seconds } = await runBuyers({ ...task, attempts })
    return orders / seconds
  } finally {
    server.disconnect()
    await once(server, 'exit')
  }
}
