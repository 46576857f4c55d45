import type { z } from 'zod'
import type { Actor } from '#platform/http'
import { hasProvider } from './check-age.ts'
import type { ageStandingSchema, waitingDocumentsSchema } from './contract.ts'
import type { Desk } from './deps.ts'
import { readNewestDocument, readWaiting } from './document-store.ts'
import { knowAge } from './know-age.ts'

type StandingWire = z.input<typeof ageStandingSchema>

/** What a person may know of what is known of their age. */
export async function describeStanding(desk: Desk, actor: Actor, market: string): Promise<StandingWire> {
  const [{ age }, { level, expiresAt, saidMinorUntil }, document] = await Promise.all([
    desk.markets.get(market),
    knowAge(desk, actor),
    actor.accountId === null ? null : readNewestDocument(desk.tables, actor.accountId),
  ])
  return {
    level,
    expiresAt: expiresAt?.toISOString() ?? null,
    saidMinorUntil: saidMinorUntil?.toISOString() ?? null,
    needed: { hosts: age.hosts, adultShows: age.adultShows },
    document: document && {
      state: document.state,
      sentAt: document.sentAt.toISOString(),
      refusal: document.refusal as NonNullable<StandingWire['document']>['refusal'],
    },
    provider: hasProvider(desk),
    signedIn: actor.accountId !== null,
  }
}

/** What waits for an operator, oldest first. */
export async function listWaiting(desk: Desk): Promise<z.input<typeof waitingDocumentsSchema>> {
  const waiting = await readWaiting(desk.tables)
  const people = await desk.accounts.getMany(waiting.map(({ accountId }) => accountId))
  return {
    items: waiting.flatMap(({ id, accountId, marketCode, mediaType, sentAt }) => {
      const person = people.get(accountId)
      return person
        ? [{ id, person: { id: accountId, name: person.name }, market: marketCode, mediaType, sentAt: sentAt.toISOString() }]
        : []
    }),
  }
}
