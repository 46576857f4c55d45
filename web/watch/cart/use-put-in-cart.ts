import { useLingui } from '@lingui/react/macro'
import { problemWords } from '../../api/problem-words.ts'
import { showToast } from '../../kit/toast.ts'
import { cartView, loadCart, putLine } from './cart-store.ts'

interface Wanted {
  variantId: string
  quantity: number
  /** Empty where it was not seen in a show. */
  showId: string
  market: string
}

/** Puts more of a thing into the cart and says so, or why not; answers whether it is in. */
export function usePutInCart(): (wanted: Wanted) => Promise<boolean> {
  const { t } = useLingui()
  return async ({ variantId, quantity, showId, market }) => {
    await loadCart()
    const there = cartView.read().cart?.lines.find((line) => line.variantId === variantId && !line.savedForLater)
    const wish = { variantId, quantity: Math.min(100, quantity + (there?.quantity ?? 0)), market }
    const refusal = await putLine({ ...wish, ...(showId && { showId }) })
    if (refusal) showToast({ tone: 'refused', text: t(problemWords(refusal)) })
    else showToast({ tone: 'done', text: t`It is in your cart.`, action: { label: t`Open the cart`, run: () => location.assign('/cart') } })
    return !refusal
  }
}
