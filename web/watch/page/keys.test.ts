import { expect, test } from 'vitest'
import { actOf } from './keys.ts'

const press = (key: string, code = '', more = {}) => ({ key, code, altKey: false, ctrlKey: false, metaKey: false, ...more })

test('keys act on the picture', () => {
  expect(actOf(press(' '), 'page')).toBe('play')
  expect(actOf(press('K'), 'page')).toBe('play')
  expect(actOf(press('?'), 'page')).toBe('help')
  expect(actOf(press('ArrowUp'), 'page')).toBe('louder')
})

test('whoever types Arabic has the same keys in the same places', () => {
  expect(actOf(press('ة', 'KeyM'), 'page')).toBe('mute')
  expect(actOf(press('ب', 'KeyF'), 'page')).toBe('full')
})

test('what is being written, pressed or scrolled keeps its keys', () => {
  expect(actOf(press('m'), 'field')).toBeNull()
  expect(actOf(press(' '), 'control')).toBeNull()
  expect(actOf(press('m'), 'control')).toBe('mute')
  expect(actOf(press('ArrowDown'), 'scroller')).toBeNull()
})

test('keys with a modifier belong to the browser', () => {
  expect(actOf(press('p', 'KeyP', { ctrlKey: true }), 'page')).toBeNull()
})
