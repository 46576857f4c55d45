import { Trans } from '@lingui/react/macro'
import { Button } from '../../kit/button.tsx'
import { useLanguage } from '../../kit/language.ts'
import type { RundownPlace } from './rundown.ts'

interface NextCueProps {
  place: RundownPlace
  busy: boolean
  onNext: () => void
}

/** The main act of the studio: goes to the next item of the plan and pins its product. */
export function NextCue({ place, busy, onNext }: NextCueProps) {
  const { read } = useLanguage()
  const name = place.next && read(place.next.title)
  return (
    <Button kind="main" size="desk" className="next-cue" busy={busy} disabled={!place.next} aria-keyshortcuts="Space" onClick={onNext}>
      <span className="next-cue-words">
        {name ? <Trans>Next cue</Trans> : <Trans>End of the rundown</Trans>}{' '}
        {name && (
          <small>
            <bdi>{name}</bdi>
          </small>
        )}
      </span>
      <kbd className="kbd" aria-hidden="true">
        <Trans context="key of the keyboard">Space</Trans>
      </kbd>
    </Button>
  )
}
