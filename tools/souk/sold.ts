import { randomUUID } from 'node:crypto'
import { z } from 'zod'

const idsSchema = z.object({ items: z.array(z.object({ id: z.string() })) })
const showSchema = z.object({
  lineup: z.array(z.object({ product: z.object({ variants: z.array(z.object({ id: z.string(), available: z.number() })) }) })),
})

/** A lot and a giveaway of the show; prepared first by its host where there is none. */
export async function soldOf(url: string, cookie: string, show: { id: string; slug: string } | undefined) {
  if (cookie === '' || show === undefined) return {}
  const { lineup } = showSchema.parse(await (await fetch(`${url}/api/shows/${show.slug}`)).json())
  const variants = lineup.flatMap(({ product }) => product.variants).toSorted((a, b) => b.available - a.available)
  const wish = { key: randomUUID(), showId: show.id, variantId: variants[0]?.id, startingBid: { amount: '5000', currency: 'AED' } }
  return { lot: await oneOf(url, 'lots', cookie, wish), giveaway: await oneOf(url, 'giveaways', cookie, wish) }
}

async function oneOf(url: string, kind: string, cookie: string, wish: { showId: string }): Promise<string | undefined> {
  const known = idsSchema.parse(await (await fetch(`${url}/api/${kind}?showId=${wish.showId}`)).json()).items.at(-1)
  if (known) return known.id
  const headers = { 'content-type': 'application/json', origin: url, cookie }
  const answer = await fetch(`${url}/api/${kind}`, { method: 'POST', headers, body: JSON.stringify(wish) })
  return z.object({ id: z.string() }).safeParse(await answer.json()).data?.id
}
