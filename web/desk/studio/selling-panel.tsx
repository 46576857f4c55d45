import { Trans, useLingui } from '@lingui/react/macro'
import { type TabPart, Tabs } from '../../kit/desk/tabs.tsx'
import { GiveawaysTab } from './giveaways/giveaways-tab.tsx'
import { LotsTab } from './lots/lots-tab.tsx'
import { ClaimsTab } from './selling/claims-tab.tsx'
import { DropsTab } from './selling/drops-tab.tsx'
import type { SellingProps } from './selling/selling-props.ts'
import './selling/selling.css'

/** Everything that is sold on air besides pins and offers, a tab a kind. A kind adds its part here and draws it in a file of its own. */
export function SellingPanel(props: SellingProps) {
  const { t } = useLingui()
  const parts: TabPart[] = [
    { id: 'drops', title: <Trans>Drops</Trans>, content: <DropsTab {...props} /> },
    { id: 'claims', title: <Trans>Claims</Trans>, content: <ClaimsTab {...props} /> },
    { id: 'lots', title: <Trans>Auctions</Trans>, content: <LotsTab {...props} /> },
    { id: 'giveaways', title: <Trans>Giveaways</Trans>, content: <GiveawaysTab {...props} /> },
  ]
  return <Tabs className="selling" label={t`Ways of selling`} parts={parts} />
}
