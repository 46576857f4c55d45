import { expect, test } from 'vitest'
import { impersonates, isName } from './names.ts'

const people = ['Layla', 'ليلى', 'Dar Tin', 'دار طين']

test.each(['LAYLA', 'Lаyla', 'L4yla', 'لَيْلَـى', 'ليلي', 'dar  tin', 'Dar-Tin official', 'Layla (host)', 'Host', 'المشرف', 'admin'])(
  '%s would be taken for the people of the show',
  (name) => {
    expect(impersonates(name, people)).toBe(true)
  },
)

test.each(['Laylani', 'Leila', 'Huda', 'Darine', 'ليليان', 'هدى'])('%s is somebody else', (name) => {
  expect(impersonates(name, people)).toBe(false)
})

test('a name has letters and leads nowhere', () => {
  expect(['Huda', 'هدى', 'Huda 3', 'J. R.'].map(isName)).toEqual([true, true, true, true])
  expect(['...', '🙂', 'www.shop', 'cheap.com', 'me@mail', 'https://x'].map(isName)).toEqual(Array(6).fill(false))
})
