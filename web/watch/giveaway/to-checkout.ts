import { answered, api } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { saveAttempt } from '../buy/attempt.ts'

interface Goods {
  readonly showId: string
  readonly showSlug: string | null
  readonly productId: string
}

/** To the buy sheet over the show, with what is held there. */
export async function toCheckout({ showId, showSlug, productId }: Goods, holdId: string): Promise<void> {
  const hold = await answered(api.GET('/api/checkout/holds/{id}', { params: { path: { id: holdId } } }))
  const spanSeconds = Math.max(60, (Date.parse(hold.expiresAt) - serverNow()) / 1000)
  saveAttempt(localStorage, { showId, productId, hold, spanSeconds, method: null, payment: null })
  location.assign(`/shows/${showSlug ?? ''}?buy=${productId}`)
}
