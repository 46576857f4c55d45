import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { defineJob, enqueue } from '#platform/jobs'
import { testDatabase } from '#test/database'
import { deskPerson } from '#test/desk-person'
import { openStall } from '#test/stall'

const PATIENCE = { timeout: 40_000 }
const { db, owner } = await testDatabase({ connections: 16 })
const stall = await openStall(db)
const manager = await deskPerson(stall, 'manager')

/** Takes whatever comes, and answers when it is told to. */
const silent: ServerResponse[] = []
let isDead = true
const receiver = createServer((_, response) => void (isDead ? silent.push(response) : response.writeHead(204).end()))
await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
afterAll(async () => {
  await stall.jobs.stop()
  receiver.closeAllConnections()
  receiver.close()
})

const states = async () =>
  (await owner.query<{ state: string }>('select state from platform.webhook_delivery')).rows.map(({ state }) => state).toSorted()

test('four receivers that never answer keep no letter from going out, and get theirs in turn', async () => {
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/in`
  for (let index = 0; index < 4; index++) {
    const added = await manager.send('POST', `/api/webhooks?organisationId=${stall.brand.id}`, { url })
    await manager.send('POST', `/api/webhooks/${added.json<{ id: string }>().id}/test`)
  }
  const letter = defineJob('test.letter', z.object({}))
  const tries: (number | undefined)[] = []
  stall.jobs.handle(letter, async () => {
    const { rows } = await owner.query<{ tries: number }>('select sum(attempts)::int as tries from platform.webhook_delivery')
    tries.push(rows[0]?.tries)
  })
  await stall.jobs.start(db.pool)
  await expect.poll(() => silent.length, PATIENCE).toBe(2)
  await enqueue(db.pool, letter, {})
  // None of the receivers was given up when the letter went.
  await expect.poll(() => tries, PATIENCE).toEqual([0])
  expect(silent).toHaveLength(2)
  isDead = false
  for (const response of silent) response.writeHead(204).end()
  await expect.poll(states, PATIENCE).toEqual(Array.from({ length: 4 }, () => 'delivered'))
}, 60_000)

test('a delivery that a process had in hand when it ended is taken by another', async () => {
  await owner.query("update platform.webhook_delivery set state = 'waiting', next_at = now() - interval '1 second'")
  await owner.query("select graphile_worker.add_job('platform.deliver-waiting-webhooks', '{}')")
  await expect.poll(states, PATIENCE).toEqual(Array.from({ length: 4 }, () => 'delivered'))
}, 60_000)
