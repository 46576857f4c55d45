import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, createHttp, mount } from '#platform/http'
import { newId, toUuid } from '#platform/ids'
import { createPictures } from '#platform/pictures'
import { createLocalFiles } from '#platform/storage'
import { testDatabase } from '#test/database'
import { member, type Stage, stage } from '#test/stage'
import { createPortraits, type Portraits } from './index.ts'

const { db, owner } = await testDatabase()
const dataDir = await mkdtemp(path.join(tmpdir(), 'souk-portraits-'))
afterAll(() => rm(dataDir, { recursive: true, force: true }))
const pictures = createPictures({ files: createLocalFiles(dataDir) })
const kept = async () => (await readdir(path.join(dataDir, 'pictures')).catch(() => [])).length
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#b8450b' } })
    .jpeg()
    .toBuffer()
const SHOWN = `altEn=A+jug&altAr=${encodeURIComponent('إبريق')}`
const WHOLE = `left=0&top=250&width=1000&height=500&${SHOWN}`
const portraitAlt = { en: 'A jug', ar: 'إبريق' }
let set: Stage
let portraits: Portraits

beforeAll(async () => {
  set = await stage({ db, owner })
  portraits = createPortraits({ ...set, pictures })
})

async function desk(actor: Actor, { routes }: Pick<Portraits, 'routes'> = portraits) {
  const options = { log: set.log, actors: { resolve: async () => actor, issueViewer: async () => actor }, rateLimits: false }
  const app = await createHttp({ ...options, trustProxy: false, checkResponses: true })
  mount(app, routes, { ...options, trustProxy: false, checkResponses: true })
  return (method: 'PUT' | 'DELETE', url: string, payload?: Buffer | object) =>
    app.inject({
      ...{ method, url, ...(payload ? { payload } : {}) },
      ...(payload instanceof Buffer ? { headers: { 'content-type': 'application/octet-stream' } } : {}),
    })
}

test('a portrait is the part that was chosen, takes the place of the one before, and is kept by nobody once it is removed', async () => {
  const send = await desk(member(set.hostId, [], []))
  const [first, second] = [await picture(400, 800), await picture(800, 1600)]
  expect((await send('PUT', `/api/me/portrait?${WHOLE}`, first)).json()).toEqual({
    portraitUrl: expect.stringMatching(/^\/pictures\//),
    portraitAlt,
  })
  const { portraitUrl } = (await send('PUT', `/api/me/portrait?${WHOLE}`, second)).json<{ portraitUrl: string }>()
  expect(await set.accounts.findProfile(set.hostId)).toMatchObject({ avatarUrl: portraitUrl, avatarAlt: portraitAlt })
  expect(await kept()).toBe(1)
  expect(await set.accounts.ownRecord(set.hostId)).toMatchObject({ avatarUrl: portraitUrl, avatarAlt: portraitAlt })
  await send('DELETE', '/api/me/portrait')
  expect(await set.accounts.findProfile(set.hostId)).toMatchObject({ avatarUrl: null, avatarAlt: null })
  expect(await kept()).toBe(0)
})

test('of portraits that are set at once one is kept, the one that is shown', async () => {
  const sizes = [400, 500, 600, 700]
  let line: (() => void)[] = []
  // All are cut before the first is shown.
  const crop: typeof pictures.crop = async (...wanted) => {
    const url = await pictures.crop(...wanted)
    await new Promise<void>((resolve) => {
      if (line.push(resolve) < sizes.length) return
      for (const go of line) go()
      line = []
    })
    return url
  }
  const together = createPortraits({ ...set, pictures: { ...pictures, crop } })
  const send = await desk(member(set.hostId, ['members.manage'], [set.brand.id]), together)
  for (const url of ['/api/me/portrait', `/api/organisations/${set.brand.id}/portrait`]) {
    const answers = await Promise.all(sizes.map(async (width) => send('PUT', `${url}?${WHOLE}`, await picture(width, 800))))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200])
    expect(await kept()).toBe(1)
    await send('DELETE', url)
    expect(await kept()).toBe(0)
  }
})

test('a change of name brings no picture back that is kept no longer, whoever had read it before, nor a portrait an old name', async () => {
  const self = member(set.hostId, [], [])
  const [send, write] = [await desk(self), await desk(self, set.accounts)]
  const name = { en: 'Layla of the kiln', ar: 'ليلى الفرن' }
  await send('PUT', `/api/me/portrait?${WHOLE}`, await picture(400, 800))
  const { avatarUrl } = await set.accounts.get(set.hostId)
  expect(avatarUrl).not.toBeNull()
  // As another process does, of which this one does not hear.
  await owner.query('update people.profile set avatar_url = null, avatar_alt = null where account_id = $1', [toUuid(set.hostId)])
  expect((await write('PUT', '/api/me/profile', { name })).statusCode).toBe(200)
  expect(await set.accounts.get(set.hostId)).toMatchObject({ name, avatarUrl: null })
  await owner.query(`update people.profile set display_name = '{"en":"Salma","ar":"سلمى"}' where account_id = $1`, [toUuid(set.hostId)])
  await send('DELETE', '/api/me/portrait')
  expect(await set.accounts.get(set.hostId)).toMatchObject({ name: { en: 'Salma', ar: 'سلمى' } })
  await pictures.forget(avatarUrl!)
})

test('of first portraits that somebody sets at once, who had no profile yet, one is kept', async () => {
  await owner.query('delete from people.profile where account_id = $1', [toUuid(set.hostId)])
  const send = await desk(member(set.hostId, [], []))
  const bytes = await picture(400, 800)
  await Promise.all([1, 2, 3, 4].map(() => send('PUT', `/api/me/portrait?${WHOLE}`, bytes)))
  expect(await kept()).toBe(1)
  await send('DELETE', '/api/me/portrait')
  expect(await kept()).toBe(0)
})

test('what is no picture, reaches out of it, is too small a part or is not described in both languages is refused, and leaves nothing behind', async () => {
  const send = await desk(member(set.hostId, [], []))
  const bytes = await picture(400, 800)
  const refusals = [
    await send('PUT', `/api/me/portrait?${WHOLE}`, Buffer.from('<svg onload="alert(1)"/>')),
    await send('PUT', `/api/me/portrait?left=600&top=0&width=500&height=500&${SHOWN}`, bytes),
    await send('PUT', `/api/me/portrait?left=0&top=0&width=10&height=10&${SHOWN}`, bytes),
    await send('PUT', '/api/me/portrait?left=0&top=250&width=1000&height=500&altEn=A+jug&altAr=+', bytes),
  ]
  expect(refusals.map((answer) => answer.json<{ code: string }>().code)).toEqual([
    'platform/pictures/no-picture',
    'platform/http/invalid',
    'platform/pictures/too-small',
    'platform/http/invalid',
  ])
  expect(await kept()).toBe(0)
})

test('a brand’s portrait is changed by those who manage it alone', async () => {
  const url = `/api/organisations/${set.brand.id}/portrait`
  const bytes = await picture(400, 800)
  const stranger = await desk(member(set.hostId, ['members.manage'], [newId('org')]))
  expect((await stranger('PUT', `${url}?${WHOLE}`, bytes)).json()).toMatchObject({ code: 'platform/http/forbidden' })
  const manager = await desk(member(set.hostId, ['members.manage'], [set.brand.id]))
  const { portraitUrl } = (await manager('PUT', `${url}?${WHOLE}`, bytes)).json<{ portraitUrl: string }>()
  expect(await set.organisations.get(set.brand.id)).toMatchObject({ portraitUrl, portraitAlt })
})
