import { useLingui } from '@lingui/react/macro'
import type { CSSProperties, KeyboardEvent } from 'react'
import { useLanguage } from '../../kit/language.ts'
import type { Store } from '../../live/session/store.ts'
import { useStore } from '../../live/session/use-store.ts'
import { chapterAt, nextStart, previousStart, timeText } from './media-time.ts'
import type { ReplayChapter } from './replay-types.ts'

/** A film with a length, as a scrubber needs it. */
export interface Film {
  /** Seconds from the beginning. */
  readonly position: Store<number>
  readonly duration: Store<number>
  seekToSecond(second: number): void
}

interface ScrubberProps {
  film: Film
  chapters: readonly ReplayChapter[]
  /** Until the film says it itself. */
  knownSeconds: number
}

const stepSeconds = 5

/** Time of media runs from left to right in every script. Arrows step, page keys go from chapter to chapter. */
export function Scrubber({ film, chapters, knownSeconds }: ScrubberProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const position = useStore(film.position)
  const total = useStore(film.duration) || knownSeconds
  const current = chapterAt(chapters, position)
  const [now, whole] = [timeText(position), timeText(total)]
  const name = current && read(current.title)
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = targetOf(event.key, position, chapters, total)
    if (to === null) return
    event.preventDefault()
    film.seekToSecond(Math.min(Math.max(to, 0), total))
  }
  return (
    <div className="scrubber" dir="ltr">
      <span className="num scrubber-now">{now}</span>
      <div className="scrubber-track" style={{ '--done': total > 0 ? position / total : 0 } as CSSProperties}>
        <span className="scrubber-rail" aria-hidden="true">
          {chapters.map(({ cueId, atSeconds, durationSeconds }) => (
            <i
              key={cueId}
              data-current={cueId === current?.cueId || undefined}
              style={{ '--at': atSeconds / total, '--for': durationSeconds / total } as CSSProperties}
            />
          ))}
        </span>
        <input
          type="range"
          min={0}
          max={total}
          step={0.1}
          value={Math.min(position, total)}
          aria-label={t`Place in the film`}
          aria-valuetext={name ? t`${now} of ${whole}, ${name}` : t`${now} of ${whole}`}
          onChange={(event) => film.seekToSecond(Number(event.target.value))}
          onKeyDown={onKeyDown}
        />
      </div>
      <span className="num scrubber-whole">{whole}</span>
    </div>
  )
}

function targetOf(key: string, position: number, chapters: readonly ReplayChapter[], total: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return position + stepSeconds
    case 'ArrowLeft':
    case 'ArrowDown':
      return position - stepSeconds
    case 'PageUp':
      return nextStart(chapters, position) ?? total
    case 'PageDown':
      return previousStart(chapters, position)
    case 'Home':
      return 0
    case 'End':
      return total
    default:
      return null
  }
}
