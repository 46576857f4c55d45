import { expect, test } from 'vitest'
import { createLog } from '#platform/log'
import { testDatabase } from '#test/database'
import { createDatabase } from './index.ts'

const { url } = await testDatabase()

test('who waits too long for a connection is told so instead of waiting for ever', async () => {
  const db = createDatabase({ connectionString: url, connections: 1, connectionWaitMs: 200, log: createLog('silent') })
  const refused = db.transaction(() => db.pool.query('select 1'))
  await expect(refused).rejects.toThrow('timeout exceeded when trying to connect')
  expect((await db.pool.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }])
  await db.close()
})
