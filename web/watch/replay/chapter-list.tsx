import { Trans, useLingui } from '@lingui/react/macro'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { Sheet, useCloseSheet } from '../../kit/sheet.tsx'
import { useStore } from '../../live/session/use-store.ts'
import { Thumb } from '../page/pin-card.tsx'
import { chapterAt, startOf, timeText } from './media-time.ts'
import type { ReplayChapter } from './replay-types.ts'
import type { Film } from './scrubber.tsx'

interface ChapterListProps {
  film: Film
  chapters: readonly ReplayChapter[]
  onChosen?: () => void
}

/** What was shown and when; a tap goes there. */
export function ChapterList({ film, chapters, onChosen }: ChapterListProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const current = chapterAt(chapters, useStore(film.position))
  if (chapters.length === 0) {
    return (
      <p className="chapters-none">
        <Trans>No product was pinned in this show.</Trans>
      </p>
    )
  }
  return (
    <ol className="chapters" aria-label={t`Chapters`}>
      {chapters.map((chapter) => {
        const time = timeText(chapter.atSeconds)
        return (
          <li key={chapter.cueId}>
            <button
              type="button"
              aria-current={chapter.cueId === current?.cueId || undefined}
              onClick={() => {
                film.seekToSecond(startOf(chapter))
                onChosen?.()
              }}
            >
              <Thumb url={chapter.pictureUrl} />
              <span className="chapter-words">
                <b className="ellipsis">
                  <bdi>{read(chapter.title)}</bdi>
                </b>
                <small>
                  <Trans>
                    shown at <span className="num">{time}</span>
                  </Trans>
                </small>
              </span>
              <Amount of={chapter.price} short />
            </button>
          </li>
        )
      })}
    </ol>
  )
}

export function ChapterSheet({ onClose, ...rest }: Omit<ChapterListProps, 'onChosen'> & { onClose: () => void }) {
  return (
    <Sheet title={<Trans>What was shown</Trans>} onClose={onClose}>
      <ClosingList {...rest} />
    </Sheet>
  )
}

function ClosingList(props: Omit<ChapterListProps, 'onChosen'>) {
  return <ChapterList {...props} onChosen={useCloseSheet()} />
}
