import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { LotWire } from '#shop/auctions/contract'
import type { Show } from '../../../api/types.ts'
import { Button } from '../../../kit/button.tsx'
import { PlusIcon } from '../../../kit/icons.tsx'
import type { Live } from '../use-live-session.ts'
import { LotDialog } from './lot-dialog.tsx'
import { LotRow } from './lot-row.tsx'
import './lots.css'
import { ReasonDialog, type Wanted } from './reason-dialog.tsx'
import { useLotActs, useLots } from './use-lots.ts'

/** Lots of the show: prepared, opened, watched. What runs is on top. */
export function LotsTab({ show, live }: { show: Show; live: Live }) {
  const { t } = useLingui()
  const lots = useLots(show.id, live)
  const acts = useLotActs(show.id)
  const [preparing, setPreparing] = useState(false)
  const [asked, setAsked] = useState<Wanted | null>(null)
  const running = lots.some(({ now }) => now.state === 'open')
  const ordered = lots.toSorted((a, b) => placeOf(a) - placeOf(b))
  return (
    <div className="lots">
      {lots.length === 0 && (
        <p className="rundown-none">
          <Trans>No lot is prepared. A lot is one piece, sold to whoever would pay most.</Trans>
        </p>
      )}
      <ul className="lots-list" aria-label={t`Lots`}>
        {ordered.map((lot) => (
          <LotRow key={lot.id} lot={lot} heard={live.room.lots[lot.id]} acts={acts} mayOpen={!running} onAsk={setAsked} />
        ))}
      </ul>
      <Button size="desk" icon={PlusIcon} onClick={() => setPreparing(true)}>
        <Trans>Prepare a lot…</Trans>
      </Button>
      <LotDialog show={show} plan={acts.plan} isOpen={preparing} onClose={() => setPreparing(false)} />
      <ReasonDialog wanted={asked} acts={acts} onClose={() => setAsked(null)} />
    </div>
  )
}

const order = { open: 0, closing: 1, planned: 2, sold: 3, unsold: 4, voided: 5 }
const placeOf = ({ now }: LotWire): number => order[now.state]
