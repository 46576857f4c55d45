import { useCallback, useEffect, useRef, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { asRefusal, type Refusal } from '../../api/refusal.ts'
import type { MyClaim } from '../../api/types.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'
import { claimsView } from './claims-view.ts'

const lookEveryMilliseconds = 2_000

export interface MyClaims {
  items: readonly MyClaim[]
  refusal: Refusal | null
  busy: boolean
  claim: (listId: string, itemId: string) => void
  giveBack: (listId: string, placeId: string) => void
}

/** Everything this person claimed in the show, kept fresh by what the room and the talk tell. */
export function useMyClaims(session: WatchSession): MyClaims {
  const { movedPlaces, claims } = useStore(session.room)
  const answer = useStore(session.talk.claim)
  const { id: showId } = useStore(session.show)
  const [items, setItems] = useState<readonly MyClaim[]>([])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)

  const asked = useRef(0)
  const look = useCallback(async () => {
    asked.current += 1
    const mine = asked.current
    const found = await answered(api.GET('/api/claims/mine', { params: { query: { showId } } })).catch(() => null)
    // An answer that was overtaken by a later question says what was before.
    if (found && mine === asked.current) setItems(found.items)
  }, [showId])

  useEffect(() => {
    if (answer?.kind !== 'claimed' && movedPlaces.length > 0) return
    const timer = setTimeout(() => void look())
    return () => clearTimeout(timer)
  }, [answer, movedPlaces, look])

  const { open } = useStore(claimsView)
  useEffect(() => {
    if (!open) return
    const timer = setTimeout(() => void look())
    return () => clearTimeout(timer)
  }, [open, look])

  const ids = items.map(({ place }) => place.id)
  const touched = movedPlaces.some((id) => ids.includes(id))
  // biome-ignore lint/correctness/useExhaustiveDependencies: each news is another reason to look
  useEffect(() => {
    if (!touched) return
    const timer = setTimeout(() => void look())
    return () => clearTimeout(timer)
  }, [touched, movedPlaces, look])

  // How many are before one changes with the lines.
  const waits = items.some(({ place }) => place.state === 'waiting')
  const lines = claims?.items.map(({ waiting, held }) => `${waiting}/${held}`).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines as they stand are what asks for another look
  useEffect(() => {
    if (!waits) return
    const timer = setTimeout(() => void look(), lookEveryMilliseconds + Math.random() * 500)
    return () => clearTimeout(timer)
  }, [waits, lines, look])

  const act = async (doing: () => Promise<unknown>): Promise<void> => {
    setBusy(true)
    setRefusal(null)
    await doing().catch((error: unknown) => setRefusal(asRefusal(error)))
    await look()
    setBusy(false)
  }
  return {
    ...{ items, refusal, busy },
    claim: (id, itemId) =>
      void act(() =>
        answered(
          api.POST('/api/claims/{id}/places', { params: { path: { id } }, body: { key: crypto.randomUUID(), itemId, quantity: 1 } }),
        ),
      ),
    giveBack: (id, place) => void act(() => answered(api.DELETE('/api/claims/{id}/places/{place}', { params: { path: { id, place } } }))),
  }
}
