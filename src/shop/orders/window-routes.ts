import { z } from 'zod'
import { can, httpProblems, type Route, route } from '#platform/http'
import type { OrderParts } from './deps.ts'
import { DEFAULT_HOLD_SECONDS, readHoldWindows } from './hold-window.ts'
import { writeHoldWindow } from './store.ts'
import type { OrderTables } from './tables.ts'

/** A day: longer, and goods lie ready while nobody may send them. */
const MOST_MINUTES = 24 * 60
const tag = 'Orders'

const holdWindowsSchema = z
  .object({
    generalMinutes: z.int().meta({ description: 'Of markets that are not in the list.' }),
    items: z.array(z.object({ market: z.string(), minutes: z.int() })),
  })
  .meta({ id: 'HoldWindows', description: 'How long buyers may cancel alone before the order is packed, by market.' })

export function windowRoutes(parts: OrderParts): Route[] {
  const response = { 200: holdWindowsSchema }
  async function windows(): Promise<z.input<typeof holdWindowsSchema>> {
    const found = await readHoldWindows(parts.db.pool)
    const items = [...found].map(([market, seconds]) => ({ market, minutes: Math.round(seconds / 60) }))
    return { generalMinutes: DEFAULT_HOLD_SECONDS / 60, items: items.toSorted((one, other) => (one.market < other.market ? -1 : 1)) }
  }
  return [
    route({
      ...{ method: 'GET', url: '/api/desk/hold-windows', access: can('orders.read'), tag, response },
      summary: 'How long orders are held for their buyers to cancel alone',
      handler: windows,
    }),
    route({
      ...{ method: 'GET', url: '/api/markets/:code/hold-window', access: can('markets.manage'), tag, response },
      summary: 'The same, for those who decide it',
      params: z.object({ code: z.string().max(40) }),
      handler: windows,
    }),
    route({
      ...{ method: 'PUT', url: '/api/markets/:code/hold-window', access: can('markets.manage'), tag, response },
      summary: 'Decide it for a market; orders that were placed before keep theirs',
      params: z.object({ code: z.string().max(40) }),
      body: z.object({ minutes: z.int().min(0).max(MOST_MINUTES) }),
      problems: ['platform/http/forbidden', 'markets/unknown'],
      handler: async ({ actor, params: { code }, body: { minutes } }) => {
        if (!actor.can('markets.manage')) throw httpProblems.forbidden()
        await parts.markets.get(code)
        await parts.db.transaction(async (sql) => {
          await writeHoldWindow(parts.db.tablesOn<OrderTables>(sql), code, minutes * 60)
          const subject = { kind: 'market', id: code }
          await parts.audit.record(sql, { actorId: actor.accountId, act: 'hold-window.set', subject, detail: { minutes } })
        })
        return windows()
      },
    }),
  ]
}
