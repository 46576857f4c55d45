import { Trans } from '@lingui/react/macro'
import type { DeskShowRow } from '../../api/desk-types.ts'
import { Badge, LiveBadge } from '../../kit/badge.tsx'

type Facts = Pick<DeskShowRow, 'state' | 'visibility' | 'audience'>

/** The state of a show in a word, and who it is for where that is not everybody. */
export function ShowMarks({ show }: { show: Facts }) {
  return (
    <span className="show-marks">
      <State show={show} />
      {show.visibility === 'practice' && (
        <Badge tone="warning">
          <Trans>Practice</Trans>
        </Badge>
      )}
      {show.visibility === 'unlisted' && (
        <Badge>
          <Trans>Unlisted</Trans>
        </Badge>
      )}
      {show.audience === 'adults' && <Badge tone="warning">18+</Badge>}
    </span>
  )
}

function State({ show: { state, visibility } }: { show: Facts }) {
  switch (state) {
    case 'live':
      return visibility === 'practice' ? (
        <Badge tone="info">
          <Trans>Camera open</Trans>
        </Badge>
      ) : (
        <LiveBadge />
      )
    case 'draft':
      return (
        <Badge>
          <Trans context="state of a show">Draft</Trans>
        </Badge>
      )
    case 'scheduled':
      return (
        <Badge tone="info">
          <Trans context="state of a show">Planned</Trans>
        </Badge>
      )
    case 'stopped':
      return (
        <Badge tone="warning">
          <Trans context="state of a show">Paused</Trans>
        </Badge>
      )
    case 'ended':
      return (
        <Badge>
          <Trans context="state of a show">Ended</Trans>
        </Badge>
      )
    case 'cancelled':
      return (
        <Badge tone="danger">
          <Trans context="state of a show">Cancelled</Trans>
        </Badge>
      )
  }
}
