import { randomUUID } from 'node:crypto'
import { z } from 'zod'

export interface Purchase {
  readonly name: string
  readonly email: string
  readonly city: string
  readonly street: string
  readonly language: 'ar' | 'en'
  /** Part of the product's address: `moon-teapot`. */
  readonly product: string
  readonly quantity: number
  /** Number of a sandbox card; the one that pays when absent. */
  readonly card?: string
}

const showSchema = z.object({
  id: z.string(),
  lineup: z.array(
    z.object({ product: z.object({ slug: z.string(), variants: z.array(z.object({ id: z.string(), available: z.number() })) }) }),
  ),
})
const quoteSchema = z.object({ shippingMethod: z.string(), total: z.object({ amount: z.string(), currency: z.string() }) })

/** A guest of the demo buys from a show, by the API alone, with a card of the sandbox. */
export async function buy(url: string, showSlug: string, purchase: Purchase): Promise<void> {
  const cookies = new Map<string, string>()
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(url + path, {
      method,
      headers: {
        cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
        ...(body ? { 'content-type': 'application/json', origin: url } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s)
      cookies.set(name, value)
    }
    if (!answer.ok) throw new Error(`${method} ${path} answers ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
  const show = showSchema.parse(await call('GET', `/api/shows/${showSlug}`))
  const product = show.lineup.find((item) => item.product.slug === purchase.product)?.product
  const variant = product?.variants.find(({ available }) => available >= purchase.quantity)
  if (!variant) throw new Error(`${purchase.product} is not to be had in ${showSlug}`)
  const wish = { key: randomUUID(), variantId: variant.id, quantity: purchase.quantity, showId: show.id }
  const hold = z.object({ id: z.string() }).parse(await call('POST', '/api/checkout/holds', wish))
  const holdIds = [hold.id]
  const quote = quoteSchema.parse(await call('POST', '/api/checkout/quotes', { holdIds, country: 'AE' }))
  const card = { number: purchase.card ?? '4242424242424242', expiryMonth: 12, expiryYear: 2030, code: '123' }
  const { token } = z.object({ token: z.string() }).parse(await call('POST', '/sandbox/tokens', card))
  await call('POST', '/api/checkout/orders', {
    key: randomUUID(),
    holdIds,
    contact: { name: purchase.name, email: purchase.email },
    address: { line1: purchase.street, city: purchase.city, country: 'AE' },
    language: purchase.language,
    shippingMethod: quote.shippingMethod,
    expectedTotal: quote.total,
    payment: { token },
  })
}

/** So that a brand's desk is not empty when people look at it. */
export const demoPurchases: readonly Purchase[] = [
  {
    name: 'Huda',
    email: 'huda@demo.souk.example',
    city: 'dubai',
    street: 'Al Wasl Road 14',
    language: 'en',
    product: 'morning-cups',
    quantity: 2,
  },
  {
    name: 'سارة',
    email: 'sara@demo.souk.example',
    city: 'sharjah',
    street: 'شارع الكورنيش ٧',
    language: 'ar',
    product: 'moon-teapot',
    quantity: 1,
  },
  {
    name: 'Karim',
    email: 'karim@demo.souk.example',
    city: 'abu-dhabi',
    street: 'Hamdan Street 3',
    language: 'en',
    product: 'honey-pot',
    quantity: 1,
  },
]

/** Its bank says some seconds later that nothing arrived. */
export const disputedPurchase: Purchase = {
  name: 'Omar',
  email: 'omar@demo.souk.example',
  city: 'dubai',
  street: 'Jumeirah Street 9',
  language: 'en',
  product: 'morning-cups',
  quantity: 1,
  card: '4000000000002685',
}
