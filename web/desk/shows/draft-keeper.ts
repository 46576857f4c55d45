import type { DeskShow, ShowEdit } from '../../api/desk-types.ts'
import { asRefusal, type Refusal } from '../../api/refusal.ts'
import { createStore, type Store } from '../../live/session/store.ts'

export type Edits = Omit<ShowEdit, 'version'>

export interface DraftView {
  /** As the server knows it. */
  readonly show: DeskShow
  /** What was changed here and is not there yet. */
  readonly edits: Edits
  readonly saving: 'saved' | 'waiting' | 'saving' | 'refused'
  readonly refusal: Refusal | null
}

/** Keeps what was typed when the page goes away before the server has it. */
export interface Shelf {
  read(id: string): Edits | null
  write(id: string, edits: Edits): void
}

export interface DraftKeeper {
  readonly view: Store<DraftView>
  /** Changes now what is seen, and soon what is kept. */
  edit(edits: Edits): void
  /** Saves what waits, then does something with the show as it is then. Throws what is refused. */
  act(work: (show: DeskShow) => Promise<DeskShow>): Promise<DeskShow>
  /** Tries again what was refused. */
  retry(): Promise<void>
  /** Somebody else was faster: their version, with (`keep`) or without what was typed here. */
  settle(theirs: DeskShow, keep: boolean): void
  /** Saves at once: the page goes. */
  leave(): void
}

const PAUSE_MS = 700

const isEmpty = (edits: Edits): boolean => Object.keys(edits).length === 0

interface Options {
  save(show: DeskShow, edits: Edits): Promise<DeskShow>
  shelf: Shelf
}

/** One show being edited: what is typed is saved after a pause, one change after the other, each on top of the version before. */
export function createDraftKeeper(first: DeskShow, { save, shelf }: Options): DraftKeeper {
  const left = shelf.read(first.id) ?? {}
  const view = createStore<DraftView>({ show: first, edits: left, saving: isEmpty(left) ? 'saved' : 'waiting', refusal: null })
  let timer: ReturnType<typeof setTimeout> | undefined
  let line: Promise<unknown> = Promise.resolve()

  const change = (part: Partial<DraftView>): void => {
    view.change((now) => ({ ...now, ...part }))
    shelf.write(first.id, view.read().edits)
  }

  /** What was sent is there; what was typed meanwhile still waits. */
  function saved(show: DeskShow, sent: Edits): void {
    const { edits } = view.read()
    const rest = Object.fromEntries(Object.entries(edits).filter(([field, value]) => sent[field as keyof Edits] !== value)) as Edits
    change({ show, edits: rest, saving: isEmpty(rest) ? 'saved' : 'waiting', refusal: null })
    if (!isEmpty(rest)) soon()
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    const { show, edits } = view.read()
    if (isEmpty(edits)) return
    change({ saving: 'saving' })
    try {
      saved(await save(show, edits), edits)
    } catch (error) {
      change({ saving: 'refused', refusal: asRefusal(error) })
      throw error
    }
  }

  function inLine<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = line.then(work, work)
    line = next.catch(() => undefined)
    return next
  }

  function soon(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void inLine(flush).catch(() => undefined), PAUSE_MS)
  }

  if (!isEmpty(left)) soon()
  return {
    view,
    edit(edits) {
      change({ edits: { ...view.read().edits, ...edits }, saving: 'waiting' })
      soon()
    },
    act: (work) =>
      inLine(async () => {
        await flush()
        const show = await work(view.read().show)
        change({ show })
        return show
      }),
    retry: () => inLine(flush).catch(() => undefined),
    settle(theirs, keep) {
      change({ show: theirs, refusal: null, ...(keep ? { saving: 'waiting' } : { edits: {}, saving: 'saved' }) })
      if (keep) soon()
    },
    leave: () => void inLine(flush).catch(() => undefined),
  }
}
