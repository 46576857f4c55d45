import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { type PageRoute, pageRoutes } from '../../web/routes.ts'
import { buy, demoPurchases, disputedPurchase } from './buy.ts'
import { casesOf } from './protection.ts'
import { soldOf } from './sold.ts'

const peopleSchema = z.object({ items: z.array(z.object({ email: z.string(), password: z.string(), goesTo: z.string() })) })
const showsSchema = z.object({ items: z.array(z.object({ id: z.string(), slug: z.string(), state: z.string() })) })
type Shows = z.infer<typeof showsSchema>['items']
const idsSchema = z.object({ items: z.array(z.object({ id: z.string() })) })
const feedSchema = z.object({ items: z.array(z.object({ kind: z.string(), id: z.string() })) })
const channelOf = z.object({ brand: z.object({ slug: z.string() }), host: z.object({ id: z.string() }) })
const meSchema = z.object({
  memberships: z.array(z.object({ organisation: z.object({ id: z.string() }), capabilities: z.array(z.string()) })),
})

export interface Address extends PageRoute {
  /** The path with things of this Souk filled in. */
  readonly place: string
  /** `name=value` pairs of the person who sees it; empty for a guest. */
  readonly cookie: string
}

/** Every page of the list at a running Souk with the demo. A page whose thing does not exist there is left out and named. */
export async function addressesAt(url: string): Promise<{ addresses: Address[]; missing: string[] }> {
  const cookies = {
    guest: '',
    orders: await signIn(url, '/desk/orders'),
    studio: await signIn(url, '/desk/studio'),
    safety: await signIn(url, '/desk/safety'),
  }
  const things = await thingsOf(url, cookies)
  const addresses: Address[] = []
  const missing: string[] = []
  for (const route of pageRoutes) {
    const place = route.path.replace(/:(\w+)/, (_, name: string) => things[name] ?? ':')
    if (place.includes(':') || (route.as !== 'guest' && cookies[route.as] === '')) missing.push(route.name)
    else addresses.push({ ...route, place, cookie: cookies[route.as] })
  }
  return { addresses, missing }
}

async function thingsOf(
  url: string,
  cookies: { orders: string; studio: string; safety: string },
): Promise<Record<string, string | undefined>> {
  const show = onAir(showsSchema.parse(await read(`${url}/api/shows`, '')).items)
  const studio = cookies.studio && onAir(showsSchema.parse(await read(`${url}/api/studio/shows`, cookies.studio)).items)
  const upcoming = showsSchema.parse(await read(`${url}/api/shows?state=upcoming&limit=1`, '')).items[0]
  const whose = show && channelOf.parse(await read(`${url}/api/shows/${show.slug}`, ''))
  const past = showsSchema.parse(await read(`${url}/api/shows?state=past&limit=1`, '')).items[0]
  const clip = feedSchema.parse(await read(`${url}/api/feed`, '')).items.find(({ kind }) => kind === 'clip')
  const own = {
    past: past?.slug,
    clip: clip?.id,
    upcoming: upcoming?.slug,
    channel: whose?.brand.slug,
    creator: whose?.host.id,
    reminder: 'over',
    ...(await casesOf(url, show?.id, cookies.safety)),
    plan: await aPlan(url, cookies.studio),
    ...(await soldOf(url, cookies.studio, show)),
    ...(await goodsOf(url, cookies.orders)),
    product: await aProduct(url, cookies.orders),
    import: await anImport(url, cookies.orders),
    myOrder: await aPurchase(url, cookies.orders, show?.slug),
  }
  return {
    ...own,
    show: show?.slug,
    order: await anOrder(url, cookies.orders, show?.slug),
    studio: studio ? studio.id : undefined,
    dispute: await aDispute(url, cookies.orders, show?.slug),
  }
}

const SPRING_FILE = [
  'Handle,Title,Title (ar),Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Image Src,Product Category',
  'garden-lantern,Garden lantern,فانوس الحديقة,Size,Small,GL-S,12,89.00,,Lighting',
  'garden-lantern,,,,Large,GL-L,6,129.00,,',
  'herb-pots,Herb pots,أصص الأعشاب,,,HP-03,40,75.00,,Pots and planters',
  'water-jug,Water jug,جرة الماء,,,WJ-01,9,-5,,Tableware',
  'linen-runner,Linen runner,مفرش كتان,,,LR-01,15,,,Fabrics',
].join('\n')

/** A show that the demo's host plans. */
async function aPlan(url: string, cookie: string): Promise<string | undefined> {
  if (cookie === '') return undefined
  const { memberships } = meSchema.parse(await read(`${url}/api/me`, cookie))
  const planner = memberships.find(({ capabilities }) => capabilities.includes('show.plan'))
  if (!planner) return undefined
  return idsSchema.parse(await read(`${url}/api/desk/shows?organisationId=${planner.organisation.id}&state=upcoming&limit=1`, cookie))
    .items[0]?.id
}

/** A product of the brand. */
const goodsSchema = z.object({ items: z.array(z.object({ slug: z.string(), variants: z.array(z.object({ id: z.string() })) })) })

/** Something on sale: its page, and the journal of its stock where the person keeps it. */
async function goodsOf(url: string, cookie: string): Promise<{ goods?: string; variant?: string }> {
  const found = goodsSchema.safeParse(await read(`${url}/api/products?q=moon`, '')).data?.items ?? []
  const goods = found[0]?.slug
  if (goods === undefined) return {}
  // Several brands have something of that name; the person keeps one of them.
  for (const { id } of cookie === '' ? [] : found.flatMap(({ variants }) => variants.slice(0, 1))) {
    const { ok } = await fetch(`${url}/api/desk/variants/${id}/stock`, { headers: { cookie } })
    if (ok) return { goods, variant: id }
  }
  return { goods }
}

async function aProduct(url: string, cookie: string): Promise<string | undefined> {
  if (cookie === '') return undefined
  const { memberships } = meSchema.parse(await read(`${url}/api/me`, cookie))
  const keeper = memberships.find(({ capabilities }) => capabilities.includes('products.edit'))
  if (!keeper) return undefined
  return idsSchema.parse(await read(`${url}/api/desk/products?organisationId=${keeper.organisation.id}&limit=1`, cookie)).items[0]?.id
}

/** A file of products that is checked and not run; it is brought first where there is none. */
async function anImport(url: string, cookie: string): Promise<string | undefined> {
  if (cookie === '') return undefined
  const { memberships } = meSchema.parse(await read(`${url}/api/me`, cookie))
  const organisationId = memberships.find(({ capabilities }) => capabilities.includes('products.edit'))?.organisation.id
  if (organisationId === undefined) return undefined
  const known = idsSchema.parse(await read(`${url}/api/desk/imports?organisationId=${organisationId}`, cookie)).items[0]?.id
  if (known !== undefined) return known
  const answer = await fetch(`${url}/api/desk/imports?organisationId=${organisationId}&name=spring.csv`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', origin: url, cookie },
    body: SPRING_FILE,
  })
  return z.object({ id: z.string() }).parse(await answer.json()).id
}

/** The newest order of the brand; some are placed first where nobody has bought yet. */
async function anOrder(url: string, cookie: string, showSlug: string | undefined): Promise<string | undefined> {
  const found = await newestOrder(url, cookie)
  if (found !== undefined || cookie === '' || showSlug === undefined) return found
  for (const purchase of demoPurchases) await buy(url, showSlug, purchase)
  return newestOrder(url, cookie)
}

const DISPUTE_PATIENCE_MS = 60_000

/** A payment that a bank disputes; one is made and disputed first where there is none. */
async function aDispute(url: string, cookie: string, showSlug: string | undefined): Promise<string | undefined> {
  const newest = async () => idsSchema.safeParse(await read(`${url}/api/disputes?limit=1`, cookie)).data?.items[0]?.id
  if (cookie === '' || showSlug === undefined) return undefined
  const known = await newest()
  if (known !== undefined) return known
  await buy(url, showSlug, disputedPurchase)
  for (const end = performance.now() + DISPUTE_PATIENCE_MS; performance.now() < end; await sleep(500)) {
    const found = await newest()
    if (found !== undefined) return found
  }
  return undefined
}

const ANNOUNCED_PATIENCE_MS = 60_000

/** Something that this person bought; made first where there is nothing. */
async function aPurchase(url: string, cookie: string, showSlug: string | undefined): Promise<string | undefined> {
  const newest = async () => idsSchema.safeParse(await read(`${url}/api/my/orders`, cookie)).data?.items[0]?.id
  const known = cookie === '' ? undefined : await newest()
  const [purchase] = demoPurchases
  if (known !== undefined || cookie === '' || showSlug === undefined || !purchase) return known
  const { account } = z.object({ account: z.object({ email: z.string() }) }).parse(await read(`${url}/api/me`, cookie))
  await buy(url, showSlug, { ...purchase, email: account.email })
  for (const end = performance.now() + ANNOUNCED_PATIENCE_MS; performance.now() < end; await sleep(500)) {
    const found = await newest()
    if (found !== undefined) return found
  }
  return undefined
}

const onAir = (shows: Shows) => shows.find(({ state }) => state === 'live') ?? shows[0]

async function newestOrder(url: string, cookie: string): Promise<string | undefined> {
  if (cookie === '') return undefined
  const { memberships } = meSchema.parse(await read(`${url}/api/me`, cookie))
  const seller = memberships.find(({ capabilities }) => capabilities.includes('orders.read'))
  if (!seller) return undefined
  const orders = await read(`${url}/api/seller-orders?organisationId=${seller.organisation.id}&limit=1`, cookie).catch(() => ({
    items: [],
  }))
  return idsSchema.parse(orders).items[0]?.id
}

/** The session of the demo person whose work begins at `goesTo`. */
async function signIn(url: string, goesTo: string): Promise<string> {
  const { items } = peopleSchema.parse(await read(`${url}/api/demo/people`, ''))
  const person = items.find((candidate) => candidate.goesTo.startsWith(goesTo))
  if (!person) return ''
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: person.email, password: person.password }),
  })
  if (!answer.ok) throw new Error(`${person.email} cannot sign in: ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

async function read(address: string, cookie: string): Promise<unknown> {
  const answer = await fetch(address, { headers: cookie ? { cookie } : {} })
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
  return answer.json()
}
