import { Temporal } from 'temporal-polyfill'
import type { Markets } from '#markets'
import type { Accounts } from '#people/accounts'
import type { Organisations } from '#people/organisations'
import type { Id } from '#platform/ids'
import type { Clock } from '#platform/time'
import type { Rundowns } from '#programme/rundown'
import type { Show, Shows } from '#programme/shows'
import type { Ages } from '#safety/age'
import type { AudiencePolicy } from '#safety/audience'
import type { Orders } from '#shop/orders'
import { emirates, markets } from './market.ts'
import { type PastDeps, seedPast } from './past-show.ts'
import {
  brandPortraits,
  DEMO_PASSWORD,
  type DemoBrand,
  type DemoOrganisation,
  type DemoPerson,
  type DemoPersonName,
  organisations,
  people,
  portrait,
} from './people.ts'
import { type DelegationSeedDeps, seedDelegation } from './seed-delegation.ts'
import { type ProductSeedDeps, seedProducts } from './seed-products.ts'
import { type SalesSeedDeps, seedSales } from './seed-sales.ts'
import { type DemoShow, ITEM_SECONDS, shows } from './shows.ts'

export interface SeedDeps extends ProductSeedDeps, DelegationSeedDeps, Omit<SalesSeedDeps, 'catalog' | 'shows'> {
  catalog: ProductSeedDeps['catalog'] & SalesSeedDeps['catalog']
  clock: Clock
  markets: Pick<Markets, 'find' | 'add'>
  organisations: Pick<Organisations, 'findBySlug' | 'create' | 'setPortrait' | 'addMember' | 'membershipsOf'>
  accounts: Pick<Accounts, 'findByEmail' | 'create' | 'setProfile'>
  ages: Pick<Ages, 'levelOf' | 'assertForDemo'>
  audience: Pick<AudiencePolicy, 'setAudience'>
  shows: Pick<Shows, 'findBySlug' | 'create' | 'changeState' | 'lineup' | 'addLineupItem'>
  rundowns: Pick<Rundowns, 'list' | 'addItem'>
  orders?: Pick<Orders, 'setHoldWindow'>
  /** Absent: no show is over yet. */
  past?: Omit<PastDeps, 'shows'>
}

/** Short, so that who tries the desk can ship soon after. */
export const HOLD_SECONDS = 300
/** A demo is looked at for years. */
const AGE_DAYS = 3650

type Ids<Name extends string, Kind extends 'org' | 'acc' | 'prd'> = ReadonlyMap<Name, Id<Kind>>

/** Makes the demo by the rooms' own use cases. Every step looks first, so that a start that was cut off is taken up by the next. */
export async function seed(deps: SeedDeps): Promise<void> {
  for (const market of Object.values(markets)) if (!(await deps.markets.find(market.code))) await deps.markets.add(market)
  for (const { code } of Object.values(markets)) await deps.orders?.setHoldWindow(code, HOLD_SECONDS)
  const brands = await seedOrganisations(deps)
  const hosts = await seedPeople(deps, brands)
  const goods = await seedProducts(deps, brands)
  await seedDelegation(deps, brands, hosts)
  for (const show of shows) {
    if (!show.remains || deps.past) await seedShow(deps, show, { brands, hosts, goods })
  }
  await seedSales(deps, brands, goods)
}

async function seedOrganisations(deps: SeedDeps): Promise<Ids<DemoOrganisation, 'org'>> {
  const ids = new Map<DemoOrganisation, Id<'org'>>()
  for (const organisation of organisations) {
    const made = (await deps.organisations.findBySlug(organisation.slug)) ?? (await deps.organisations.create(organisation))
    ids.set(organisation.slug, made.id)
  }
  for (const [slug, alt] of Object.entries(brandPortraits)) {
    await deps.organisations.setPortrait(ids.get(slug as DemoBrand)!, { url: portrait(slug), alt })
  }
  return ids
}

async function seedPeople(deps: SeedDeps, brands: Ids<DemoOrganisation, 'org'>): Promise<Ids<DemoPersonName, 'acc'>> {
  const ids = await Promise.all(
    Object.entries<DemoPerson>(people).map(async ([key, { email, name, memberships, bio = null }]) => {
      const known = await deps.accounts.findByEmail(email)
      const avatarUrl = portrait(key)
      const id = known?.id ?? (await deps.accounts.create({ email, name, password: DEMO_PASSWORD, avatarUrl }))
      const avatarAlt = { en: `A drawing of ${name.en}`, ar: `رسم يمثّل ${name.ar}` }
      await deps.accounts.setProfile(id, { name, avatarUrl, avatarAlt, bio })
      for (const { organisation, role } of memberships) await deps.organisations.addMember(brands.get(organisation)!, id, role)
      await seedAge(deps, id)
      return [key as DemoPersonName, id] as const
    }),
  )
  return new Map(ids)
}

/** The people of the demo are invented, and so is what is known of their age; the table says that it is the demo's. */
async function seedAge({ ages, clock }: SeedDeps, accountId: Id<'acc'>): Promise<void> {
  const { level } = await ages.levelOf({ accountId, viewerId: null })
  if (level === null) await ages.assertForDemo(accountId, emirates.age.hosts, new Date(clock.now().getTime() + AGE_DAYS * 86_400_000))
}

interface Made {
  brands: Ids<DemoOrganisation, 'org'>
  hosts: Ids<DemoPersonName, 'acc'>
  goods: Ids<string, 'prd'>
}

async function seedShow(deps: SeedDeps, demo: DemoShow, { brands, hosts, goods }: Made): Promise<void> {
  const { slug, title, coverUrl, starts, rundown } = demo
  const market = markets[demo.market ?? 'ae']
  const known = await deps.shows.findBySlug(slug)
  const show =
    known ??
    (await deps.shows.create({
      ...{ slug, title, coverUrl, description: demo.description ?? null },
      ...(demo.plannedMinutes === undefined ? {} : { plannedMinutes: demo.plannedMinutes }),
      brandId: brands.get(demo.brand)!,
      hostId: hosts.get(demo.host)!,
      marketCode: market.code,
      startsAt: startOf(deps.clock.now(), starts, market.timeZone),
      timeZone: market.timeZone,
      loopSeconds: rundown.length > 0 ? rundown.length * ITEM_SECONDS : null,
    }))
  if (demo.adultsOnly) await deps.audience.setAudience({ kind: 'show', id: show.id }, 'adults')
  const inLineup = new Set((await deps.shows.lineup(show.id)).map((item) => item.productId))
  for (const product of demo.lineup) {
    const id = goods.get(product)!
    if (!inLineup.has(id)) await deps.shows.addLineupItem(show.id, id)
  }
  await seedRundown(deps, show.id, demo, goods)
  if (demo.remains && deps.past) await seedPast({ ...deps.past, shows: deps.shows }, show, demo, goods)
  else await openShow(deps, show, starts === null)
}

async function seedRundown(deps: SeedDeps, showId: Id<'shw'>, { rundown }: DemoShow, goods: Ids<string, 'prd'>): Promise<void> {
  const lineup = new Map((await deps.shows.lineup(showId)).map((item) => [item.productId, item.id]))
  const present = (await deps.rundowns.list(showId)).length
  for (const [position, { product, title, script }] of rundown.entries()) {
    if (position < present) continue
    const lineupItemId = lineup.get(goods.get(product)!)!
    const startsAtSeconds = position * ITEM_SECONDS
    await deps.rundowns.addItem(showId, { title, script, lineupItemId, startsAtSeconds, durationSeconds: ITEM_SECONDS })
  }
}

async function openShow(deps: SeedDeps, show: Show, onAir: boolean): Promise<void> {
  if (show.state === 'draft') await deps.shows.changeState(show.id, 'scheduled')
  if (onAir && (show.state === 'draft' || show.state === 'scheduled')) await deps.shows.changeState(show.id, 'live')
}

/** An hour of the market's wall clock, some days from now; now when there is none. */
function startOf(now: Date, starts: DemoShow['starts'], timeZone: string): Date {
  if (!starts) return now
  const { days, hour, minute } = starts
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone)
  return new Date(today.add({ days }).withPlainTime({ hour, minute }).epochMilliseconds)
}
