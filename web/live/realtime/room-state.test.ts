import { expect, test } from 'vitest'
import type { ShowRoomMessage, ShowRoomState } from '../../../src/live/room/contract.ts'
import { emptyRoom, fromSnapshot, withMessage } from './room-state.ts'

const line = (id: string) => ({ id, at: '2026-11-22T20:00:00Z', name: 'Huda', role: 'viewer', text: 'Does it pour cleanly?' })
const state = { pin: null, cues: [], stock: { var_1: 18 }, viewers: 3, chat: [line('msg_1')], broadcast: null }
const view = fromSnapshot(emptyRoom, state as unknown as ShowRoomState)

const after = (message: object) => withMessage(view, message as ShowRoomMessage)

test('stock falls for the variants that are named and stays for the others', () => {
  expect(after({ seq: 1, type: 'stock', data: { levels: { var_2: 4 } } }).stock).toEqual({ var_1: 18, var_2: 4 })
})

test('a line that the snapshot holds already is not shown twice', () => {
  expect(after({ seq: 1, type: 'chat', data: line('msg_1') }).lines).toHaveLength(1)
  expect(after({ seq: 2, type: 'chat', data: line('msg_2') }).lines).toHaveLength(2)
})

test('a removed line leaves', () => {
  expect(after({ seq: 1, type: 'chat.removed', data: { id: 'msg_1' } }).lines).toEqual([])
})
