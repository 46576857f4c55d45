import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DeskShow } from '../../api/desk-types.ts'
import { Refusal } from '../../api/refusal.ts'
import { createDraftKeeper, type Edits } from './draft-keeper.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const first = { id: 'shw_1', version: 1, title: { en: '', ar: '' }, plannedMinutes: 60 } as DeskShow

function desk(answers: ((show: DeskShow, edits: Edits) => Promise<DeskShow>)[] = []) {
  const sent: { version: number; edits: Edits }[] = []
  const shelves = new Map<string, Edits>()
  const shelf = {
    read: (id: string) => shelves.get(id) ?? null,
    write: (id: string, edits: Edits) => void (Object.keys(edits).length > 0 ? shelves.set(id, edits) : shelves.delete(id)),
  }
  const save = async (show: DeskShow, edits: Edits): Promise<DeskShow> => {
    sent.push({ version: show.version, edits })
    const answer = answers.shift()
    return answer ? answer(show, edits) : ({ ...show, ...edits, version: show.version + 1 } as DeskShow)
  }
  return { sent, shelves, shelf, keeper: createDraftKeeper(first, { save, shelf }), save }
}

const typed = (en: string): Edits => ({ title: { en, ar: '' } })

test('what is typed in one go is saved once, on the version that was seen', async () => {
  const { keeper, sent } = desk()
  keeper.edit(typed('S'))
  keeper.edit(typed('Soap'))
  expect(keeper.view.read().saving).toBe('waiting')
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent).toEqual([{ version: 1, edits: typed('Soap') }])
  expect(keeper.view.read()).toMatchObject({ saving: 'saved', edits: {}, show: { version: 2, title: { en: 'Soap' } } })
})

test('what is typed while a save is under way goes on top of it', async () => {
  let finish = (): void => undefined
  const { keeper, sent } = desk([
    (show, edits) => new Promise((done) => (finish = () => done({ ...show, ...edits, version: 2 } as DeskShow))),
  ])
  keeper.edit(typed('Soap'))
  await vi.advanceTimersByTimeAsync(1000)
  keeper.edit(typed('Soap, cut'))
  finish()
  await vi.advanceTimersByTimeAsync(2000)
  expect(sent).toEqual([
    { version: 1, edits: typed('Soap') },
    { version: 2, edits: typed('Soap, cut') },
  ])
})

test('an act waits for what is typed, and works on the version after it', async () => {
  const { keeper } = desk()
  keeper.edit(typed('Soap'))
  const versions: number[] = []
  await keeper.act(async (show) => {
    versions.push(show.version)
    return { ...show, version: show.version + 1 }
  })
  expect(versions).toEqual([2])
  expect(keeper.view.read().show.version).toBe(3)
})

test('when somebody else was faster, nothing typed is lost until it is decided', async () => {
  const refuse = () => Promise.reject(new Refusal('programme/shows/changed-meanwhile', 409))
  const { keeper, sent } = desk([refuse])
  keeper.edit(typed('Mine'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(keeper.view.read()).toMatchObject({
    saving: 'refused',
    edits: typed('Mine'),
    refusal: { code: 'programme/shows/changed-meanwhile' },
  })
  keeper.settle({ ...first, version: 7, title: { en: 'Theirs', ar: '' } } as DeskShow, true)
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent.at(-1)).toEqual({ version: 7, edits: typed('Mine') })
  expect(keeper.view.read()).toMatchObject({ saving: 'saved', show: { version: 8, title: { en: 'Mine' } } })
})

test('what a page could not save is there when it is opened again', async () => {
  const { keeper, shelf, shelves, save } = desk([() => Promise.reject(new Refusal('offline', 0))])
  keeper.edit(typed('Soap'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(shelves.get('shw_1')).toEqual(typed('Soap'))
  const again = createDraftKeeper(first, { save, shelf })
  expect(again.view.read().edits).toEqual(typed('Soap'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(again.view.read()).toMatchObject({ saving: 'saved', show: { title: { en: 'Soap' } } })
  expect(shelves.size).toBe(0)
})
