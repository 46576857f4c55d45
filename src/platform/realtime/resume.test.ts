import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSnapshot, itemsOf, openPage, type Page, socketServer } from '#test/socket'
import type { RoomKind } from './kind.ts'

type Step = { kind: 'say'; count: number; lane: 'now' | 'tick' } | { kind: 'drop' } | { kind: 'settle' }

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('say' as const),
      count: fc.integer({ min: 1, max: 30 }),
      lane: fc.constantFrom('now' as const, 'tick' as const),
    }),
    fc.constant({ kind: 'drop' as const }),
    fc.constant({ kind: 'settle' as const }),
  ),
  { minLength: 3, maxLength: 25 },
)

test('over any drops, a page that resumes hears every message once and in order', async () => {
  await using server = await socketServer({ snapshotMilliseconds: 0 })
  const said = new Map<string, number>()
  server.realtime.defineRoom('hall', {
    countsViewers: false,
    authorise: async () => ({ until: null, counted: false }),
    snapshot: async (id) => {
      await new Promise(setImmediate)
      return { said: said.get(id) ?? 0 }
    },
  } satisfies RoomKind)
  let run = 0
  await fc.assert(
    fc.asyncProperty(steps, async (script) => {
      const id = `r${++run}`
      const room = `hall:${id}`
      const pages: Page[] = []
      /** Numbers said, in the order this person heard them; a snapshot stands for all up to its number. */
      let heardUpTo = 0
      let seq: number | undefined
      let epoch: string | undefined

      const take = (page: Page) => {
        for (const message of page.heard.splice(0)) {
          if (message.t === 'snapshot') {
            ;({ seq, epoch } = message)
            // A snapshot may be ahead of its number; what follows is then heard again.
            heardUpTo = seq
            expect((message.state as { said: number }).said).toBeGreaterThanOrEqual(seq)
          }
          for (const item of itemsOf([message])) {
            expect(item.seq).toBe(seq! + 1)
            expect(item.data).toBe(heardUpTo + 1)
            seq = item.seq
            heardUpTo = item.data as number
          }
        }
      }
      const enter = async () => {
        const page = await openPage(server.url)
        page.send({ t: 'join', room, ...(seq === undefined || epoch === undefined ? {} : { since: seq, epoch }) })
        pages.push(page)
        await page.next((message) => message.t === 'snapshot' || message.t === 'messages')
        return page
      }
      const publish = (lane: 'now' | 'tick') => {
        said.set(id, (said.get(id) ?? 0) + 1)
        server.realtime.publish(room, 'said', said.get(id), { lane })
      }

      let page = await enter()
      for (const step of script) {
        if (step.kind === 'say') for (let count = 0; count < step.count; count++) publish(step.lane)
        else if (step.kind === 'settle') await new Promise((resolve) => setTimeout(resolve, 2))
        else {
          page.socket.terminate()
          take(page)
          page = await enter()
        }
      }
      publish('tick')
      await page.next(
        (message) =>
          message.t !== 'refused' && (isSnapshot(message) ? message.seq : (itemsOf([message]).at(-1)?.seq ?? 0)) === said.get(id),
      )
      take(page)
      expect(heardUpTo).toBe(said.get(id))
      for (const each of pages) await each[Symbol.asyncDispose]()
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('what is no longer kept comes as a snapshot', async () => {
  await using server = await socketServer({ snapshotMilliseconds: 0 })
  let said = 0
  server.realtime.defineRoom('hall', {
    countsViewers: false,
    authorise: async () => ({ until: null, counted: false }),
    snapshot: async () => ({ said }),
  })
  await using first = await openPage(server.url)
  first.send({ t: 'join', room: 'hall:long' })
  const { epoch } = await first.next(isSnapshot)
  for (let round = 0; round < 20; round++) {
    for (let count = 0; count < 100; count++) server.realtime.publish('hall:long', 'said', ++said, { lane: 'tick' })
    await first.item('said', ({ data }) => data === said)
  }
  await using late = await openPage(server.url)
  late.send({ t: 'join', room: 'hall:long', since: 3, epoch })
  expect(await late.next(isSnapshot)).toMatchObject({ seq: 2000, state: { said: 2000 } })
})

test('a number from another life of the room is worth nothing', async () => {
  await using server = await socketServer()
  server.realtime.defineRoom('hall', {
    countsViewers: false,
    authorise: async () => ({ until: null, counted: false }),
    snapshot: async () => 'now',
  })
  await using page = await openPage(server.url)
  page.send({ t: 'join', room: 'hall:one', since: 0, epoch: 'another' })
  expect(await page.next(isSnapshot)).toMatchObject({ state: 'now' })
})
