import { beforeAll, expect, test } from 'vitest'
import { createFollows } from '#people/follows'
import { type Actor, anonymous } from '#platform/http'
import { type Id, newId } from '#platform/ids'
import { createAudience } from '#safety/audience'
import { testDatabase } from '#test/database'
import { member, type Stage, stage } from '#test/stage'
import type { ChatMessage } from './contract.ts'
import { lineToWire } from './line.ts'
import { openDesk } from './open-desk.ts'
import { removeLine } from './remove-line.ts'
import { say } from './say.ts'
import { readRecent } from './store.ts'

const { db, owner } = await testDatabase()
let set: Stage
beforeAll(async () => {
  set = await stage({ db, owner })
})

const guest = (): Actor => ({ ...anonymous, kind: 'viewer', viewerId: newId('vwr') })
const key = () => crypto.randomUUID()

async function room(clock = set.clock) {
  const told: { type: string; data: unknown }[] = []
  const desk = openDesk({
    ...set,
    clock,
    follows: createFollows(set),
    audience: createAudience(set),
    realtime: { publish: (room, type, data) => void (room.startsWith('show:') && told.push({ type, data })) },
  })
  const chat = {
    say: async (...[actor, showId, saying]: [Actor, Id<'shw'>, Parameters<typeof say>[3]]) => {
      const { heldUntil: _heldUntil, ...line } = await say(desk, actor, showId, saying)
      return line
    },
    remove: (actor: Actor, showId: Id<'shw'>, id: Id<'msg'>) => removeLine(desk, actor, showId, id, 'spam'),
    recent: async (showId: Id<'shw'>, count: number) => (await readRecent(desk.tables, showId, count)).map(lineToWire),
  }
  return { chat, told, show: (await set.openShow({ products: 0 })).show }
}

test('a guest speaks under the name they choose; the room hears it once, and it is kept', async () => {
  const { chat, told, show } = await room()
  const line = { key: key(), text: '  Does it pour\n cleanly? ', name: 'Huda' }
  const huda = guest()
  const said = await chat.say(huda, show.id, line)
  await chat.say(huda, show.id, line)
  expect(said).toMatchObject({ name: 'Huda', role: 'viewer', text: 'Does it pour cleanly?' })
  expect(told).toEqual([{ type: 'chat', data: said }])
  expect(await chat.recent(show.id, 30)).toEqual([said])
})

test('who has no identity, no name, or the name of the show’s people says nothing', async () => {
  const { chat, told, show } = await room()
  const say = (actor: Actor, name?: string, text = 'hello') => chat.say(actor, show.id, { key: key(), text, name })
  await expect(say(anonymous, 'Huda')).rejects.toMatchObject({ code: 'live/chat/identity-needed' })
  await expect(say(guest())).rejects.toMatchObject({ code: 'live/chat/name-needed' })
  await expect(say(guest(), '\u202e')).rejects.toMatchObject({ code: 'live/chat/name-needed' })
  await expect(say(guest(), 'Huda', '\u200b \u2066')).rejects.toMatchObject({ code: 'live/chat/empty' })
  for (const name of ['LAYLA', 'ليلى', 'dar  tin'])
    await expect(say(guest(), name)).rejects.toMatchObject({ code: 'live/chat/name-reserved' })
  expect(told).toEqual([])
})

test('host and moderators are marked as such, by what they may do and not by what they say', async () => {
  const { chat, show } = await room()
  const otherId = await set.accounts.create({
    email: 'omar@demo.souk.example',
    password: 'a long enough password',
    name: { en: 'Omar', ar: 'عمر' },
    avatarUrl: null,
  })
  const text = 'hello'
  const roleOf = async (actor: Actor) => (await chat.say(actor, show.id, { key: key(), text, name: 'someone else' })).role
  expect(await roleOf(member(set.hostId, ['show.run'], [set.brand.id]))).toBe('host')
  expect(await roleOf(member(otherId, ['chat.moderate'], [set.brand.id]))).toBe('moderator')
  expect(await roleOf(member(otherId, ['chat.moderate'], []))).toBe('viewer')
  expect((await chat.recent(show.id, 30)).map(({ name }) => name)).toEqual(['Layla', 'Layla', 'Layla'])
})

test('a person who talks too fast waits, in any number of pages; others do not', async () => {
  let now = Date.UTC(2026, 10, 22, 20)
  const { chat, show } = await room({ now: () => new Date(now) })
  const fast = guest()
  const say = (actor: Actor) => chat.say(actor, show.id, { key: key(), text: 'first!', name: 'Fast' })
  for (let count = 0; count < 5; count++) await say(fast)
  await expect(say(fast)).rejects.toMatchObject({ code: 'live/chat/too-fast', extensions: { retryAfterSeconds: 2 } })
  await say(guest())
  now += 2_000
  await say(fast)
  await expect(say(fast)).rejects.toMatchObject({ code: 'live/chat/too-fast' })
})

test('a moderator takes a line down for everyone and for those who come later', async () => {
  const { chat, told, show } = await room()
  const { id } = await chat.say(guest(), show.id, { key: key(), text: 'buy elsewhere', name: 'Spam' })
  const moderator = member(set.hostId, ['chat.moderate'], [set.brand.id])
  for (const actor of [guest(), member(set.hostId, ['show.run'], [set.brand.id])]) {
    await expect(chat.remove(actor, show.id, id)).rejects.toMatchObject({ code: 'live/chat/not-a-moderator' })
  }
  await chat.remove(moderator, show.id, id)
  await chat.remove(moderator, show.id, id)
  expect(told.slice(1)).toEqual([{ type: 'chat.removed', data: { id, reason: 'spam' } }])
  expect(await chat.recent(show.id, 30)).toEqual([])
})

test('a line of another show cannot be taken down from here', async () => {
  const { chat, show } = await room()
  const { show: elsewhere } = await set.openShow({ products: 0 })
  const said: ChatMessage = await chat.say(guest(), elsewhere.id, { key: key(), text: 'hello', name: 'Huda' })
  await chat.remove(member(set.hostId, ['chat.moderate'], [set.brand.id]), show.id, said.id as Id<'msg'>)
  expect(await chat.recent(elsewhere.id, 30)).toEqual([said])
})

test('whoever comes later sees the last lines, oldest first', async () => {
  const { chat, show } = await room()
  for (let count = 1; count <= 6; count++) await chat.say(guest(), show.id, { key: key(), text: `line ${count}`, name: 'Huda' })
  expect((await chat.recent(show.id, 4)).map(({ text }) => text)).toEqual(['line 3', 'line 4', 'line 5', 'line 6'])
})
