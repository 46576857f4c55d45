import { Trans } from '@lingui/react/macro'
import { NoDesk } from '../no-desk.tsx'

export const NoPromotions = () => (
  <NoDesk title={<Trans>No promotions for you to make</Trans>}>
    <Trans>Promotions belong to a brand. Ask its owner to let you make them.</Trans>
  </NoDesk>
)
