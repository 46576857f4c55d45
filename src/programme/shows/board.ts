import type { z } from 'zod'
import type { Organisations } from '#people/organisations'
import type { Database } from '#platform/db'
import type { Actor } from '#platform/http'
import { idSchema } from '#platform/ids'
import { type Clock, HOUR_MS } from '#platform/time'
import type { ShowCard, ShowWire, showListQuerySchema } from './contract.ts'
import { type DescribeDeps, describeCards, describeShow } from './describe-shows.ts'
import { isFoundBy } from './found-by.ts'
import { type ListQuery, placeOf, readPlace, readShowPage } from './list-store.ts'
import { showProblems } from './problems.ts'
import type { Show } from './show.ts'
import type { ShowState } from './states.ts'
import { readShow, readShowBySlug } from './store.ts'
import type { ShowTables } from './tables.ts'

/** A show that did not begin within this time after its start is not announced any longer. */
export const MISSED_AFTER_HOURS = 6

export type ListInput = Partial<z.output<typeof showListQuerySchema>>

/** Shows as anybody finds them. */
export interface ShowBoard {
  /** Public shows only. Of what is to come and on air: on air first, then by start; of what is past: the newest first. */
  list(reader: Actor | null, input?: ListInput): Promise<{ items: ShowCard[]; nextCursor: string | null }>
  /** By slug or id. A draft or a practice is there for its brand only; to others it answers like one that does not exist. */
  findFor(reader: Actor, address: string): Promise<Show | null>
  open(reader: Actor, address: string): Promise<ShowWire>
}

const states: Readonly<Record<NonNullable<ListInput['state']>, readonly ShowState[]>> = {
  live: ['live', 'stopped'],
  upcoming: ['scheduled'],
  past: ['ended'],
}

interface BoardDeps {
  db: Database
  clock: Clock
  describe: DescribeDeps
  organisations: Pick<Organisations, 'findBySlug'>
}

export function createBoard({ db, clock, describe, organisations }: BoardDeps): ShowBoard {
  const tables = db.tables<ShowTables>()
  const idForm = idSchema('shw')

  async function findFor(reader: Actor, address: string): Promise<Show | null> {
    const id = idForm.safeParse(address)
    const show = id.success ? await readShow(tables, id.data) : await readShowBySlug(tables, address)
    return show && isFoundBy(reader, show) ? show : null
  }

  return {
    findFor,
    async list(reader, { state, brand, host, product, cursor, limit = 60 } = {}) {
      const organisation = brand === undefined ? null : await organisations.findBySlug(brand)
      if (brand !== undefined && !organisation) return { items: [], nextCursor: null }
      const after = cursor === undefined ? undefined : readPlace(cursor)
      if (after === null) throw showProblems['cursor-invalid']()
      const query: ListQuery = {
        states: state ? states[state] : [...states.live, ...states.upcoming],
        ...{ newestFirst: state === 'past', limit, after, listed: true },
        ...(organisation ? { brands: [organisation.id] } : {}),
        hostId: host,
        productId: product,
        scheduledAfter: new Date(clock.now().getTime() - MISSED_AFTER_HOURS * HOUR_MS),
      }
      const shows = await readShowPage(tables, query)
      const page = shows.slice(0, limit)
      const last = shows.length > limit ? page.at(-1) : undefined
      const cards = await describeCards(describe, page, reader)
      // Whoever may not hear what a show sells does not find it by what it sells.
      const items = product === undefined ? cards : cards.filter(({ masked }) => !masked)
      return { items, nextCursor: last ? placeOf(last) : null }
    },
    async open(reader, address) {
      const show = await findFor(reader, address)
      if (!show) throw showProblems.unknown()
      return describeShow(describe, show, reader)
    },
  }
}
