import { expect, test } from 'vitest'
import { newId } from '#platform/ids'
import { createWrongCodes } from './wrong-codes.ts'

const at = (seconds: number): Date => new Date(Date.UTC(2026, 0, 1) + seconds * 1000)
const guest = (address: string | null = null) => ({ viewerId: newId('vwr'), address })
const guess = (guard: ReturnType<typeof createWrongCodes>, by: ReturnType<typeof guest>, many: number, seconds = 0, prefix = 'GUESS') => {
  for (let n = 0; n < many; n++) guard.noteWrong(`${prefix}-${n}`, by, at(seconds))
}

test('a few wrong codes cost nothing, and the same one again counts once', () => {
  const guard = createWrongCodes()
  const by = guest()
  guess(guard, by, 4)
  for (let n = 0; n < 20; n++) guard.noteWrong('GUESS-1', by, at(0))
  expect(guard.mayAsk('NEXT', by, at(0))).toBe(true)
})

test('beyond them each doubles a wait in which a right code is not looked at either', () => {
  const guard = createWrongCodes()
  const by = guest()
  guess(guard, by, 5)
  expect([14, 15].map((second) => guard.mayAsk('RIGHT', by, at(second)))).toEqual([false, true])
  guard.noteWrong('SIXTH', by, at(15))
  expect([44, 45].map((second) => guard.mayAsk('RIGHT', by, at(second)))).toEqual([false, true])
  guess(guard, by, 30, 45, 'MORE')
  expect([45 + 3_599, 45 + 3_600].map((second) => guard.mayAsk('RIGHT', by, at(second)))).toEqual([false, true])
})

test('who throws the guest away for each guess is counted by address, and another address is not', () => {
  const guard = createWrongCodes()
  for (let n = 0; n < 40; n++) guard.noteWrong(`GUESS-${n}`, guest('192.0.2.7'), at(0))
  expect(guard.mayAsk('RARE', guest('192.0.2.7'), at(1))).toBe(false)
  expect(guard.mayAsk('RARE', guest('192.0.2.8'), at(1))).toBe(true)
  for (let n = 0; n < 40; n++) guard.noteWrong(`GUESS-${n}`, guest(`2001:db8:1:2::${n}`), at(0))
  expect(guard.mayAsk('RARE', guest('2001:db8:1:2::ffff'), at(1))).toBe(false)
})

test.each([
  ['2001:db8::1', '2001:db8:0:0:ffff::2', false],
  ['2001:db8::1:0:0:0:0', '2001:db8:0:1::2', false],
  ['2001:db8::1', '2001:db8:0:1::1', true],
])('guesses from %s make %s wait unless it is of another network: %s', (guesser, neighbour, free) => {
  const guard = createWrongCodes()
  for (let n = 0; n < 40; n++) guard.noteWrong(`GUESS-${n}`, guest(guesser), at(0))
  expect(guard.mayAsk('RARE', guest(neighbour), at(1))).toBe(free)
})

test('a crowd behind that address goes on with the code of the evening, and everybody with their own', () => {
  const guard = createWrongCodes()
  const crowd = Array.from({ length: 3 }, () => guest('192.0.2.7'))
  const [first] = crowd
  guard.noteRight('OWN', first!, at(0))
  for (const by of crowd) guard.noteRight('TONIGHT', by, at(0))
  for (let n = 0; n < 60; n++) guard.noteWrong(`GUESS-${n}`, guest('192.0.2.7'), at(0))
  expect(guard.mayAsk('TONIGHT', guest('192.0.2.7'), at(1))).toBe(true)
  expect(guard.mayAsk('OWN', first!, at(1))).toBe(true)
  expect(guard.mayAsk('OWN', guest('192.0.2.7'), at(1))).toBe(false)
})
