import { expect, test } from 'vitest'
import { addressOf, contactOf, type Draft, emptyDraft, loadDraft, missingFields, saveDraft } from './draft.ts'

const whole: Draft = { ...emptyDraft, name: 'Mariam', email: 'mariam@example.com', line1: 'Corniche Street 12', city: 'Sharjah' }

function memory(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>()
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) }
}

test('what was typed is there after a reload', () => {
  const storage = memory()
  saveDraft(storage, whole)
  expect(loadDraft(storage)).toEqual(whole)
})

test('a store that holds something else is no reason to fail', () => {
  expect(loadDraft({ getItem: () => 'not json' })).toEqual(emptyDraft)
  expect(loadDraft({ getItem: () => '{"name":7,"city":"Dubai"}' })).toEqual({ ...emptyDraft, city: 'Dubai' })
})

test('the first missing field is named first', () => {
  expect(missingFields({ ...whole, email: 'mariam@', line1: '' })).toEqual(['email', 'line1'])
  expect(missingFields(whole)).toEqual([])
})

test('a phone number is not asked for, but a given one must be one', () => {
  expect(missingFields({ ...whole, phone: '12' })).toEqual(['phone'])
  expect(contactOf(whole)).toEqual({ name: 'Mariam', email: 'mariam@example.com' })
})

test('empty lines do not travel', () => {
  expect(addressOf(whole, null, 'AE')).toEqual({ line1: 'Corniche Street 12', city: 'Sharjah', country: 'AE' })
})
