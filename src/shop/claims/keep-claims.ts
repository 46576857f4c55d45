import { fromUuid, toUuid } from '#platform/ids'
import { queueMoved } from '#shop/queue'
import type { ClaimParts } from './deps.ts'
import { claimsMoved } from './events.ts'
import { endClaimLines } from './jobs.ts'
import { readList, readListedItems } from './store.ts'
import { tellClaimTurn } from './tell-turn.ts'

/** Says when claims move, and tells those who waited that units came back to them, only as many as there are. */
export function keepClaims(parts: ClaimParts): void {
  const { events, jobs, log, queues } = parts
  events.on(queueMoved, async ({ moved }) => {
    const lines = new Set(moved.map(({ queueId }) => fromUuid('cli', queueId)))
    const items = await readListedItems(parts.tables, [...lines])
    const turns = moved.filter(({ queueId, state }) => state === 'turn' && items.has(fromUuid('cli', queueId)))
    for (const entry of await queues.find(turns.map(({ id }) => id))) {
      // One letter that cannot be written must not keep the others waiting.
      await tellClaimTurn(parts, items.get(fromUuid('cli', entry.queueId))!, entry).catch((error: unknown) =>
        log.error({ err: error, entry: entry.id }, 'a turn of a claim was not told'),
      )
    }
    const lists = new Map([...items.values()].map(({ listId, occasion }) => [listId, { id: listId, occasion }]))
    for (const list of lists.values()) events.emit(claimsMoved, { list })
  })
  jobs.handle(endClaimLines, async ({ listId }) => {
    const list = await readList(parts.tables, listId)
    for (const { id } of list?.items ?? []) await queues.close(toUuid(id), true)
    if (list) events.emit(claimsMoved, { list })
  })
}
