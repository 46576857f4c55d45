import { useLingui } from '@lingui/react/macro'
import { useLanguage } from '../../kit/language.ts'
import { showToast } from '../../kit/toast.ts'
import type { PageSession } from '../../live/session/page-session.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { Clip } from '../replay/replay-types.ts'

/** What has a page of its own beside that of its show. */
type Film = Pick<Clip, 'pageUrl' | 'title'>

/** The device's own way of sharing; where there is none, the link is copied, and said so. */
export function useShare(session: Pick<PageSession, 'show'>, film?: Film): () => void {
  const { t } = useLingui()
  const { read } = useLanguage()
  const show = useStore(session.show)
  const share = async (): Promise<void> => {
    const url = new URL(film?.pageUrl ?? `/shows/${show.slug}`, location.origin).href
    if (navigator.share) return navigator.share({ title: read(film?.title ?? show.title), url }).catch(() => undefined)
    try {
      await navigator.clipboard.writeText(url)
      showToast({ tone: 'done', text: t`Link copied` })
    } catch {
      showToast({ tone: 'refused', text: url })
    }
  }
  return () => void share()
}
