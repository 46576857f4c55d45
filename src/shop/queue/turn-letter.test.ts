import { expect, test } from 'vitest'
import { guestTurnLetter } from './turn-letter.ts'

const said = { subject: 'Your turn', browser: 'In this browser', act: 'Buy', why: 'You stood in line', asked: 'You asked' }

test('the letter of a turn tells until when by the clock of its market, in minutes', () => {
  const text = { en: (until: string) => ({ ...said, turn: until }), ar: (until: string) => ({ ...said, turn: until }) }
  const words = { link: 'http://souk.test', timeZone: 'Asia/Dubai', text }
  const letterIn = (language: 'en' | 'ar') =>
    guestTurnLetter({ email: 'huda@example.com', language }, words, new Date('2026-11-27T17:30:42Z')).text
  expect(letterIn('en')).toContain('27 Nov 2026, 21:30 (Gulf')
  expect(letterIn('ar')).toContain('21:30 (توقيت الخليج)')
})
