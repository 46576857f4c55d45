import { useEffect, useState } from 'react'
import { ReportHost } from '../../kit/report/report-host.tsx'
import type { PageSession } from '../../live/session/page-session.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { KeyAct } from './keys.ts'
import { KeysSheet, MoreSheet } from './more-sheet.tsx'
import { actOnPicture, useStage } from './stage.ts'
import { keysOn, setKeysOn, useKeys } from './use-keys.ts'

export interface ExtrasState {
  open: 'more' | 'keys' | null
  openMore: () => void
  show: (open: 'keys') => void
  /** Closes that sheet, unless another has taken its place. */
  close: (which: 'more' | 'keys') => void
}

/** Keys, the sheet of everything else, and the page's mark of a filled screen. `onSeek` is a replay's. */
export function useExtras(session: PageSession, onSeek?: (act: KeyAct) => void): ExtrasState {
  const stage = useStage()
  const [open, setOpen] = useState<ExtrasState['open']>(null)
  const full = useStore(stage.screen.full)
  useKeys((act) => {
    if (act === 'help') setOpen('keys')
    else if (act === 'back' || act === 'on') onSeek?.(act)
    else actOnPicture(session, stage, act)
  })
  useEffect(() => {
    document.body.toggleAttribute('data-full', full)
  }, [full])
  const close: ExtrasState['close'] = (which) => setOpen((now) => (now === which ? null : now))
  return { open, openMore: () => setOpen('more'), show: setOpen, close }
}

/** What lies over the page now and then. */
export function Extras({ session, extras }: { session: PageSession; extras: ExtrasState }) {
  return (
    <>
      <OpenSheet session={session} extras={extras} />
      <ReportHost />
    </>
  )
}

function OpenSheet({ session, extras }: { session: PageSession; extras: ExtrasState }) {
  const on = useStore(keysOn)
  if (extras.open === 'keys') {
    return <KeysSheet replay={session.kind === 'replay'} on={on} onChange={setKeysOn} onClose={() => extras.close('keys')} />
  }
  if (extras.open === 'more') {
    return <MoreSheet session={session} onKeys={() => extras.show('keys')} onClose={() => extras.close('more')} />
  }
  return null
}
