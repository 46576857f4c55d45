import type { Organisations } from '#people/organisations'
import type { Actor, Route } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Jobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import type { Ages } from '#safety/age'
import type { Catalog } from '#shop/catalog'
import { addLineupItem } from './add-lineup-item.ts'
import { createBoard, type ShowBoard } from './board.ts'
import { changeState } from './change-state.ts'
import type { ShowCard, ShowWire } from './contract.ts'
import { createShow, type NewShow } from './create-show.ts'
import { type DescribeDeps, describeCards, describeShow } from './describe-shows.ts'
import type { DeskDeps } from './desk-deps.ts'
import { deskRoutes } from './desk-routes.ts'
import { createDirectory, type ShowDirectory } from './directory.ts'
import { endStoppedShows } from './end-stopped-shows.ts'
import { readLineups } from './lineup-store.ts'
import { nothingOnAir, type OnAir } from './on-air.ts'
import { showRoutes } from './routes.ts'
import type { LineupItem, Show } from './show.ts'
import type { ShowState } from './states.ts'
import type { ShowTables } from './tables.ts'

export type ShowsDeps = Omit<DeskDeps, 'organisations' | 'catalog'> & {
  jobs: Jobs
  log: Log
  ages: Pick<Ages, 'isAdult'>
  organisations: Pick<Organisations, 'get' | 'getMany' | 'membersWith' | 'findBySlug'>
  catalog: Pick<Catalog, 'listProductCards' | 'search' | 'ownedBy'>
}

export interface Shows extends ShowDirectory, ShowBoard {
  /** A draft. Refuses a taken slug. */
  create(input: NewShow): Promise<Show>
  /** `scheduled`, `live`, `stopped`, `ended`, `cancelled` or back to `draft`, by the transition table. A repeat changes nothing. */
  changeState(id: Id<'shw'>, to: ShowState): Promise<Show>
  /** At the end of the lineup. Refuses a product that is there, and the 101st. */
  addLineupItem(id: Id<'shw'>, productId: Id<'prd'>): Promise<LineupItem>
  /** As the reader may see them: whoever works on a show sees all of it; without a reader, what everybody may see. */
  describe(shows: readonly Show[], reader: Actor | null): Promise<ShowCard[]>
  describeWhole(show: Show, reader: Actor | null): Promise<ShowWire>
  /** The floor above tells who watches and what is pinned; until then nobody and nothing. */
  useOnAir(source: OnAir): void
  readonly routes: readonly Route[]
}

export function createShows(deps: ShowsDeps): Shows {
  let onAir = nothingOnAir
  const describe: DescribeDeps = { ...deps, onAir: () => onAir, lineups: (ids) => readLineups(deps.db.tables<ShowTables>(), ids) }
  const board = createBoard({ ...deps, describe })
  endStoppedShows(deps)
  return {
    ...createDirectory(deps.db),
    ...board,
    create: (input) => createShow(deps.db, input),
    changeState: (id, to) => changeState(deps, id, { to }),
    addLineupItem: (id, productId) => addLineupItem(deps, id, productId),
    describe: (shows, reader) => describeCards(describe, shows, reader),
    describeWhole: (show, reader) => describeShow(describe, show, reader),
    useOnAir(source) {
      onAir = source
    },
    routes: [...showRoutes(board), ...deskRoutes(deps)],
  }
}
