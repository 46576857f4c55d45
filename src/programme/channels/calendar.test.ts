import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { newId } from '#platform/ids'
import type { Show } from '#programme/shows'
import { writeCalendar } from './calendar.ts'

const base: Show = {
  ...{ id: newId('shw'), slug: 'green-soap', title: { en: 'Soap, cut; today', ar: 'الصابون الأخضر، قُطع اليوم' } },
  description: { en: 'First line\nsecond line', ar: 'سطر أول\nسطر ثانٍ' },
  ...{ brandId: newId('org'), hostId: newId('acc'), marketCode: 'ae', coverUrl: '', visibility: 'public', state: 'scheduled' },
  ...{ startsAt: new Date('2026-03-29T00:30:00Z'), timeZone: 'Europe/Berlin', plannedMinutes: 90, loopSeconds: null, version: 4 },
  ...{ announcedAt: new Date(), stoppedAt: null, endedAt: null, practiceEndedAt: null, updatedAt: new Date('2026-03-01T10:00:00Z') },
}
const names = { hostName: { en: 'Yusuf', ar: 'يوسف' }, brandName: { en: 'Dar al-Bustan', ar: 'دار البستان' } }
const entry = (show: Partial<Show> = {}, masked = false) => ({ ...names, masked, show: { ...base, ...show } })

function read(language: 'ar' | 'en', alarm: boolean, ...entries: ReturnType<typeof entry>[]) {
  const facts = { name: names.brandName[language], language, publicUrl: 'https://souk.test', alarm, now: new Date('2026-03-02T00:00:00Z') }
  const text = writeCalendar(facts, entries)
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent')
  return { text, calendar, events: events.map((one) => ({ one, event: new ICAL.Event(one) })) }
}

test('a show is read back with its time, length, words and a name of its own', () => {
  const { events, text } = read('en', true, entry())
  const [{ one, event } = events[0]!] = events
  expect(event.uid).toBe(`${base.id}@souk`)
  expect(event.sequence).toBe(4)
  expect(event.startDate.toJSDate()).toEqual(base.startsAt)
  expect(event.startDate.zone).toBe(ICAL.Timezone.utcTimezone)
  // The clocks change within these ninety minutes, where it is shown; it is not longer for that.
  expect(event.endDate.toJSDate().getTime() - base.startsAt.getTime()).toBe(90 * 60_000)
  expect(event.summary).toBe('Soap, cut; today')
  expect(event.description).toContain('First line\nsecond line')
  expect(one.getFirstPropertyValue('url')).toBe('https://souk.test/shows/green-soap')
  expect(one.getFirstPropertyValue('status')).toBe('CONFIRMED')
  expect(String(one.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger'))).toBe('-PT15M')
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})

test('a calendar that follows has no alarms, the brand’s name, and says how often to look', () => {
  const { calendar, events } = read('ar', false, entry(), entry({ id: newId('shw') }))
  expect(events).toHaveLength(2)
  expect(events[0]!.event.summary).toBe(base.title.ar)
  expect(events[0]!.one.getFirstSubcomponent('valarm')).toBeNull()
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('دار البستان')
  expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H')
})

test('what moved keeps its name and counts on; what was cancelled says so', () => {
  const moved = read('en', false, entry({ startsAt: new Date('2026-04-01T18:00:00Z'), version: 5 })).events[0]!
  const cancelled = read('en', false, entry({ state: 'cancelled', version: 6, endedAt: new Date('2026-03-01T00:00:00Z') })).events[0]!
  expect([moved.event.uid, cancelled.event.uid]).toEqual([`${base.id}@souk`, `${base.id}@souk`])
  expect([moved.event.sequence, cancelled.event.sequence]).toEqual([5, 6])
  expect(cancelled.one.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect(cancelled.event.endDate.compare(cancelled.event.startDate)).toBe(1)
})

test('of a show for adults a calendar knows when, not what', () => {
  const { text, events } = read('en', true, entry({}, true))
  expect(events[0]!.event.summary).toBe('For adults only')
  for (const word of ['Soap', 'First line', 'green-soap']) expect(text).not.toContain(word)
})
