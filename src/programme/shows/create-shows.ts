import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Route } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Clock } from '#platform/time'
import { addLineupItem } from './add-lineup-item.ts'
import { createBoard, type ShowBoard } from './board.ts'
import { changeState } from './change-state.ts'
import type { ShowCard, ShowWire } from './contract.ts'
import { createShow, type NewShow } from './create-show.ts'
import { type DescribeDeps, describeCards, describeShow } from './describe-shows.ts'
import { createDirectory, type ShowDirectory } from './directory.ts'
import { nothingOnAir, type OnAir } from './on-air.ts'
import { showRoutes } from './routes.ts'
import type { LineupItem, Show } from './show.ts'
import type { ShowState } from './states.ts'
import { readLineups } from './store.ts'
import type { ShowTables } from './tables.ts'

export type ShowsDeps = { db: Database; events: Events; clock: Clock } & Pick<
  DescribeDeps,
  'accounts' | 'organisations' | 'catalog' | 'markets'
>

export interface Shows extends ShowDirectory, ShowBoard {
  /** A draft. Refuses a taken slug. */
  create(input: NewShow): Promise<Show>
  /** `scheduled`, `live`, `stopped`, `ended`, `cancelled` or back to `draft`, by the transition table. A repeat changes nothing. */
  changeState(id: Id<'shw'>, to: ShowState): Promise<Show>
  /** At the end of the lineup. Refuses a product that is there, and the 101st. */
  addLineupItem(id: Id<'shw'>, productId: Id<'prd'>): Promise<LineupItem>
  describe(shows: readonly Show[]): Promise<ShowCard[]>
  describeWhole(show: Show): Promise<ShowWire>
  /** The floor above tells who watches and what is pinned; until then nobody and nothing. */
  useOnAir(source: OnAir): void
  readonly routes: readonly Route[]
}

export function createShows(deps: ShowsDeps): Shows {
  let onAir = nothingOnAir
  const describe: DescribeDeps = { ...deps, onAir: () => onAir, lineups: (ids) => readLineups(deps.db.tables<ShowTables>(), ids) }
  const board = createBoard({ ...deps, describe })
  return {
    ...createDirectory(deps.db),
    ...board,
    create: (input) => createShow(deps.db, input),
    changeState: (id, to) => changeState(deps, id, to),
    addLineupItem: (id, productId) => addLineupItem(deps, id, productId),
    describe: (shows) => describeCards(describe, shows),
    describeWhole: (show) => describeShow(describe, show),
    useOnAir(source) {
      onAir = source
    },
    routes: showRoutes(board),
  }
}
