import { expect, test } from 'vitest'
import { feedActOf } from './feed-keys.ts'

const pressed = (key: string, code = '', changes: Partial<KeyboardEvent> = {}) => ({
  ...{ key, code, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false },
  ...changes,
})

test('arrows and letters step, in whatever script the letters are', () => {
  expect(['ArrowDown', 'j', 'J', 'PageDown'].map((key) => feedActOf(pressed(key), 'page'))).toEqual(['next', 'next', 'next', 'next'])
  expect(['ArrowUp', 'k'].map((key) => feedActOf(pressed(key), 'page'))).toEqual(['before', 'before'])
  expect([feedActOf(pressed('ت', 'KeyJ'), 'page'), feedActOf(pressed('ة', 'KeyM'), 'page')]).toEqual(['next', 'mute'])
})

test('what is being written, and the browser’s own keys, stay as they are', () => {
  expect(feedActOf(pressed('j'), 'field')).toBeNull()
  expect(feedActOf(pressed('k', 'KeyK', { ctrlKey: true }), 'page')).toBeNull()
  expect(feedActOf(pressed(' '), 'control')).toBeNull()
  expect(feedActOf(pressed(' '), 'page')).toBe('play')
})
