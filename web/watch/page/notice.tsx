import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { problemWords } from '../../api/problem-words.ts'
import { Button } from '../../kit/button.tsx'
import { PlayIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'
import { useBackByText } from './back-by-text.ts'
import { useStartText } from './start-text.ts'
import { useNotice, useSteadier } from './use-notice.ts'

/** Says why there is no moving picture, and what comes next. Nothing while there is one. */
export function Notice({ session }: { session: WatchSession }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const notice = useNotice(session)
  const steadier = useSteadier(session)
  const replayReady = useStore(session.replayReady)
  const room = useStore(session.room)
  const refusal = useStore(session.player.refusal)
  const show = useStore(session.show)
  const startText = useStartText(show.startsAt)
  const backBy = useBackByText(show)
  const host = read(show.host.name)
  const again = <Again session={session} />
  switch (notice) {
    case null:
      return steadier ? box(t`A steadier picture now, a second or two later.`, undefined, undefined, true) : null
    case 'paused':
      return box(
        t`Paused.`,
        undefined,
        <Button kind="main" icon={PlayIcon} onClick={() => session.picture.play()}>
          <Trans>Back to now</Trans>
        </Button>,
      )
    case 'stopped':
      return box(t`${host} paused the show.`, backBy)
    case 'offline':
      return box(t`You are offline.`, t`The picture comes back with your network.`)
    case 'connecting':
      return box(t`Connecting…`, undefined, undefined, true)
    case 'not-started':
      return box(t`The show has not begun.`, startText)
    case 'host-away':
      return box(t`${host} is away for a moment.`, t`Stay: the picture comes back by itself.`)
    case 'ended':
      if (room.broadcast?.reason === 'stopped-by-operator') {
        return box(
          t`The platform stopped this broadcast.`,
          t`It broke the law or the rules of this Souk. Whoever hosted it was told why.`,
          <MoreShows />,
        )
      }
      return replayReady
        ? box(t`The show has ended.`, undefined, <WatchAgain slug={show.slug} />)
        : box(t`The show has ended.`, t`What was shown can still be bought below.`, <MoreShows />)
    case 'cancelled':
      return box(t`This show was cancelled.`, undefined, <MoreShows />)
    case 'blocked':
      return box(t`Your network lets no live video through.`, t`Mobile data or another Wi-Fi helps. We keep trying.`, again)
    case 'refused':
      return box(t`This show cannot be watched from here.`, refusal ? t(problemWords(refusal)) : undefined, <MoreShows />)
    case 'full':
      return box(t`Every place is taken right now.`, t`We let you in as soon as one is free.`)
    case 'unreachable':
      return box(t`No connection.`, t`We keep trying.`, again)
    case 'needs-tap':
      return box(
        t`Your browser waits for a tap.`,
        undefined,
        <Button kind="main" icon={PlayIcon} onClick={() => session.player.nudge()}>
          <Trans>Play</Trans>
        </Button>,
      )
  }
}

/** One calm sentence, what helps, and one act. */
function box(words: string, help?: string, action?: ReactNode, quiet = false) {
  return (
    <div className={quiet ? 'notice notice-quiet' : 'notice'} role="status">
      <p>
        {words}
        {help && <small>{help}</small>}
      </p>
      {action}
    </div>
  )
}

function Again({ session }: { session: WatchSession }) {
  return (
    <Button size="desk" onClick={() => session.player.nudge()}>
      <Trans>Try again</Trans>
    </Button>
  )
}

/** The same address shows the recording now. */
function WatchAgain({ slug }: { slug: string }) {
  return (
    <a className="btn btn-main" href={`/shows/${slug}`}>
      <PlayIcon />
      <Trans>Watch it again</Trans>
    </a>
  )
}

function MoreShows() {
  return (
    <a className="btn btn-desk" href="/">
      <Trans>See what else is on</Trans>
    </a>
  )
}
