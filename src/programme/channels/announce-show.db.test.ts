import { afterAll, beforeAll, expect, test } from 'vitest'
import { createConsents } from '#people/consent'
import { anonymous, createHttp, mount } from '#platform/http'
import { newId, toUuid } from '#platform/ids'
import { testDatabase } from '#test/database'
import { postBox } from '#test/post-box'
import { member, type Stage, stage } from '#test/stage'
import { createChannels } from './index.ts'

const PATIENCE = { timeout: 60_000, interval: 100 }
const { db, owner } = await testDatabase()
const mail = postBox()
const publicUrl = 'https://souk.test'
let set: Stage

beforeAll(async () => {
  set = await stage({ db, owner })
  const consents = createConsents({
    ...{ ...set, publicUrl, mail, accounts: () => set.accounts },
    audit: () => ({ record: async () => undefined }),
  })
  createChannels({ ...set, publicUrl, audience: set.parts.audience, consents })
  await set.jobs.start(db.pool)
  const follower = { ...member(set.hostId, [], []), viewerId: newId('vwr') }
  const options = {
    ...{ log: set.log, rateLimits: false, trustProxy: false, checkResponses: true },
    actors: { resolve: async () => follower, issueViewer: async () => anonymous },
  }
  const app = await createHttp(options)
  mount(app, consents.routes, options)
  await app.inject({ method: 'PUT', url: `/api/me/consents/news/${set.brand.id}`, payload: { place: 'channel', language: 'en' } })
  await app.close()
})
afterAll(() => set.jobs.stop())

/** Planned for tomorrow, with the time to think better of it over. */
async function planned(prepare: (showId: string) => Promise<unknown> = async () => undefined) {
  const { show } = await set.openShow({ products: 0, state: 'draft' })
  await owner.query("update programme.show set starts_at = now() + interval '1 day' where id = $1", [toUuid(show.id)])
  await prepare(show.id)
  await set.shows.changeState(show.id, 'scheduled')
  await owner.query('update graphile_worker._private_jobs set run_at = now() where key = $1', [`announce ${show.id}`])
  return show
}
const told = (slug: string) => mail.letters.filter(({ text }) => text.includes(`/shows/${slug}`))

test('a planned show is told to who asked for the brand’s news, with a link that ends them; one for adults is not', async () => {
  const hidden = await planned((id) => set.parts.audience.setAudience({ kind: 'show', id }, 'adults'))
  const show = await planned()
  await expect
    .poll(() => told(show.slug), PATIENCE)
    .toMatchObject([
      {
        language: 'en',
        subject: `Dar Tin: ${show.title.en}`,
        unsubscribeUrl: expect.stringMatching(/^https:\/\/souk\.test\/api\/news\/.+\/stop$/),
      },
    ])
  await expect
    .poll(
      async () => (await owner.query('select 1 from graphile_worker._private_jobs where key = $1', [`announce ${hidden.id}`])).rowCount,
      PATIENCE,
    )
    .toBe(0)
  expect(told(hidden.slug)).toEqual([])
})
