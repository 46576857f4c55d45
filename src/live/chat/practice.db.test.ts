import { beforeAll, expect, test } from 'vitest'
import { createFollows } from '#people/follows'
import { type Actor, anonymous } from '#platform/http'
import { newId, toUuid } from '#platform/ids'
import { createAudience } from '#safety/audience'
import { testDatabase } from '#test/database'
import { member, type Stage, stage } from '#test/stage'
import { createChat } from './index.ts'
import { openDesk } from './open-desk.ts'
import { pinLine } from './pin-line.ts'
import { readReplay } from './read-replay.ts'
import { say } from './say.ts'

const { db, owner } = await testDatabase()
let set: Stage
let crew: Actor
beforeAll(async () => {
  set = await stage({ db, owner })
  crew = member(set.hostId, ['show.run', 'chat.moderate'], [set.brand.id])
})

const guest: Actor = { ...anonymous, kind: 'viewer', viewerId: newId('vwr') }

/** A practice in which one line was said and pinned. */
async function practised() {
  const { show } = await set.openShow({ products: 0, state: 'draft' })
  await owner.query("update programme.show set visibility = 'practice' where id = $1", [toUuid(show.id)])
  for (const state of ['scheduled', 'live'] as const) await set.shows.changeState(show.id, state)
  const broadcastId = await set.goOnAir(show.id)
  const deps = { ...set, follows: createFollows(set), audience: createAudience(set), realtime: { publish: () => undefined } }
  const desk = openDesk(deps)
  const speak = (text: string) => say(desk, crew, show.id, { key: crypto.randomUUID(), text })
  await pinLine(desk, crew, show.id, (await speak('can you hear me')).id)
  const replay = async (actor: Actor) =>
    (await readReplay(desk, actor, show.slug, null, { broadcastId, from: 0 })).items.map(({ text }) => text)
  return { show, chat: createChat(deps), speak, replay }
}

test('the talk of a practice is read again by those who run it only', async () => {
  const { replay } = await practised()
  expect(await replay(crew)).toEqual(['can you hear me'])
  const planner = member(set.hostId, ['show.plan', 'chat.moderate'], [set.brand.id])
  for (const actor of [anonymous, guest, planner]) await expect(replay(actor)).rejects.toMatchObject({ code: 'platform/http/not-found' })
})

test('what was said and pinned in a practice does not come into the show that follows', async () => {
  const { show, chat, speak, replay } = await practised()
  expect(await chat.recent(show.id, 30)).toHaveLength(1)
  expect((await chat.rules(show.id)).pinned).toMatchObject({ text: 'can you hear me' })
  await set.shows.changeState(show.id, 'scheduled')
  await owner.query("update programme.show set visibility = 'public' where id = $1", [toUuid(show.id)])
  expect(await chat.recent(show.id, 30)).toEqual([])
  expect((await chat.rules(show.id)).pinned).toBeNull()
  expect(await replay(guest)).toEqual([])
  await speak('welcome')
  expect((await chat.recent(show.id, 30)).map(({ text }) => text)).toEqual(['welcome'])
})
