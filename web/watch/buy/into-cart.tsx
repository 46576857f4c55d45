import { Trans } from '@lingui/react/macro'
import { BagIcon } from '../../kit/icons.tsx'
import { useCloseSheet } from '../../kit/sheet.tsx'
import { useStore } from '../../live/session/use-store.ts'
import { usePutInCart } from '../cart/use-put-in-cart.ts'
import type { Checkout } from './checkout.ts'

/** Not now, but together with other things: what is chosen goes into the cart, and its units go back to everybody. */
export function IntoCart({ checkout }: { checkout: Checkout }) {
  const close = useCloseSheet()
  const putInCart = usePutInCart()
  const { paying } = useStore(checkout.view)
  const { variant, quantity } = useStore(checkout.choice)
  if (checkout.fixed || checkout.offerOn(variant)) return null
  const { id: showId, market } = checkout.show
  const put = async (): Promise<void> => {
    if (!(await putInCart({ variantId: variant.id, quantity, showId, market: market.code }))) return
    checkout.giveUp()
    close()
  }
  return (
    <button type="button" className="into-cart" disabled={paying} onClick={() => void put()}>
      <BagIcon />
      <Trans>Put it in the cart</Trans>
    </button>
  )
}
