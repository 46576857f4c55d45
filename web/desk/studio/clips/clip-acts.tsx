import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Show } from '../../../api/types.ts'
import { Button } from '../../../kit/button.tsx'
import { AlertIcon, ScissorsIcon } from '../../../kit/icons.tsx'
import { CutDialog } from './cut-dialog.tsx'
import { RemainsDialog } from './remains-dialog.tsx'
import { clipsQuery, recordingsQuery } from './remains-queries.ts'
import { stopWords } from './stop-words.ts'
import './clips.css'

/** "Clip that": one tap marks the moment, the next one cuts. Beside it, what is kept of the show. */
export function ClipActs({ show, onAir }: { show: Show; onAir: boolean }) {
  const { t } = useLingui()
  const clips = useQuery(clipsQuery(show.id)).data ?? []
  const recordings = useQuery(recordingsQuery(show.id)).data ?? []
  const [markedAt, setMarkedAt] = useState<number | null>(null)
  const [listOpen, setListOpen] = useState(false)
  const stopped = recordings.find(({ state, stopReason }) => state === 'recording' && stopReason !== null)?.stopReason
  const count = clips.length
  return (
    <div className="clip-acts">
      {onAir && (
        <Button size="desk" icon={ScissorsIcon} onClick={() => setMarkedAt(performance.now())}>
          <Trans>Clip that</Trans>
        </Button>
      )}
      <Button kind="quiet" size="desk" onClick={() => setListOpen(true)}>
        {count === 0 ? t`Clips and replay` : t({ message: plural(count, { one: '# clip, replay', other: '# clips, replay' }) })}
      </Button>
      {stopped && (
        <p className="clip-warning" role="status">
          <AlertIcon />
          {t(stopWords[stopped])}
        </p>
      )}
      <CutDialog show={show} markedAt={markedAt} onClose={() => setMarkedAt(null)} />
      <RemainsDialog show={show} clips={clips} recordings={recordings} isOpen={listOpen} onClose={() => setListOpen(false)} />
    </div>
  )
}
