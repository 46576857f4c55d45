import { Trans, useLingui } from '@lingui/react/macro'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { usePerson } from '../../shell/session.ts'
import { ConsentPanel } from './consent-panel.tsx'
import { LeavePanel } from './leave-panel.tsx'
import { OwnDataPanel } from './own-data-panel.tsx'
import { PasskeysPanel } from './passkeys-panel.tsx'
import { PasswordPanel } from './password-panel.tsx'
import { OwnPortrait } from './portrait-panel.tsx'
import { ProfilePanel } from './profile-panel.tsx'
import { SavedCardsPanel } from './saved-cards-panel.tsx'
import { SecondFactorPanel } from './second-factor-panel.tsx'
import { SessionsPanel } from './sessions-panel.tsx'

/** What a person decides about their own account. */
export function AccountPage() {
  const { t } = useLingui()
  const { account } = usePerson()
  return (
    <>
      <PageHeader name={t`Your account`} title={<Trans>Your account</Trans>}>
        <bdi dir="ltr">{account.email}</bdi>
      </PageHeader>
      <div className="account">
        <ProfilePanel />
        <OwnPortrait />
        <PasswordPanel />
        <PasskeysPanel />
        <SecondFactorPanel />
        <SessionsPanel />
        <SavedCardsPanel />
        <ConsentPanel />
        <OwnDataPanel />
        <LeavePanel />
      </div>
    </>
  )
}
