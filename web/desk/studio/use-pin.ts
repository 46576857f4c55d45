import { useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import type { CueAnswer } from '../../api/desk-types.ts'
import { asRefusal, type Refusal } from '../../api/refusal.ts'
import type { Cue } from '../../live/cues/cue-timeline.ts'

/** What became of the last pin or unpin of this desk. `itemId` is null for an unpin. */
export type PinStatus =
  | { kind: 'idle' }
  | { kind: 'sending'; itemId: string | null }
  | { kind: 'landing'; itemId: string | null; cue: CueAnswer; landsInSeconds: number }
  | { kind: 'landed'; itemId: string | null }
  | { kind: 'refused'; itemId: string | null; refusal: Refusal }

export interface Pin {
  status: PinStatus
  /** Puts a product on every viewer's card. False when it was refused; `status` says why. */
  pin: (itemId: string) => Promise<boolean>
  unpin: () => Promise<boolean>
}

/** A preview without frames shows no landing: its date decides, and so much later at most. */
const GRACE_MS = 1500

async function send(showId: string, itemId: string | null): Promise<CueAnswer> {
  const path = { id: showId }
  if (itemId === null) return await answered(api.DELETE('/api/studio/shows/{id}/pins/current', { params: { path } }))
  return await answered(
    api.POST('/api/studio/shows/{id}/pins', { params: { path }, body: { key: crypto.randomUUID(), lineupItemId: itemId } }),
  )
}

/** Pins and unpins, and follows each until its frame has come. `shown` is the cue on the preview's card. */
export function usePin(showId: string, shown: Cue | null): Pin {
  const [status, setStatus] = useState<PinStatus>({ kind: 'idle' })

  async function change(itemId: string | null): Promise<boolean> {
    setStatus({ kind: 'sending', itemId })
    try {
      const cue = await send(showId, itemId)
      setStatus({ kind: 'landing', itemId, cue, landsInSeconds: Math.max(0, (Date.parse(cue.at) - serverNow()) / 1000) })
      return true
    } catch (error) {
      setStatus({ kind: 'refused', itemId, refusal: asRefusal(error) })
      return false
    }
  }

  const landing = status.kind === 'landing' ? status : null
  const onCard = landing !== null && (landing.itemId === null ? shown === null : shown?.id === landing.cue.id)
  if (landing && onCard) setStatus({ kind: 'landed', itemId: landing.itemId })
  // Somebody else, or the plan, has moved on: what this desk did last is no longer what viewers see.
  const isOver = status.kind === 'landed' && status.itemId !== (shown?.lineupItemId ?? null)
  if (isOver) setStatus({ kind: 'idle' })
  useEffect(() => {
    if (!landing) return
    const timer = setTimeout(() => setStatus({ kind: 'landed', itemId: landing.itemId }), landing.landsInSeconds * 1000 + GRACE_MS)
    return () => clearTimeout(timer)
  }, [landing])

  return { status, pin: (itemId) => change(itemId), unpin: () => change(null) }
}
