import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createMarkets } from '#markets'
import { createLedger } from '#money/ledger'
import { createOrganisations } from '#people/organisations'
import { createDatabase } from '#platform/db'
import { createEvents } from '#platform/events'
import { type Actor, anonymous } from '#platform/http'
import { type Id, toUuid } from '#platform/ids'
import { createJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { createMetrics } from '#platform/metrics'
import { money } from '#platform/money'
import { startPostgres } from '#platform/postgres'
import { systemClock } from '#platform/time'
import { type Catalog, createCatalog, type ProductDraft } from '#shop/catalog'
import { createInventory } from '#shop/inventory'
import { createPromotions, type Promotions } from '#shop/promotions'
import { noPictures } from '#test/no-pictures'
import { migrateDatabase } from '../../src/app/migrate.ts'
import { emirates } from '../../test/fixtures/emirates.ts'
import { type RunningSouk, startSouk } from '../../tools/souk/start-souk.ts'
import { type BuyersReport, type BuyersTask, runBuyers } from './run-buyers.ts'

const PRICE = money(14_900n, 'AED')
const DOOR = 1_500n
/** Whoever makes promotions here may. */
const maker: Actor = { ...anonymous, can: () => true }

export interface Item {
  readonly slug: string
  readonly variantId: Id<'var'>
}

/** What the database says of an item, afterwards. */
export interface Sold {
  readonly onHand: number
  readonly allocated: number
  readonly reserved: number
  /** Units on order lines. */
  readonly ordered: number
}

interface Makers {
  readonly catalog: Pick<Catalog, 'variantFacts'>
  readonly promotions: Pick<Promotions, 'make'>
}

async function promoteItem(
  { catalog, promotions }: Makers,
  organisationId: Id<'org'>,
  { variantId }: Item,
): Promise<{ expectedTotal: object }> {
  const [facts] = await catalog.variantFacts([variantId])
  const common = {
    ...{ organisationId, market: 'ae', title: { en: 'Tonight', ar: 'الليلة' }, productIds: [facts!.product.id], publish: true },
    ...{ firstOrderOnly: false, mostUses: null, endsAt: null },
  }
  const discount = { kind: 'discount' as const, reduction: { type: 'percent' as const, basisPoints: 1_000 } }
  await promotions.make(maker, { ...common, key: randomUUID(), mostPerPerson: null, terms: discount })
  await promotions.make(maker, { ...common, key: randomUUID(), mostPerPerson: 1, terms: { kind: 'limit', mostPerOrder: 1 } })
  return { expectedTotal: { amount: ((PRICE.amount * 9n) / 10n + DOOR).toString(), currency: PRICE.currency } }
}

/** PostgreSQL of its own, and as many servers on it as asked. */
async function startServers(servers: number) {
  const folder = await mkdtemp(path.join(tmpdir(), 'souk-bench-'))
  const systemFolder = await mkdtemp(path.join(tmpdir(), 'souk-bench-system-'))
  await Promise.all([chmod(folder, 0o711), chmod(systemFolder, 0o755)])
  const postgres = await startPostgres({ dataDir: folder, systemFolder, progress: () => undefined })
  const { ownerUrl, adminUrl } = postgres
  const secret = randomBytes(33).toString('base64')
  const url = await migrateDatabase({ ownerUrl, secret, progress: () => undefined })
  const settings = { DATABASE_URL: ownerUrl, SOUK_SECRET: secret }
  const running: RunningSouk[] = []
  for (let number = 1; number <= servers; number++) {
    running.push(await startSouk({ dataDir: path.join(folder, `souk-${number}`), empty: true, settings }))
  }
  const stop = async (): Promise<void> => {
    await Promise.all(running.map((each) => each.stop()))
    await postgres.stop()
    await Promise.all([folder, systemFolder].map((each) => rm(each, { recursive: true, force: true })))
  }
  return { ownerUrl, adminUrl, url, running, stop }
}

/** A whole Souk without the demo, durable as shipped, with a brand that sells in one market; several processes on one database where asked. Close it. */
export async function openShop({ servers = 1 } = {}) {
  const { ownerUrl, adminUrl, url, running, stop } = await startServers(servers)
  const [souk] = running

  const log = createLog('silent')
  const db = createDatabase({ connectionString: url, connections: 4, log })
  const ground = { db, log, events: createEvents(log), clock: systemClock, jobs: createJobs(log), metrics: createMetrics() }
  const markets = createMarkets(ground)
  const organisations = createOrganisations(ground)
  const catalog = createCatalog({ ...ground, markets, organisations, inventory: createInventory(ground), pictures: noPictures })
  const ledger = createLedger(ground)
  const promotions = createPromotions({ ...ground, markets, organisations, catalog })
  await markets.add(emirates)
  const brand = await organisations.create({ kind: 'brand', slug: 'dar-tin', name: { en: 'Dar Tin', ar: 'دار طين' } })

  return {
    ownerUrl,
    /** For databases of others beside ours. */
    adminUrl,
    url: souk!.url.replace('localhost', '127.0.0.1'),
    /** Of every process. */
    urls: running.map(({ url: address }) => address.replace('localhost', '127.0.0.1')),
    pid: souk!.pid,
    db,
    async putOut(stock: number): Promise<Item> {
      const slug = `pot-${randomBytes(4).toString('hex')}`
      const title = { en: 'Moon teapot', ar: 'إبريق القمر' }
      const prices = [{ market: 'ae', price: PRICE }]
      const variant = { sku: slug.toUpperCase(), title, prices, stock }
      const { variantIds } = await catalog.createProduct({
        organisationId: brand.id,
        slug,
        title,
        pictureUrl: '/pot.svg',
        variants: [variant],
      })
      return { slug, variantId: variantIds[0]! }
    },
    /** Ten percent off for everybody, and one for each person. Before anybody asks what it costs: servers remember for seconds. */
    promote: (item: Item): Promise<{ expectedTotal: object }> => promoteItem({ catalog, promotions }, brand.id, item),
    /** Products made from their number, `atOnce` in a transaction. */
    async import(count: number, atOnce: number, draft: (n: number) => ProductDraft): Promise<void> {
      for (let from = 0; from < count; from += atOnce) {
        const drafts = Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => draft(from + index))
        await db.transaction((sql) => catalog.importDrafts(sql, { organisationId: brand.id, actorId: null }, drafts))
      }
    },
    sendBuyers(item: Item, task: Partial<BuyersTask> & Pick<BuyersTask, 'connections'>): Promise<BuyersReport> {
      const expectedTotal = { amount: (PRICE.amount + DOOR).toString(), currency: PRICE.currency }
      return runBuyers({ url: this.url, ...item, attempts: Number.MAX_SAFE_INTEGER, once: false, journey: false, expectedTotal, ...task })
    },
    async sold({ variantId }: Item): Promise<Sold> {
      const result = await db.pool.query<Sold>(
        `select on_hand as "onHand", allocated, reserved,
           (select coalesce(sum(quantity), 0)::integer from shop.order_line where variant_id = $1) as ordered
         from shop.stock_level where variant_id = $1`,
        [toUuid(variantId)],
      )
      return result.rows[0]!
    },
    /** Accounts that do not add up. */
    discrepancies: async (): Promise<number> => (await ledger.reconcile()).length,
    async close(): Promise<void> {
      await db.close()
      await stop()
    },
  }
}
