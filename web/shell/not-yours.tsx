import { Trans } from '@lingui/react/macro'
import { EmptyState } from '../kit/empty-state.tsx'
import { UsersIcon } from '../kit/icons.tsx'

/** A page that somebody's role does not open: there is nothing to try again. */
export const NotYours = ({ heading = 'h1' }: { heading?: 'h1' | 'h2' }) => (
  <div className="desk-state">
    <EmptyState heading={heading} picture={<UsersIcon />} title={<Trans>Your role does not open this page</Trans>}>
      <Trans>Whoever gave you your role can give you more of it.</Trans>
    </EmptyState>
  </div>
)
