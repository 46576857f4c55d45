import { Trans } from '@lingui/react/macro'
import { Badge } from '../../kit/badge.tsx'
import type { Import } from './import-queries.ts'

/** Where an import is, in a word. */
export function ImportState({ state }: { state: Import['state'] }) {
  switch (state) {
    case 'checking':
      return (
        <Badge tone="info">
          <Trans context="state of an import">Being checked</Trans>
        </Badge>
      )
    case 'refused':
      return (
        <Badge tone="danger">
          <Trans context="state of an import">Not readable</Trans>
        </Badge>
      )
    case 'ready':
      return (
        <Badge tone="accent">
          <Trans context="state of an import">Checked</Trans>
        </Badge>
      )
    case 'running':
      return (
        <Badge tone="info">
          <Trans context="state of an import">Under way</Trans>
        </Badge>
      )
    case 'done':
      return (
        <Badge tone="success">
          <Trans context="state of an import">Done</Trans>
        </Badge>
      )
    case 'cancelled':
      return (
        <Badge tone="warning">
          <Trans context="state of an import">Stopped</Trans>
        </Badge>
      )
    case 'undoing':
      return (
        <Badge tone="info">
          <Trans context="state of an import">Being taken back</Trans>
        </Badge>
      )
    case 'undone':
      return (
        <Badge>
          <Trans context="state of an import">Taken back</Trans>
        </Badge>
      )
  }
}
