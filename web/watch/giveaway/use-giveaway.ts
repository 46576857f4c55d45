import { useCallback, useEffect, useState } from 'react'
import type { DrawWire, GiveawayWire, OwnEntryWire } from '#shop/giveaways/contract'
import { answered, api } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { asRefusal, type Refusal } from '../../api/refusal.ts'
import { goToAge } from '../age/to-age.ts'

export interface GiveawayView {
  giveaway: GiveawayWire
  rules: { en: string[]; ar: string[] }
  you: OwnEntryWire
  draw: DrawWire | null
}

/** After the close everybody looks at a moment of their own, and less and less. */
const AFTER_CLOSE_MILLISECONDS = [1_000, 4_000, 15_000]

export function useGiveaway(id: string) {
  const [view, setView] = useState<GiveawayView | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const look = useCallback(async () => {
    try {
      const params = { params: { path: { id } } }
      const page = await answered(api.GET('/api/giveaways/{id}', params))
      const draw = page.giveaway.now.state === 'drawn' || page.giveaway.now.state === 'done'
      setView({ ...page, draw: draw ? await answered(api.GET('/api/giveaways/{id}/draw', params)) : null } as unknown as GiveawayView)
    } catch (error) {
      const refused = asRefusal(error)
      if (!goToAge(refused)) setRefusal(refused)
    }
  }, [id])
  useEffect(() => {
    const timer = setTimeout(() => void look(), 0)
    return () => clearTimeout(timer)
  }, [look])
  const { closesAt = null, state = 'planned' } = view?.giveaway.now ?? {}
  useEffect(() => {
    if (state !== 'open' || closesAt === null) return
    const left = Math.max(0, Date.parse(closesAt) - serverNow())
    const timers = AFTER_CLOSE_MILLISECONDS.map((wait) => setTimeout(() => void look(), left + wait * (1 + Math.random())))
    return () => {
      for (const timer of timers) clearTimeout(timer)
    }
  }, [look, state, closesAt])
  return { view, refusal, look }
}
