import { Trans, useLingui } from '@lingui/react/macro'
import { Menu, MenuItem } from '../kit/desk/menu.tsx'
import { OutIcon, UserIcon } from '../kit/icons.tsx'
import { useLanguage } from '../kit/language.ts'
import { Avatar } from './avatar.tsx'
import { usePerson } from './session.ts'
import { useLeave } from './use-leave.ts'

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const { account } = usePerson()
  const { t } = useLingui()
  const { read } = useLanguage()
  const leave = useLeave()
  const name = read(account.name)
  return (
    <Menu
      label={t`Account: ${name}`}
      trigger={<Avatar name={name} pictureUrl={account.avatarUrl} className="avatar avatar-small" />}
      head={
        <>
          <b>
            <bdi>{name}</bdi>
          </b>
          <br />
          <span className="num menu-mail">{account.email}</span>
        </>
      }
    >
      <MenuItem icon={UserIcon} href="/desk/account">
        <Trans>Your account</Trans>
      </MenuItem>
      <MenuItem icon={OutIcon} onAction={() => void leave()}>
        <Trans>Sign out</Trans>
      </MenuItem>
    </Menu>
  )
}
