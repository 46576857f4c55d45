import { Trans } from '@lingui/react/macro'
import type { DemoPerson } from '../../api/desk-types.ts'
import { Badge } from '../../kit/badge.tsx'
import { NextIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Avatar } from '../../shell/avatar.tsx'

interface DemoPeopleProps {
  people: DemoPerson[]
  /** E-mail of the one who is being signed in. */
  busyFor: string | null
  onChoose: (person: DemoPerson) => void
}

/** People of the demo market: one tap sits down at their desk. */
export function DemoPeople({ people, busyFor, onChoose }: DemoPeopleProps) {
  const { read } = useLanguage()
  return (
    <section className="sign-in-demo" aria-labelledby="demo-title">
      <h2 id="demo-title">
        <Trans>Look around as someone of the demo market</Trans>
      </h2>
      <ul>
        {people.map((person) => (
          <li key={person.email}>
            <button
              type="button"
              className="panel demo-person"
              aria-busy={busyFor === person.email}
              onClick={() => busyFor ?? onChoose(person)}
            >
              <Avatar name={read(person.name)} pictureUrl={person.avatarUrl} />
              <span className="demo-person-words">
                <b>
                  <bdi>{read(person.name)}</bdi>
                </b>{' '}
                <Badge tone="info">
                  <Trans>Demo</Trans>
                </Badge>
                <small>
                  <bdi>{read(person.role)}</bdi>
                </small>
              </span>
              <NextIcon />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
