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
export function FollowChannel({ brand, place, waitMilliseconds = 0 }: FollowChannelProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const [following, setFollowing] = useState<boolean | null>(null)
  const [asksSignIn, setAsksSignIn] = useState(false)
  const name = read(brand.name)

  useEffect(() => {
    const timer = setTimeout(() => {
      answered(api.GET('/api/follows/channels/{id}', { params: { path: { id: brand.id } } })).then(
        (answer) => setFollowing(answer.following),
        () => setFollowing(false),
      )
    }, waitMilliseconds)
    return () => clearTimeout(timer)
  }, [brand.id, waitMilliseconds])

  const change = async (): Promise<void> => {
    const call = { params: { path: { id: brand.id } } }
    try {
      const answer = await answered(
        following ? api.DELETE('/api/follows/channels/{id}', call) : api.PUT('/api/follows/channels/{id}', call),
      )
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
            <Trans>Whoever follows a channel has an account, so that it can be kept for you. You come back to this page.</Trans>
          </p>
          <a className="btn btn-main btn-wide" href={`/desk/sign-in?to=${encodeURIComponent(place)}`}>
            <Trans>Sign in</Trans>
          </a>
        </Sheet>
      )}
    </>
  )
}
