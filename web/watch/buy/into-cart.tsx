import { Trans, useLingui } from '@lingui/react/macro'
import { problemWords } from '../../api/problem-words.ts'
import { BagIcon } from '../../kit/icons.tsx'
import { useCloseSheet } from '../../kit/sheet.tsx'
import { showToast } from '../../kit/toast.ts'
import { useStore } from '../../live/session/use-store.ts'
import { cartView, loadCart, putLine } from '../cart/cart-store.ts'
import type { Checkout } from './checkout.ts'

/** Not now, but together with other things: what is chosen goes into the cart, and its units go back to everybody. */
export function IntoCart({ checkout }: { checkout: Checkout }) {
  const { t } = useLingui()
  const close = useCloseSheet()
  const { paying } = useStore(checkout.view)
  const { variant, quantity } = useStore(checkout.choice)
  if (checkout.fixed || checkout.offerOn(variant)) return null
  const put = async (): Promise<void> => {
    await loadCart()
    const there = cartView.read().cart?.lines.find((line) => line.variantId === variant.id && !line.savedForLater)
    const { id: showId, market } = checkout.show
    const wish = { variantId: variant.id, quantity: Math.min(100, quantity + (there?.quantity ?? 0)), market: market.code }
    const refusal = await putLine({ ...wish, ...(showId && { showId }) })
    if (refusal) return void showToast({ tone: 'refused', text: t(problemWords(refusal)) })
    checkout.giveUp()
    showToast({ tone: 'done', text: t`It is in your cart.`, action: { label: t`Open the cart`, run: () => location.assign('/cart') } })
    close()
  }
  return (
    <button type="button" className="into-cart" disabled={paying} onClick={() => void put()}>
      <BagIcon />
      <Trans>Put it in the cart</Trans>
    </button>
  )
}
