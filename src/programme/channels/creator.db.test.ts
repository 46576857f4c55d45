import { beforeAll, expect, test } from 'vitest'
import { anonymous } from '#platform/http'
import { testDatabase } from '#test/database'
import { type Stage, stage } from '#test/stage'
import { createChannels } from './index.ts'

const { db, owner } = await testDatabase()
let set: Stage
beforeAll(async () => {
  set = await stage({ db, owner })
})

test('who hosts a public show has a page with portrait, words and shows; nobody else has one', async () => {
  const channels = createChannels({
    ...{ ...set, publicUrl: 'http://souk.test', audience: set.parts.audience },
    consents: { sendNews: async () => undefined },
  })
  await set.openShow({ state: 'draft' })
  await expect(channels.readCreator(anonymous, set.hostId)).rejects.toMatchObject({ code: 'programme/channels/creator-unknown' })
  const { show } = await set.openShow({ state: 'scheduled' })
  const avatarAlt = { en: 'A woman at a potter’s wheel', ar: 'امرأة أمام عجلة الخزف' }
  const bio = { en: 'Potter in Dubai', ar: 'خزّافة في دبي' }
  await set.accounts.setProfile(set.hostId, { name: { en: 'Layla', ar: 'ليلى' }, avatarUrl: '/layla.webp', avatarAlt, bio })
  expect(await channels.readCreator(anonymous, set.hostId)).toMatchObject({
    ...{ name: { en: 'Layla' }, avatarUrl: '/layla.webp', avatarAlt, bio, live: [], past: [] },
    upcoming: [{ slug: show.slug }],
  })
  const other = { email: 'mona@demo.souk.example', password: 'a long enough password', name: { en: 'Mona', ar: 'منى' }, avatarUrl: null }
  await expect(channels.readCreator(anonymous, await set.accounts.create(other))).rejects.toMatchObject({ status: 404 })
})
