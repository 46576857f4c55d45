import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createGrantKeeper, type Leave } from './grants.ts'

const start = Date.parse('2026-11-22T20:00:00Z')

beforeEach(() => void vi.useFakeTimers({ now: start }))
afterEach(() => void vi.useRealTimers())

function keeper(socketRenews: boolean) {
  const asked: (string | null)[] = []
  const overSocket = { count: 0 }
  const grants = createGrantKeeper(
    async (earlier): Promise<Leave> => {
      asked.push(earlier)
      return { token: `token-${asked.length}`, expiresAt: new Date(Date.now() + 120_000).toISOString(), renewAfterSeconds: 60 }
    },
    () => {
      overSocket.count += 1
      return socketRenews
    },
  )
  return { grants, asked, overSocket }
}

test('player and room share one request', async () => {
  const { grants, asked } = keeper(true)
  const [one, other] = await Promise.all([grants.current(), grants.current()])
  expect(one.token).toBe(other.token)
  expect(asked).toEqual([null])
})

test('the socket renews while it stands', async () => {
  const { grants, asked, overSocket } = keeper(true)
  await grants.current()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(overSocket.count).toBe(1)
  expect(asked).toHaveLength(1)
})

test('without a socket the grant is asked for again, with the earlier one at hand', async () => {
  const { grants, asked } = keeper(false)
  await grants.current()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toEqual([null, 'token-1'])
  expect(grants.token()).toBe('token-2')
})

test('a grant that is about to lapse opens nothing', async () => {
  const { grants } = keeper(true)
  await grants.current()
  await vi.advanceTimersByTimeAsync(115_000)
  expect(grants.token()).toBeNull()
})

test('the socket renews leave but no cookie: who needs one asks for it', async () => {
  const { grants, asked } = keeper(true)
  await grants.current()
  await grants.withCookie()
  expect(asked).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(60_000)
  await grants.withCookie()
  expect(asked).toEqual([null, 'token-1'])
})
