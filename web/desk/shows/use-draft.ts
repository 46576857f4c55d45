import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { DeskShow } from '../../api/desk-types.ts'
import { useStore } from '../../live/session/use-store.ts'
import { createDraftKeeper, type DraftKeeper, type Edits, type Shelf } from './draft-keeper.ts'
import { deskShowQuery } from './show-queries.ts'

const keyOf = (id: string): string => `souk.draft.${id}`

const shelf: Shelf = {
  read(id) {
    try {
      return JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null') as Edits | null
    } catch {
      return null
    }
  },
  write(id, edits) {
    try {
      if (Object.keys(edits).length === 0) localStorage.removeItem(keyOf(id))
      else localStorage.setItem(keyOf(id), JSON.stringify(edits))
    } catch {
      // A browser that keeps nothing still saves to the server.
    }
  },
}

const save = ({ id, version }: DeskShow, edits: Edits): Promise<DeskShow> =>
  answered(api.PATCH('/api/desk/shows/{id}', { params: { path: { id } }, body: { version, ...edits } }))

/** Keeps the show that is edited on this page, and saves it when the page is left. */
export function useDraftKeeper(show: DeskShow): DraftKeeper {
  const queryClient = useQueryClient()
  const [keeper] = useState(() => createDraftKeeper(show, { save, shelf }))
  useEffect(() => {
    const away = (): void => {
      if (document.hidden) keeper.leave()
    }
    document.addEventListener('visibilitychange', away)
    return () => {
      document.removeEventListener('visibilitychange', away)
      keeper.leave()
      void queryClient.invalidateQueries({ queryKey: ['desk-shows'] })
      queryClient.removeQueries({ queryKey: deskShowQuery(show.id).queryKey })
    }
  }, [keeper, queryClient, show.id])
  return keeper
}

export const DraftContext = createContext<DraftKeeper | null>(null)

/** The show as it is seen on this page: what the server knows, under what was typed. */
export function useDraft() {
  const keeper = useContext(DraftContext)
  if (!keeper) throw new Error('Part of the editor was drawn outside of it.')
  const view = useStore(keeper.view)
  const { edits, show } = view
  const { market, hostId, audience, visibility, startsLocal, timeZone, plannedMinutes, slug, title, description } = { ...show, ...edits }
  const values = { market, hostId, audience, visibility, startsLocal, timeZone, plannedMinutes, slug, title, description }
  return { ...view, keeper, values, isLocked: (field: DeskShow['locked'][number]) => show.locked.includes(field) }
}
