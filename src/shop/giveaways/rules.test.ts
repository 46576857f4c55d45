import { expect, test } from 'vitest'
import { rulesOf } from './rules.ts'

const both = { en: 'A cup', ar: 'فنجان' }
const facts = { prize: both, value: both, winners: 1, seller: both, market: both, leastAge: 18, followersOnly: false, openElsewhere: true }

test.each([
  [1, 24, 'for 1 minute from', 'within 24 hours;', 'المدة دقيقة من', 'أقصاها 24 ساعة،'],
  [2, 1, 'for 2 minutes from', 'within 1 hour;', 'المدة دقيقتان من', 'أقصاها ساعة،'],
  [5, 48, 'for 5 minutes from', 'within 48 hours;', 'المدة 5 دقائق من', 'أقصاها 48 ساعة،'],
])('rules of %s minutes and %s hours count as their language does', (minutes, claimHours, ...said) => {
  const { en, ar } = rulesOf({ ...facts, minutes, claimHours })
  for (const words of said) expect([...en, ...ar].join('\n')).toContain(words)
})
