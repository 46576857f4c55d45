import { beforeAll, expect, test } from 'vitest'
import { createFollows } from '#people/follows'
import { type Actor, anonymous } from '#platform/http'
import { type Id, newId } from '#platform/ids'
import { createAudience } from '#safety/audience'
import { testDatabase } from '#test/database'
import { member, type Stage, stage } from '#test/stage'
import { removeByPlatform } from './by-platform.ts'
import { addWord, listWords } from './edit-words.ts'
import { exportLines } from './export-lines.ts'
import { releaseLine } from './held.ts'
import { mutePerson, unmutePerson } from './mute-person.ts'
import { openDesk } from './open-desk.ts'
import { changeRules, pinLine, readChatRules } from './pin-line.ts'
import { readChatDesk, readSelf } from './read-desk.ts'
import { readReplay } from './read-replay.ts'
import { removeLine, restoreLine } from './remove-line.ts'
import { say } from './say.ts'
import { readRecent } from './store.ts'

const { db, owner } = await testDatabase()
let set: Stage
let moderator: Actor
beforeAll(async () => {
  set = await stage({ db, owner })
  moderator = member(set.hostId, ['chat.moderate'], [set.brand.id])
})

const PERSON = { password: 'a password of tests', name: { en: 'Rami', ar: 'رامي' }, avatarUrl: null }
const guest = (): Actor => ({ ...anonymous, kind: 'viewer', viewerId: newId('vwr') })

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

async function room() {
  let now = Date.UTC(2026, 10, 22, 20)
  const told: { type: string; data: unknown }[] = []
  const follows = new Set<Id<'acc'>>()
  const desk = openDesk({
    ...set,
    clock: { now: () => new Date(now) },
    follows: { ...createFollows(set), isFollowing: async (accountId) => follows.has(accountId) },
    audience: createAudience(set),
    realtime: { publish: (room, type, data) => void (room.startsWith('show:') && told.push({ type, data })) },
  })
  const { show } = await set.openShow({ products: 0 })
  const speak = (actor: Actor, text: string, name = 'Huda', replyTo?: Id<'msg'>) =>
    say(desk, actor, show.id, { key: crypto.randomUUID(), text, name, replyTo })
  const texts = async () => (await readRecent(desk.tables, show.id, 30)).map(({ text }) => text)
  return { desk, told, show, speak, texts, follows, pass: (seconds: number) => (now += seconds * 1000) }
}

test('a muted person says no more, and all they said is gone for who comes later; others stay', async () => {
  const { desk, told, show, speak, texts, pass } = await room()
  const [huda, sami] = [guest(), guest()]
  const first = await speak(huda, 'one')
  await speak(sami, 'two', 'Sami')
  await speak(huda, 'three')
  const mute = await mutePerson(desk, moderator, show.id, { messageId: first.id, seconds: 300 })
  expect(told.at(-1)).toEqual({ type: 'chat.hidden', data: { authors: [first.author] } })
  expect(await texts()).toEqual(['two'])
  await expect(speak(huda, 'four')).rejects.toMatchObject({ code: 'live/chat/muted', extensions: { retryAfterSeconds: 300 } })
  expect((await readSelf(desk, huda, show.id)).mutedUntil).toBe(mute.until)
  pass(301)
  await speak(huda, 'five')
  expect(await texts()).toEqual(['two', 'five'])
})

test('a mute that is taken back at once brings the lines back; later it only lets speak', async () => {
  const { desk, show, speak, texts, pass, told } = await room()
  const huda = guest()
  const { id } = await speak(huda, 'one')
  const mute = await mutePerson(desk, moderator, show.id, { messageId: id, seconds: null })
  pass(8)
  await unmutePerson(desk, moderator, show.id, mute.id)
  expect(await texts()).toEqual(['one'])
  expect(told.at(-1)).toMatchObject({ type: 'chat.restored', data: { lines: [{ text: 'one' }] } })
  const again = await mutePerson(desk, moderator, show.id, { messageId: id, seconds: null })
  pass(60)
  await unmutePerson(desk, moderator, show.id, again.id)
  await speak(huda, 'two')
  expect(await texts()).toEqual(['two'])
})

test('lines that are stored while their writer is muted do not stay', async () => {
  const { desk, show, speak, texts } = await room()
  const huda = guest()
  const { id } = await speak(huda, 'first')
  await Promise.allSettled([
    ...Array.from({ length: 4 }, (_, count) => speak(huda, `late ${count}`)),
    mutePerson(desk, moderator, show.id, { messageId: id, seconds: 300 }),
  ])
  expect(await texts()).toEqual([])
})

test('a line with a block word waits: its writer knows, nobody else gets it, and a moderator decides', async () => {
  const { desk, told, show, speak, texts } = await room()
  await addWord(desk, moderator, show.id, { word: 'احتيال', everyShow: false })
  const huda = guest()
  const held = await speak(huda, 'هذا إحتيـــال')
  expect(held.heldUntil).not.toBeNull()
  expect(told).toEqual([])
  expect(await texts()).toEqual([])
  expect((await readChatDesk(desk, moderator, show.id)).held).toMatchObject([{ id: held.id, heldWord: 'احتيال' }])
  await releaseLine(desk, moderator, show.id, held.id)
  await releaseLine(desk, moderator, show.id, held.id)
  expect(told).toMatchObject([{ type: 'chat', data: { id: held.id } }])
  expect(await texts()).toEqual(['هذا إحتيـــال'])
})

test('a block word in the name of an account holds its lines as one in a line does', async () => {
  const { desk, show, speak, texts } = await room()
  await addWord(desk, moderator, show.id, { word: 'casino', everyShow: false })
  const accountId = await set.accounts.create({ ...PERSON, email: 'named@souk.test' })
  const named: Actor = { ...guest(), kind: 'account', accountId, displayName: 'CASINO dot example' }
  expect((await speak(named, 'hello')).heldUntil).not.toBeNull()
  expect(await texts()).toEqual([])
  expect((await readChatDesk(desk, moderator, show.id)).held).toMatchObject([{ text: 'hello', heldWord: 'casino' }])
})

test('held lines are bounded for each person, and nobody lets one through after an hour', async () => {
  const { desk, show, speak, pass } = await room()
  await addWord(desk, moderator, show.id, { word: 'scam', everyShow: false })
  const huda = guest()
  const first = await speak(huda, 'scam one')
  for (const text of ['scam two', 'scam three']) await speak(huda, text)
  await expect(speak(huda, 'scam four')).rejects.toMatchObject({ code: 'live/chat/held-full' })
  await speak(guest(), 'scam', 'Sami')
  pass(3601)
  expect((await readChatDesk(desk, moderator, show.id)).held).toEqual([])
  await expect(releaseLine(desk, moderator, show.id, first.id)).rejects.toMatchObject({ code: 'live/chat/line-unknown' })
})

test('a removal can be undone for a moment; an answer to a removed line quotes nothing', async () => {
  const { desk, show, speak, texts, pass } = await room()
  const { id } = await speak(guest(), 'call 050')
  const answer = await speak(guest(), 'who?', 'Sami', id)
  expect(answer.replyTo).toMatchObject({ id, name: 'Huda', text: 'call 050' })
  await removeLine(desk, moderator, show.id, id, 'private')
  expect((await readRecent(desk.tables, show.id, 30)).map(({ quote }) => quote?.text)).toEqual([''])
  await restoreLine(desk, moderator, show.id, id)
  expect(await texts()).toEqual(['call 050', 'who?'])
  await removeLine(desk, moderator, show.id, id, 'private')
  pass(13)
  await expect(restoreLine(desk, moderator, show.id, id)).rejects.toMatchObject({ code: 'live/chat/undo-over' })
})

test('what the platform or another moderator took down, nobody brings back who did not', async () => {
  const { desk, show, speak, texts } = await room()
  const operator = await set.accounts.create({ ...PERSON, email: 'operator@souk.test' })
  const other = member(await set.accounts.create({ ...PERSON, email: 'other@souk.test' }), ['chat.moderate'], [set.brand.id])
  const [one, two] = [await speak(guest(), 'one'), await speak(guest(), 'two', 'Sami')]
  await removeByPlatform(desk, one.id, operator)
  await expect(restoreLine(desk, moderator, show.id, one.id)).rejects.toMatchObject({ code: 'live/chat/undo-over' })
  await removeLine(desk, other, show.id, two.id, 'spam')
  await expect(restoreLine(desk, moderator, show.id, two.id)).rejects.toMatchObject({ code: 'live/chat/undo-over' })
  await restoreLine(desk, other, show.id, two.id)
  expect(await texts()).toEqual(['two'])
})

test('slow mode and followers only hold for viewers and not for moderators', async () => {
  const { desk, show, speak, follows, pass } = await room()
  await changeRules(desk, moderator, show.id, { slowSeconds: 30 })
  const huda = guest()
  await speak(huda, 'one')
  await expect(speak(huda, 'two')).rejects.toMatchObject({ code: 'live/chat/slow-mode', extensions: { retryAfterSeconds: 30 } })
  await speak(moderator, 'a')
  await speak(moderator, 'b')
  pass(30)
  await changeRules(desk, moderator, show.id, { followersOnly: true })
  await expect(speak(huda, 'three')).rejects.toMatchObject({ code: 'live/chat/followers-only' })
  const follower = member(set.hostId, [], [])
  follows.add(set.hostId)
  await speak({ ...follower, accountId: set.hostId }, 'welcome')
})

test('who is called by name is marked, and a pinned line goes with its removal', async () => {
  const { desk, show, speak } = await room()
  const first = await speak(guest(), 'hello')
  expect((await speak(guest(), '@huda welcome', 'Sami')).mentions).toEqual([first.author])
  await pinLine(desk, moderator, show.id, first.id)
  expect((await readChatRules(desk, show.id)).pinned?.id).toBe(first.id)
  await removeLine(desk, moderator, show.id, first.id, 'spam')
  expect((await readChatRules(desk, show.id)).pinned).toBeNull()
})

test('only moderators of the brand do any of it, and its people cannot be muted', async () => {
  const { desk, show, speak } = await room()
  const { id } = await speak(guest(), 'hello')
  for (const actor of [guest(), member(set.hostId, ['show.run'], [set.brand.id]), member(set.hostId, ['chat.moderate'], [])]) {
    const acts = [
      () => mutePerson(desk, actor, show.id, { messageId: id, seconds: 300 }),
      () => releaseLine(desk, actor, show.id, id),
      () => removeLine(desk, actor, show.id, id, 'spam'),
      () => changeRules(desk, actor, show.id, { slowSeconds: 5 }),
      () => addWord(desk, actor, show.id, { word: 'x', everyShow: true }),
      () => readChatDesk(desk, actor, show.id),
      () => exportLines(desk, actor, show.id, 'csv'),
    ]
    for (const act of acts) await expect(act()).rejects.toMatchObject({ code: 'live/chat/not-a-moderator' })
  }
  const host = await speak(moderator, 'welcome')
  await expect(mutePerson(desk, moderator, show.id, { messageId: host.id, seconds: 300 })).rejects.toMatchObject({
    code: 'live/chat/cannot-mute',
  })
})

test('an export has every line with what became of it, and computes nothing', async () => {
  const { desk, show, speak } = await room()
  const bad = await speak(guest(), '=HYPERLINK("x")')
  await speak(guest(), 'fine', 'Sami')
  await removeLine(desk, moderator, show.id, bad.id, 'spam')
  const rows = (await textOf(await exportLines(desk, moderator, show.id, 'csv'))).split('\r\n')
  expect(rows[1]).toContain(`"'=HYPERLINK(""x"")"`)
  expect(rows[1]).toContain('"removed"')
  expect(rows[2]).toContain('"fine"')
  const json = JSON.parse(await textOf(await exportLines(desk, moderator, show.id, 'json'))) as { state: string }[]
  expect(json.map(({ state }) => state)).toEqual(['removed', 'shown'])
})

test('words that moderators keep taking down are suggested', async () => {
  const { desk, show, speak } = await room()
  for (const text of ['bitcoin now', 'free bitcoin', 'lovely pot']) {
    const { id } = await speak(guest(), text)
    if (text.includes('bitcoin')) await removeLine(desk, moderator, show.id, id, 'spam')
  }
  expect((await listWords(desk, moderator, show.id)).suggestions).toContainEqual({ word: 'bitcoin', removed: 2, kept: 0 })
})

test('a replay gets the lines of its stretch of the video', async () => {
  const { desk, show, speak } = await room()
  const broadcastId = await set.goOnAir(show.id)
  set.media.reach(broadcastId, 10)
  await speak(guest(), 'at ten')
  const { items } = await readReplay(desk, guest(), show.slug, null, { broadcastId, from: 0 })
  expect(items).toMatchObject([{ text: 'at ten', mediaTime: 900_000 }])
  expect((await readReplay(desk, guest(), show.slug, null, { broadcastId, from: 900_001 })).items).toEqual([])
})
