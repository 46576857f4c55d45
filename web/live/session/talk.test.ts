import { expect, test } from 'vitest'
import { createTalk, type OwnLine } from './talk.ts'

function room(online = true) {
  const sent: { id: string; data: unknown }[] = []
  const talk = createTalk((message) => {
    if (online) sent.push(message)
    return online
  })
  return { talk, sent, own: (): OwnLine | undefined => talk.lines.read()[0] }
}

test('a line is there at once and leaves when the room shows it', () => {
  const { talk, sent, own } = room()
  talk.say({ text: 'Does it pour cleanly?', name: 'Huda' })
  expect(own()).toMatchObject({ text: 'Does it pour cleanly?', state: 'sending' })
  talk.answered({ id: sent[0]?.id ?? '', refusedCode: null, data: { id: 'msg_1' } })
  expect(own()?.state).toBe('said')
  talk.seen('msg_1')
  expect(own()).toBeUndefined()
})

test('the room may show the line before it answers', () => {
  const { talk, sent, own } = room()
  talk.say({ text: 'Lovely', name: 'Sami' })
  talk.seen('msg_1')
  talk.answered({ id: sent[0]?.id ?? '', refusedCode: null, data: { id: 'msg_1' } })
  expect(own()).toBeUndefined()
})

test('a refused line stays with its reason until it is forgotten', () => {
  const { talk, sent, own } = room()
  talk.say({ text: 'Buy elsewhere', name: 'Noor' })
  talk.answered({ id: sent[0]?.id ?? '', refusedCode: 'live/chat/too-fast' })
  expect(own()).toMatchObject({ state: 'refused', code: 'live/chat/too-fast' })
  talk.forget(own()?.key ?? '')
  expect(own()).toBeUndefined()
})

test('without a connection nothing is lost, and saying it again keeps the key', () => {
  const { talk, own } = room(false)
  talk.say({ text: 'Is it heavy?', name: 'Huda' })
  const key = own()?.key
  expect(own()?.state).toBe('unsent')
  talk.again(key ?? '')
  expect(own()).toMatchObject({ key, state: 'unsent' })
})

test('a held line says so until a moderator lets it through', () => {
  const { talk, sent, own } = room()
  talk.say({ text: 'Buy elsewhere', name: 'Noor' })
  talk.answered({ id: sent[0]?.id ?? '', refusedCode: null, data: { id: 'msg_1', heldUntil: '2026-11-22T21:00:00Z' } })
  expect(own()).toMatchObject({ state: 'held', id: 'msg_1' })
  talk.seen('msg_1')
  expect(own()).toBeUndefined()
})

test('whose line was taken down is told which and why, until it stands again', () => {
  const { talk, sent, own } = room()
  talk.say({ text: 'Call me', name: 'Noor' })
  talk.seen('msg_1')
  talk.answered({ id: sent[0]?.id ?? '', refusedCode: null, data: { id: 'msg_1', heldUntil: null } })
  talk.heard({ seq: 1, type: 'chat.removed', data: { id: 'msg_1', reason: 'private' } })
  expect(own()).toMatchObject({ text: 'Call me', state: 'removed', reason: 'private' })
  const line = {
    id: 'msg_1' as never,
    at: '',
    author: 'a',
    name: 'Noor',
    role: 'viewer' as const,
    text: 'Call me',
    replyTo: null,
    mentions: [],
  }
  talk.heard({ seq: 2, type: 'chat.restored', data: { lines: [line] } })
  expect(own()).toBeUndefined()
})

test('a refusal that passes says until when', () => {
  const { talk, sent } = room()
  talk.say({ text: 'Again', name: 'Noor' })
  talk.answered({ id: sent[0]?.id ?? '', refusedCode: 'live/chat/slow-mode', retryAfterSeconds: 30 })
  expect(talk.waitUntil.read() - Date.now()).toBeGreaterThan(20_000)
})
