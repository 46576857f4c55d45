import { expect, test } from 'vitest'
import { pictureNotice } from './picture-state.ts'

test('a moving picture needs no words', () => {
  expect(pictureNotice('flowing', 'live', 'live')).toBeNull()
})

test('an interrupted broadcast is the host being away, whatever the connection does', () => {
  expect(pictureNotice('stalled', 'interrupted', 'live')).toBe('host-away')
  expect(pictureNotice('connecting', 'interrupted', 'live')).toBe('host-away')
})

test('a show that has not begun is not called an error', () => {
  expect(pictureNotice('no-picture', null, 'scheduled')).toBe('not-started')
})

test('the end of the broadcast is told before the connection that breaks with it', () => {
  expect(pictureNotice('unreachable', 'ended', 'live')).toBe('ended')
})

test('a network that lets no packet through is named', () => {
  expect(pictureNotice('blocked', 'live', 'live')).toBe('blocked')
})
