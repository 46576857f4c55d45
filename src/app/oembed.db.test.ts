import { expect, test } from 'vitest'
import { createAudience } from '#safety/audience'
import { testDatabase } from '#test/database'
import { stage } from '#test/stage'
import { whyNotEmbedded } from './oembed.ts'

const { db, owner } = await testDatabase()

test('a show that paused or ended stays in the pages that show it; one that is for adults or unknown is in none', async () => {
  const set = await stage({ db, owner })
  const audience = createAudience({ ...set, config: set.config })
  const whyNot = whyNotEmbedded({ shows: set.shows, audience, publicUrl: undefined })
  const { show } = await set.openShow()
  expect(await whyNot(show.slug)).toBe(null)
  await set.shows.changeState(show.id, 'stopped')
  expect(await whyNot(show.slug)).toBe(null)
  await set.shows.changeState(show.id, 'ended')
  expect(await whyNot(show.slug)).toBe(null)
  await audience.restrictToAdults({ kind: 'show', id: show.id }, new Date())
  await expect.poll(() => whyNot(show.slug), { timeout: 30_000 }).toBe('adults')
  expect(await whyNot('a-show-that-nobody-planned')).toBe('unknown')
})
