import { Trans, useLingui } from '@lingui/react/macro'

/** Why a show is not seen here: there is none, or the frame of another site cannot know who looks. */
export type NotEmbedded = 'unknown' | 'cancelled' | 'adults' | 'refused'

/** Instead of the picture: why there is none, and where it is. */
export function Elsewhere({ why }: { why: NotEmbedded }) {
  const { t } = useLingui()
  const words = {
    unknown: t`There is no such show`,
    cancelled: t`This show was cancelled.`,
    adults: t`This show is for adults. It is not shown in other pages.`,
    refused: t`This show is not shown in other pages.`,
  }
  return (
    <div className="embed-notice" role="status">
      <p>{words[why]}</p>
      {(why === 'adults' || why === 'refused') && (
        <a className="btn btn-main" href={location.pathname.replace(/^\/embed/, '')} target="_blank" rel="noopener">
          <Trans>Open it on Souk</Trans>
        </a>
      )}
    </div>
  )
}
