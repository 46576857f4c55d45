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
  talk.say('Does it pour cleanly?', 'Huda')
  expect(own()).toMatchObject({ text: 'Does it pour cleanly?', state: 'sending' })
  talk.answered({ id: sent[0]?.id ?? '', refusedCode: null, data: { id: 'msg_1' } })
  expect(own()?.state).toBe('said')
  talk.seen('msg_1')
  expect(own()).toBeUndefined()
})

test('the room may show the line before it answers', () => {
  const { talk, sent, own } = room()
  talk.say('Lovely', 'Sami')
  talk.seen('msg_1')
  talk.answered({ id: sent[0]?.id ?? '', refusedCode: null, data: { id: 'msg_1' } })
  expect(own()).toBeUndefined()
})

test('a refused line stays with its reason until it is forgotten', () => {
  const { talk, sent, own } = room()
  talk.say('Buy elsewhere', 'Noor')
  talk.answered({ id: sent[0]?.id ?? '', refusedCode: 'live/chat/too-fast' })
  expect(own()).toMatchObject({ state: 'refused', code: 'live/chat/too-fast' })
  talk.forget(own()?.key ?? '')
  expect(own()).toBeUndefined()
})

test('without a connection nothing is lost, and saying it again keeps the key', () => {
  const { talk, own } = room(false)
  talk.say('Is it heavy?', 'Huda')
  const key = own()?.key
  expect(own()?.state).toBe('unsent')
  talk.again(key ?? '')
  expect(own()).toMatchObject({ key, state: 'unsent' })
})
