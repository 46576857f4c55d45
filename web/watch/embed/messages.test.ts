import { expect, test } from 'vitest'
import { commandIn } from './messages.ts'

test('the page around may play, pause and silence the picture', () => {
  expect(commandIn({ target: 'souk', command: 'pause' })).toBe('pause')
  expect(commandIn({ target: 'souk', command: 'unmute' })).toBe('unmute')
})

test('whatever else pages say to each other is not for us', () => {
  for (const data of [null, 'pause', { command: 'pause' }, { target: 'souk', command: 'buy' }, { target: 'other', command: 'play' }]) {
    expect(commandIn(data)).toBeNull()
  }
})
