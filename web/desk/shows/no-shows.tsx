import { Trans } from '@lingui/react/macro'
import { NoDesk } from '../no-desk.tsx'

export const NoShows = () => (
  <NoDesk title={<Trans>No shows for you to plan</Trans>}>
    <Trans>Shows belong to a brand. Ask its owner to let you plan them.</Trans>
  </NoDesk>
)
