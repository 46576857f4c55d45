import { expect, test } from 'vitest'
import type { OfferStatusWire } from '#shop/offers/contract'
import type { Cue } from '../../live/cues/cue-timeline.ts'
import { offerView } from './offer-view.ts'

const aed = (amount: string) => ({ amount, currency: 'AED' })
const terms = {
  id: 'off_1' as OfferStatusWire['id'],
  variantId: 'var_1' as OfferStatusWire['terms']['variantId'],
  ...{ quantity: 60, mostPerPerson: 2 },
  ...{ price: aed('14900'), usualPrice: aed('18500'), lowestPrice: aed('18500') },
}
const cue = { at: '2026-11-22T20:00:00.000Z', offer: { terms, endsMediaTime: 0, endsAt: '2026-11-22T20:05:00.000Z' } } as Cue
const status = (change: Partial<OfferStatusWire>): OfferStatusWire =>
  ({ id: 'off_1', terms, endsAt: '2026-11-22T20:05:00.000Z', endReason: null, left: 18, held: 4, sold: 38, ...change }) as OfferStatusWire
const sight = { cue, status: status({}), secondsLeft: 161, taken: 0, nowMilliseconds: Date.parse('2026-11-22T20:02:19Z') }

test('runs as long as the frame in sight is before its end and something is left', () => {
  expect(offerView(sight)).toMatchObject({ state: 'running', left: 18, secondsLeft: 161, spanSeconds: 300 })
  expect(offerView({ ...sight, secondsLeft: 0 })).toMatchObject({ state: 'over' })
  expect(offerView({ ...sight, status: status({ left: 0 }) })).toMatchObject({ state: 'sold-out', held: 4 })
})

test('who sees it before its count was told, sees all of it', () => {
  expect(offerView({ ...sight, status: null })).toMatchObject({ state: 'running', left: 60 })
})

test('who has as many as one person may has no more to take', () => {
  expect(offerView({ ...sight, taken: 2 })).toMatchObject({ state: 'mine' })
})

test('once it was closed a card says so for a minute', () => {
  const ended = status({ endReason: 'host', endsAt: '2026-11-22T20:02:00.000Z' })
  expect(offerView({ ...sight, cue: null, status: ended })).toMatchObject({ state: 'over' })
  expect(offerView({ ...sight, cue: null, status: status({ endReason: 'stock', endsAt: '2026-11-22T20:02:00.000Z' }) })).toMatchObject({
    state: 'sold-out',
  })
  expect(offerView({ ...sight, cue: null, status: ended, nowMilliseconds: Date.parse('2026-11-22T20:03:01Z') })).toBe(null)
  expect(offerView({ ...sight, cue: null, status: status({}) })).toBe(null)
})
