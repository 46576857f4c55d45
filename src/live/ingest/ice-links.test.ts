import { expect, test } from 'vitest'
import { iceLinks } from './ice-links.ts'

test('servers are named as RFC 9725 wants them, credentials apart', () => {
  expect(iceLinks(['stun:stun.example:3478', 'turn:ali:p%40ss@turn.example?transport=udp'])).toEqual([
    '<stun:stun.example:3478>; rel="ice-server"',
    '<turn:turn.example?transport=udp>; rel="ice-server"; username="ali"; credential="p@ss"; credential-type="password"',
  ])
})
