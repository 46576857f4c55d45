import { expect, test } from 'vitest'
import { cityOf } from './sale-feed.ts'

test.each(['Sharjah', 'الشارقة', 'São Paulo', "L'Aquila", 'Ras al-Khaimah'])('%s is told', (city) => {
  expect(cityOf(` ${city} `)).toBe(city)
})

test.each(['Villa 12, Al Khan', 'call 0501234567', 'x', '', 'see www/souk', 'a'.repeat(41)])('“%s” is kept back', (typed) => {
  expect(cityOf(typed)).toBeNull()
})
