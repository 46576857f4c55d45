import { expect, test } from 'vitest'
import { createCardTokens } from './tokens.ts'

const card = { behaviour: 'pays', brand: 'Visa', last4: '4242', expiryMonth: 12, expiryYear: 2099 } as const
const at = (minute: number) => ({ now: () => new Date(Date.UTC(2026, 0, 1, 12, minute)) })

test('a token says its card for an hour', () => {
  const token = createCardTokens('secret', at(0)).make(card)
  expect(token.length).toBeLessThanOrEqual(200)
  expect(createCardTokens('secret', at(59)).read(token)).toEqual(card)
  expect(createCardTokens('secret', at(60)).read(token)).toBeNull()
})

test('a token that the sandbox did not make says nothing', () => {
  const tokens = createCardTokens('secret', at(0))
  const token = tokens.make(card)
  const forged = `tok_${Buffer.from('pays,Visa,4242,12,2099,9999999999').toString('base64url')}${token.slice(token.lastIndexOf('.'))}`
  expect([createCardTokens('another', at(0)).read(token), tokens.read(forged), tokens.read('tok_'), tokens.read('card_1')]).toEqual([
    null,
    null,
    null,
    null,
  ])
})
