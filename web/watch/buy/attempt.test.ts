import { expect, test } from 'vitest'
import { type Attempt, loadAttempt, saveAttempt } from './attempt.ts'

const now = Date.parse('2026-11-22T20:00:00Z')
const hold = {
  id: 'hld_1',
  variantId: 'var_1',
  quantity: 1,
  state: 'held' as const,
  unitPrice: { amount: '14900', currency: 'AED' },
  offerId: null,
  expiresAt: '2026-11-22T20:04:00Z',
}
const attempt: Attempt = { showId: 'shw_1', productId: 'prd_1', hold, spanSeconds: 300, method: 'door', payment: null }

function shelf() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

test('a running hold is found again after a reload', () => {
  const place = shelf()
  saveAttempt(place, attempt)
  expect(loadAttempt(place, 'shw_1', now)).toEqual(attempt)
})

test('a hold that ran out is forgotten, unless a payment with it may have gone through', () => {
  const place = shelf()
  const later = now + 600_000
  const payment = { key: 'c0ffee' } as unknown as NonNullable<Attempt['payment']>
  saveAttempt(place, { ...attempt, payment })
  expect(loadAttempt(place, 'shw_1', later)?.payment).toEqual(payment)
  saveAttempt(place, attempt)
  expect(loadAttempt(place, 'shw_1', later)).toBeNull()
})

test('another show does not pick it up', () => {
  const place = shelf()
  saveAttempt(place, attempt)
  expect(loadAttempt(place, 'shw_2', now)).toBeNull()
})
