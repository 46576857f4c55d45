import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import { ScissorsIcon } from '../../kit/icons.tsx'
import { showToast } from '../../kit/toast.ts'
import type { ReplaySession } from '../../live/session/replay-session.ts'
import { useStore } from '../../live/session/use-store.ts'
import { type Stretch, stretchOf } from './cut-stretch.ts'
import type { Replay } from './replay-types.ts'

const CutSheet = lazy(async () => ({ default: (await import('./cut-sheet.tsx')).CutSheet }))

/** For those who run the show: one tap where a clip begins, one where it ends. */
export function CutTool({ session, replay }: { session: ReplaySession; replay: Replay }) {
  const { t } = useLingui()
  const show = useStore(session.show)
  const [startTicks, setStartTicks] = useState<number | null>(null)
  const [stretch, setStretch] = useState<Stretch | null>(null)
  const tap = (): void => {
    const here = session.currentTicks
    if (startTicks === null) {
      setStartTicks(here)
      showToast({ tone: 'done', text: t`The clip begins here. Tap again where it ends.` })
      return
    }
    setStartTicks(null)
    const chosen = stretchOf(startTicks, here, replay)
    if (typeof chosen !== 'string') return setStretch(chosen)
    showToast({
      tone: 'refused',
      text: chosen === 'short' ? t`Not cut: a clip is 5 seconds long or longer` : t`Not cut: a clip is at most 180 seconds long`,
    })
  }
  return (
    <>
      <button type="button" className="cut-tool" data-begun={startTicks !== null || undefined} onClick={tap}>
        <span className="round glass">
          <ScissorsIcon />
        </span>
        <span className="rail-label">
          {startTicks === null ? <Trans context="button: a clip begins at this frame">Clip from here</Trans> : <Trans>To here</Trans>}
        </span>
      </button>
      {stretch && (
        <Suspense fallback={null}>
          <CutSheet show={show} replay={replay} stretch={stretch} onClose={() => setStretch(null)} />
        </Suspense>
      )}
    </>
  )
}
