import type { z } from 'zod'
import type { Id } from '#platform/ids'
import type { onAirSchema, peopleListSchema } from './contract.ts'
import type { Operator } from './decide.ts'
import type { Desk } from './deps.ts'

const PEOPLE = 30

/** Whose name or address contains the text, with their suspension. */
export async function listPeople(desk: Desk, text: string): Promise<z.input<typeof peopleListSchema>> {
  const found = await desk.accounts.search(text, PEOPLE)
  const suspensions = await desk.accounts.suspensionsOf(found.map(({ id }) => id))
  return {
    items: found.map(({ id, name, email }) => {
      const held = suspensions.get(id)
      const suspension = held && { reason: held.reason, since: held.since.toISOString(), until: held.until?.toISOString() ?? null }
      return { id, name, email, suspension: suspension ?? null }
    }),
  }
}

/** Ends a suspension before its time. Nothing happens where there is none. */
export async function liftSuspension(desk: Desk, { actor, requestId }: Operator, accountId: Id<'acc'>, reason: string): Promise<void> {
  const by = actor.accountId!
  await desk.db.transaction(async (sql) => {
    if (!(await desk.accounts.lift(sql, accountId, by))) return
    await desk.audit.record(sql, { actorId: by, requestId, act: 'suspension.lift', subject: { kind: 'person', id: accountId }, reason })
  })
}

/** What reaches people right now, for the button that ends it. */
export async function listOnAir(desk: Desk): Promise<z.input<typeof onAirSchema>> {
  const lists = await Promise.all(
    Object.entries(desk.allSources()).map(async ([kind, source]) =>
      ((await source.listOnAir?.()) ?? []).map(({ id, subject }) => ({
        subject: { kind: kind as 'show', id },
        title: subject.title,
        address: subject.address,
      })),
    ),
  )
  return { items: lists.flat() }
}
