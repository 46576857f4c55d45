import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { LogEntryWire, LotNews, LotNowWire, OwnBidWire } from '#shop/auctions/contract'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { useLanguage } from '../../kit/language.ts'
import type { Money } from '../../kit/money.ts'

type Answer = (news: LotNews, own: Partial<OwnBidWire>) => void

interface Taken {
  /** False where somebody's higher maximum answered it at once. */
  leads: boolean
  now: { leader: number | null }
}

/** Marks a browser in which somebody bid: only there it is asked what was won. */
export const BIDDER_MARK = 'souk.bidder'

export interface Bidding {
  readonly busy: boolean
  /** Why the last bid was refused, in words. */
  readonly why: string | null
  /** How the lot stands with it; null when it was refused. With an address, confirms first that bids are binding. */
  bid(amount: Money, confirm?: { email?: string | undefined }): Promise<Taken | null>
}

export function useBid(lotId: string, answer: Answer, refresh: () => Promise<void>): Bidding {
  const { t } = useLingui()
  const { language } = useLanguage()
  const [busy, setBusy] = useState(false)
  const [why, setWhy] = useState<string | null>(null)
  return {
    ...{ busy, why },
    async bid(amount, confirm) {
      setBusy(true)
      setWhy(null)
      try {
        if (confirm) {
          const body = { accepts: true as const, language, ...(confirm.email && { email: confirm.email }) }
          await answered(api.PUT('/api/lots/bidder', { body }))
        }
        // One key for one tap: where the answer got lost, the repeat gets it again.
        const body = { key: crypto.randomUUID(), amount }
        const send = () => answered(api.POST('/api/lots/{id}/bids', { params: { path: { id: lotId } }, body }))
        const taken = await send().catch((error: unknown) => {
          if (asRefusal(error).code !== 'offline') throw error
          return send()
        })
        localStorage.setItem(BIDDER_MARK, lotId)
        answer(
          { now: taken.now as LotNowWire, entries: [taken.entry as LogEntryWire] },
          { number: taken.number, maximum: taken.maximum, registered: true },
        )
        if (confirm) void refresh()
        return taken
      } catch (error) {
        setWhy(t(problemWords(asRefusal(error))))
        void refresh()
        return null
      } finally {
        setBusy(false)
      }
    },
  }
}
