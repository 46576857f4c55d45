import { Trans } from '@lingui/react/macro'
import { NextIcon, PlayFillIcon } from '../../kit/icons.tsx'

/** The way into clips and shows, one after the other. */
export function FeedEntry() {
  return (
    <a className="feed-entry" href="/feed">
      <PlayFillIcon />
      <Trans>Clips and shows</Trans>
      <NextIcon />
    </a>
  )
}
