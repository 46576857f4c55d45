import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { ChoiceCards } from '../../kit/desk/choice-cards.tsx'
import { SelectField } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Part } from './part.tsx'
import { planOptionsQuery } from './show-queries.ts'
import { useDraft } from './use-draft.ts'

/** Who hosts, and in which market it sells. */
export function HostPart() {
  const { read } = useLanguage()
  const { values, keeper, isLocked, show } = useDraft()
  const { data } = useQuery(planOptionsQuery(show.brand.id))
  const hosts = data?.hosts ?? []
  const missing = show.missing
  return (
    <Part id="host" title={<Trans>Host and market</Trans>}>
      <div className="show-pair">
        <SelectField
          label={<Trans>Host</Trans>}
          disabled={isLocked('host')}
          value={values.hostId}
          help={<Trans>Members of the brand who may run shows.</Trans>}
          error={
            missing.includes('host-age') ? (
              <Trans>
                This person is not known to be an adult yet. They prove it themselves, at{' '}
                <a className="underline" href={`/age?for=host&market=${values.market}`}>
                  their age page
                </a>
                .
              </Trans>
            ) : (
              missing.includes('host') && <Trans>This person may not run shows of the brand. Choose somebody else.</Trans>
            )
          }
          onChange={(event) => keeper.edit({ hostId: event.target.value })}
        >
          {!hosts.some(({ id }) => id === values.hostId) && <option value={values.hostId}>—</option>}
          {hosts.map(({ id, name }) => (
            <option key={id} value={id}>
              {read(name)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={<Trans>Market</Trans>}
          disabled={isLocked('market')}
          value={values.market}
          help={<Trans>Decides currency, tax and prices.</Trans>}
          onChange={(event) => keeper.edit({ market: event.target.value })}
        >
          {(data?.markets ?? []).map(({ code, name }) => (
            <option key={code} value={code}>
              {read(name)}
            </option>
          ))}
        </SelectField>
      </div>
    </Part>
  )
}

/** For whom it is, and who finds it. */
export function AudiencePart() {
  const { values, keeper, isLocked, show } = useDraft()
  const onAir = show.state === 'live' || show.state === 'stopped'
  return (
    <Part id="audience" title={<Trans>Who sees it</Trans>}>
      <ChoiceCards
        label={<Trans>Audience</Trans>}
        chosen={values.audience}
        disabled={isLocked('audience')}
        onChoose={(audience) => keeper.edit({ audience })}
        choices={[
          { key: 'everyone', title: <Trans>Everyone</Trans>, meaning: <Trans>No age is asked.</Trans> },
          {
            key: 'adults',
            title: <Trans>Adults only</Trans>,
            meaning: (
              <Trans>Title, cover, video, chat and products are for people who have shown that they are adults, and for nobody else.</Trans>
            ),
          },
        ]}
      />
      <ChoiceCards
        label={<Trans>Where it can be found</Trans>}
        chosen={values.visibility}
        disabled={isLocked('visibility') || (onAir && show.visibility === 'practice')}
        onChoose={(visibility) => keeper.edit({ visibility })}
        choices={[
          { key: 'public', title: <Trans>Public</Trans>, meaning: <Trans>On the home page, in your channel and in its calendar.</Trans> },
          { key: 'unlisted', title: <Trans>Unlisted</Trans>, meaning: <Trans>Only for people who have the link. No list names it.</Trans> },
          {
            key: 'practice',
            title: <Trans>Practice</Trans>,
            meaning: <Trans>You go on air and only your crew sees it. Nothing can be bought, nobody is told, nothing is recorded.</Trans>,
          },
        ]}
      />
    </Part>
  )
}
