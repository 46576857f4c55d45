import { expect, test } from 'vitest'
import { iceServersOf } from './ice-servers.ts'

test('servers are read from the header as the answer names them', () => {
  const header =
    '<stun:stun.example:3478>; rel="ice-server", <turn:turn.example?transport=tcp>; rel="ice-server"; username="ali"; credential="p@,ss"; credential-type="password", </other>; rel="next"'
  expect(iceServersOf(header)).toEqual([
    { urls: 'stun:stun.example:3478' },
    { urls: 'turn:turn.example?transport=tcp', username: 'ali', credential: 'p@,ss' },
  ])
})

test('no header means no servers', () => {
  expect(iceServersOf(null)).toEqual([])
})
