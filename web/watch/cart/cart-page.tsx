import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { problemWords } from '../../api/problem-words.ts'
import type { Cart } from '../../api/types.ts'
import { Button } from '../../kit/button.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { AlertIcon, BagIcon } from '../../kit/icons.tsx'
import { setRegion } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { ToastRegion } from '../../kit/toast.tsx'
import { useStore } from '../../live/session/use-store.ts'
import { KeptClaims } from '../claims/kept-claims.tsx'
import { HomeHead } from '../home/home-head.tsx'
import { CartLines, SavedForLater, ToCheckout } from './cart-lines.tsx'
import { CartPurchase, cartBasket, savedAttempt } from './cart-purchase.ts'
import { CartSheet } from './cart-sheet.tsx'
import { cartView, loadCart, seePrices } from './cart-store.ts'

/** A checkout that a reload interrupted goes on by itself. */
function interrupted(): CartPurchase | null {
  const saved = savedAttempt(cartBasket.key)
  return saved && new CartPurchase(cartBasket, saved, saved)
}

/** What one means to buy, of several brands; one checkout pays for all of it. */
export function CartPage() {
  const { t } = useLingui()
  const { cart, refusal, busy } = useStore(cartView)
  const [purchase, setPurchase] = useState<CartPurchase | null>(interrupted)
  useEffect(() => {
    document.title = t`Cart · Souk`
    void loadCart()
  }, [t])
  useEffect(() => {
    if (cart?.country) setRegion(cart.country)
  }, [cart])
  const wanted = cart?.lines.filter((line) => !line.savedForLater) ?? []
  const later = cart?.lines.filter((line) => line.savedForLater) ?? []
  return (
    <>
      <div className="home cart">
        <HomeHead />
        <main>
          <h1>
            <Trans>Cart</Trans>
          </h1>
          {refusal && (
            <p className="notice notice-danger" role="alert">
              <AlertIcon />
              <span>{t(problemWords(refusal))}</span>
            </p>
          )}
          <KeptClaims otherwise={cart?.lines.length === 0 && <Empty />} />
          {cart && wanted.some(({ priceBefore }) => priceBefore) && <PricesChanged />}
          <CartLines lines={wanted} busy={busy} />
          {cart && wanted.length > 0 && <Foot cart={cart} busy={busy} onBuy={() => setPurchase(CartPurchase.of(cart))} />}
          <SavedForLater lines={later} busy={busy} />
        </main>
      </div>
      {purchase && (
        <CartSheet
          purchase={purchase}
          lines={wanted}
          onClose={() => {
            setPurchase(null)
            void loadCart()
          }}
        />
      )}
      <ToastRegion />
    </>
  )
}

function Foot({ cart, busy, onBuy }: { cart: Cart; busy: boolean; onBuy: () => void }) {
  return (
    <div className="cart-foot">
      <p className="sum sum-total">
        <span>
          <Trans>Goods</Trans>{' '}
          <small>
            <Trans>Delivery and codes come next, before you pay.</Trans>
          </small>
        </span>
        {cart.goods && <Amount of={cart.goods} />}
      </p>
      <ToCheckout disabled={busy || cart.goods === null || cart.goods.amount === '0'} onClick={onBuy} />
    </div>
  )
}

function PricesChanged() {
  return (
    <div className="notice cart-changed" role="status">
      <AlertIcon />
      <span>
        <Trans>Prices changed since you looked last.</Trans>
      </span>
      <Button kind="quiet" onClick={() => void seePrices()}>
        <Trans>I have seen it</Trans>
      </Button>
    </div>
  )
}

function Empty() {
  return (
    <EmptyState
      picture={<BagIcon />}
      title={<Trans>Your cart is empty</Trans>}
      action={
        <a className="btn btn-main" href="/">
          <Trans>See what is on</Trans>
        </a>
      }
    >
      <Trans>Tap Buy on anything you see in a show, then put it in the cart.</Trans>
    </EmptyState>
  )
}
