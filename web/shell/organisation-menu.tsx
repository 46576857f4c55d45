import { Trans, useLingui } from '@lingui/react/macro'
import type { Organisation } from '../api/desk-types.ts'
import { Menu, MenuItem } from '../kit/desk/menu.tsx'
import { UpdownIcon } from '../kit/icons.tsx'
import { useLanguage } from '../kit/language.ts'
import { Avatar } from './avatar.tsx'
import { chooseOrganisation, useMembership } from './organisation.ts'
import { usePerson } from './session.ts'

function Kind({ of }: { of: Organisation['kind'] }) {
  switch (of) {
    case 'brand':
      return <Trans>Brand</Trans>
    case 'agency':
      return <Trans>Agency</Trans>
    case 'platform':
      return <Trans>Platform</Trans>
  }
}

function Words({ organisation }: { organisation: Organisation }) {
  const { read } = useLanguage()
  return (
    <span className="person-words">
      <b className="ellipsis">
        <bdi>{read(organisation.name)}</bdi>
      </b>
      <small className="ellipsis">
        <Kind of={organisation.kind} />
      </small>
    </span>
  )
}

/** Whose desk this is. A choice only for people who belong to several organisations. */
export function OrganisationMenu({ rail = false }: { rail?: boolean }) {
  const { memberships } = usePerson()
  const membership = useMembership()
  const { read } = useLanguage()
  const { t } = useLingui()
  if (!membership) return null
  const { organisation } = membership
  const name = read(organisation.name)
  const sign = <Avatar name={name} />
  if (memberships.length < 2) {
    return (
      <div className="person" {...(rail ? { title: name } : {})}>
        {sign}
        {rail ? <span className="sr-only">{name}</span> : <Words organisation={organisation} />}
      </div>
    )
  }
  return (
    <Menu
      label={t`Desk of ${name}. Change organisation`}
      triggerClass="person"
      trigger={
        <>
          {sign}
          {!rail && <Words organisation={organisation} />}
          {!rail && <UpdownIcon />}
        </>
      }
    >
      {memberships.map(({ organisation: other }) => (
        <MenuItem key={other.id} isCurrent={other.id === organisation.id} onAction={() => chooseOrganisation(other.id)}>
          <bdi>{read(other.name)}</bdi>
        </MenuItem>
      ))}
    </Menu>
  )
}
