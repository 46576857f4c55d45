import { i18n } from '@lingui/core'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import type { StudioShow } from '../../api/desk-types.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { showToast } from '../../kit/toast.ts'
import { placeIn, type RundownPlace, type Step } from './rundown.ts'
import type { Live } from './use-live-session.ts'
import { type Pin, usePin } from './use-pin.ts'

interface RundownFace {
  place: RundownPlace
  pin: Pin
  /** The lineup item on the card: at the preview's frame once the room is heard, before that as the API said. */
  pinnedItemId: string | null
  sinceMilliseconds: number | null
  /** Goes to the next item: pins its product, or clears the card for talk without one. */
  next: () => void
}

async function openPlanned(id: string, sale: NonNullable<StudioShow['rundown'][number]['sale']>): Promise<void> {
  await answered(api.POST('/api/studio/shows/{id}/sales', { params: { path: { id } }, body: sale })).catch((error: unknown) =>
    showToast({ tone: 'refused', text: i18n._(problemWords(asRefusal(error))) }),
  )
}

async function openOffer(id: string, { lineupItemId, offer }: StudioShow['rundown'][number]): Promise<void> {
  if (!offer || lineupItemId === null) return
  const body = { ...offer, lineupItemId, key: crypto.randomUUID() }
  await answered(api.POST('/api/studio/shows/{id}/offers', { params: { path: { id } }, body })).catch((error: unknown) =>
    showToast({ tone: 'refused', text: i18n._(problemWords(asRefusal(error))) }),
  )
}

/** The host's place in the plan, and the way onward. */
export function useRundown(studio: StudioShow, live: Live): RundownFace {
  const [step, setStep] = useState<(Step & { atMilliseconds: number }) | null>(null)
  const pin = usePin(studio.show.id, live.pin)
  const pinnedItemId = live.room.known || live.pin ? (live.pin?.lineupItemId ?? null) : (studio.pinned?.lineupItemId ?? null)
  const place = placeIn(studio.rundown, pinnedItemId, step)
  const steppedHere = step !== null && place.current?.id === step.itemId
  const sinceMilliseconds = steppedHere ? step.atMilliseconds : live.pin && place.current ? Date.parse(live.pin.at) : null

  async function goOn(): Promise<void> {
    const { next } = place
    if (!next || pin.status.kind === 'sending') return
    const atMilliseconds = serverNow()
    // A sale of the item opens with it; a refusal of one does not hold the other up.
    const sale = next.sale && openPlanned(studio.show.id, next.sale)
    const isDone = next.lineupItemId !== null ? await pin.pin(next.lineupItemId) : pinnedItemId === null || (await pin.unpin())
    await sale
    if (isDone) await openOffer(studio.show.id, next)
    setStep({ itemId: next.id, despite: isDone ? null : pinnedItemId, atMilliseconds })
  }

  return { place, pin, pinnedItemId, sinceMilliseconds, next: () => void goOn() }
}
