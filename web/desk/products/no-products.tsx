import { Trans } from '@lingui/react/macro'
import { NoDesk } from '../no-desk.tsx'

export const NoProducts = () => (
  <NoDesk title={<Trans>No products of yours</Trans>}>
    <Trans>Owners and managers of a brand keep its products here.</Trans>
  </NoDesk>
)
