import { useCallback, useEffect, useRef, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { asRefusal, type Refusal } from '../../api/refusal.ts'
import type { Place } from '../../api/types.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'

/** Who waits looks again when the line moved, at most so often: all others do the same. */
const lookEveryMilliseconds = 2_000

export interface MyPlace {
  /** The newest place of this person; null without one, undefined until it is known. */
  place: Place | null | undefined
  busy: boolean
  refusal: Refusal | null
  join: () => void
  leave: () => void
}

/** This person's place in the line of a drop, kept fresh by what the room tells. */
export function usePlace(session: WatchSession, dropId: string): MyPlace {
  const { movedPlaces, drops } = useStore(session.room)
  const [place, setPlace] = useState<Place | null>()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const lookedAt = useRef(0)
  const key = useRef(crypto.randomUUID())

  const look = useCallback(async () => {
    lookedAt.current = Date.now()
    const found = await answered(api.GET('/api/drops/{id}/places/mine', { params: { path: { id: dropId } } })).catch(() => null)
    if (found) setPlace(found.items.at(-1) ?? null)
  }, [dropId])

  // A turn that began or ended is told by its id; an empty list says that anything may have changed.
  const mine = place?.id
  useEffect(() => {
    if (movedPlaces.length > 0 && !(mine && movedPlaces.includes(mine))) return
    const timer = setTimeout(() => void look())
    return () => clearTimeout(timer)
  }, [movedPlaces, mine, look])

  // How many are before one changes with the line.
  const status = drops.find(({ id }) => id === dropId)
  const line = `${status?.waiting} ${status?.held} ${status?.sold} ${status?.state}`
  const waits = place?.state === 'waiting'
  // biome-ignore lint/correctness/useExhaustiveDependencies: the line as it stands is what asks for another look
  useEffect(() => {
    if (!waits) return
    const wait = Math.max(0, lookedAt.current + lookEveryMilliseconds - Date.now()) + Math.random() * 500
    const timer = setTimeout(() => void look(), wait)
    return () => clearTimeout(timer)
  }, [line, waits, look])

  const act = async (doing: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setRefusal(null)
    await doing().catch((error: unknown) => setRefusal(asRefusal(error)))
    setBusy(false)
  }

  return {
    ...{ place, busy, refusal },
    join: () =>
      void act(async () => {
        const body = { key: key.current, quantity: 1 }
        setPlace(await answered(api.POST('/api/drops/{id}/places', { params: { path: { id: dropId } }, body })))
        // A place that is given up is another one the next time.
        key.current = crypto.randomUUID()
      }),
    leave: () =>
      void act(async () => {
        if (!place) return
        const path = { id: dropId, place: place.id }
        const { items } = await answered(api.DELETE('/api/drops/{id}/places/{place}', { params: { path } }))
        setPlace(items.at(-1) ?? null)
      }),
  }
}
