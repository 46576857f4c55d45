import { expect, test } from 'vitest'
import { localeOf } from './language.ts'

test('an Arabic date is in the words of its market and in the digits of everything around it', () => {
  const dayIn = (country: string) =>
    new Intl.DateTimeFormat(localeOf('ar', country), { day: 'numeric', month: 'long' }).format(Date.UTC(2026, 10, 24, 12))
  expect(['AE', 'JO', 'EG', 'SA', 'GB'].map(dayIn)).toEqual(['24 نوفمبر', '24 تشرين الثاني', '24 نوفمبر', '24 نوفمبر', '24 نوفمبر'])
})
