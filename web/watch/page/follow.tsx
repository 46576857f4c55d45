import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import type { Show } from '../../api/types.ts'
import { CheckIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Sheet } from '../../kit/sheet.tsx'
import { showToast } from '../../kit/toast.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'

/** Asked for once the picture has had its time. */
const askAfterMilliseconds = 1500

/** Follows the channel of the show. */
export function FollowButton({ session }: { session: WatchSession }) {
  const { brand, slug } = useStore(session.show)
  return <FollowChannel brand={brand} place={`/shows/${slug}`} waitMilliseconds={askAfterMilliseconds} />
}

interface FollowChannelProps {
  brand: Pick<Show['brand'], 'id' | 'name'>
  /** Path to come back to. */
  place: string
  /** Pause before it asks. */
  waitMilliseconds?: number
}

/** Follows a channel. Who is not signed in is told how, and comes back here. */
export function FollowChannel({ brand, ...rest }: FollowChannelProps) {
  return <Follow key={brand.id} kind="channels" followed={brand} {...rest} />
}

/** Follows who hosts, as a channel is followed. */
export function FollowHost({ host, place }: { host: FollowProps['followed']; place: string }) {
  return <Follow key={host.id} kind="hosts" followed={host} place={place} />
}

interface FollowProps extends Pick<FollowChannelProps, 'place' | 'waitMilliseconds'> {
  kind: 'channels' | 'hosts'
  followed: Pick<Show['brand'], 'id' | 'name'>
}

function Follow({ kind, followed, place, waitMilliseconds = 0 }: FollowProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const [following, setFollowing] = useState<boolean | null>(null)
  const [asksSignIn, setAsksSignIn] = useState(false)
  const name = read(followed.name)
  const { id } = followed
  const path = `/api/follows/${kind}/{id}` as const

  useEffect(() => {
    const timer = setTimeout(() => {
      answered(api.GET(path, { params: { path: { id } } })).then(
        (answer) => setFollowing(answer.following),
        () => setFollowing(false),
      )
    }, waitMilliseconds)
    return () => clearTimeout(timer)
  }, [id, path, waitMilliseconds])

  const change = async (): Promise<void> => {
    const call = { params: { path: { id } } }
    try {
      const answer = await answered(following ? api.DELETE(path, call) : api.PUT(path, call))
      setFollowing(answer.following)
    } catch (error) {
      const refusal = asRefusal(error)
      if (refusal.code === 'platform/http/sign-in-required') setAsksSignIn(true)
      else showToast({ tone: 'refused', text: t(problemWords(refusal)) })
    }
  }

  if (following === null) return null
  const label = following ? t`Stop following ${name}` : t`Follow ${name}`
  return (
    <>
      <button
        type="button"
        className={following ? 'follow is-following' : 'follow'}
        aria-label={label}
        title={label}
        onClick={() => void change()}
      >
        {following ? <CheckIcon /> : <Trans context="button: follow a channel">Follow</Trans>}
      </button>
      {asksSignIn && (
        <Sheet title={<Trans>Follow {name}</Trans>} onClose={() => setAsksSignIn(false)}>
          <p className="follow-why">
            <Trans>Whoever follows has an account, so that it can be kept for you. You come back to this page.</Trans>
          </p>
          <a className="btn btn-main btn-wide" href={`/desk/sign-in?to=${encodeURIComponent(place)}`}>
            <Trans>Sign in</Trans>
          </a>
        </Sheet>
      )}
    </>
  )
}
