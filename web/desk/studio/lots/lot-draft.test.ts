import { expect, test } from 'vitest'
import { type LotDraft, ladderFrom, lotFrom, ONE_OFF } from './lot-draft.ts'

const draft: LotDraft = {
  title: { en: '', ar: '' },
  ...{ variantId: 'var_x', startingBid: '10', reserve: '', seconds: '60', mode: 'soft-close', counterSeconds: '10' },
  ...{ payMinutes: '30', ifUnpaid: 'offer-next', ladder: '0: 1\n30: 2' },
}

test('a draft in order becomes what the server takes, in the minor units of the currency', () => {
  const { request } = lotFrom(draft, 'JOD')
  expect(request).toMatchObject({ startingBid: { amount: '10000', currency: 'JOD' }, reserve: null, durationSeconds: 60 })
  expect(request?.ladder).toEqual([
    { from: '0', step: '1000' },
    { from: '30000', step: '2000' },
  ])
})

test('what is wrong with a draft is said of one field', () => {
  expect(lotFrom({ ...draft, startingBid: '0' }, 'AED').fault).toBe('starting')
  expect(lotFrom({ ...draft, reserve: '9' }, 'AED').fault).toBe('reserve')
  expect(lotFrom({ ...draft, ladder: '5: 1' }, 'AED').fault).toBe('ladder')
  expect(ladderFrom('0: 2\n30: 1', 'AED')).toBe(null)
  expect(ladderFrom('0: 0', 'AED')).toBe(null)
})

test('a piece made on the spot needs a name in one language, which then stands for both', () => {
  expect(lotFrom({ ...draft, variantId: ONE_OFF }, 'AED').fault).toBe('title')
  const { request } = lotFrom({ ...draft, variantId: ONE_OFF, title: { en: ' ', ar: 'جرّة' } }, 'AED')
  expect(request).toMatchObject({ oneOff: { title: { en: 'جرّة', ar: 'جرّة' } } })
  expect(request).not.toHaveProperty('variantId')
})
