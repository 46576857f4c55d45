import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useTimes } from '../../kit/desk/times.ts'
import { Field, SelectField } from '../../kit/field.tsx'
import { Part } from './part.tsx'
import { useDraft } from './use-draft.ts'
import { lengths, zones } from './when.ts'

/** Day, time, zone and length. The time is a wall clock's: the instant follows from the zone. */
export function WhenPart() {
  const { t } = useLingui()
  const { values, keeper, isLocked, refusal, show, edits } = useDraft()
  const times = useTimes()
  const [date = '', time = ''] = values.startsLocal.split('T')
  const locked = isLocked('start')
  const skipped = refusal?.code === 'programme/shows/no-such-time'
  const next = refusal?.extensions['next']
  const set = (day: string, clock: string): void => {
    if (day && clock) keeper.edit({ startsLocal: `${day}T${clock}` })
  }
  const start = times.long(show.startsAt)
  const settled = edits.startsLocal === undefined && edits.timeZone === undefined
  return (
    <Part id="when" title={<Trans>When</Trans>}>
      <div className="show-three">
        <Field label={<Trans>Day</Trans>} type="date" disabled={locked} value={date} onChange={(event) => set(event.target.value, time)} />
        <Field
          label={<Trans>Time</Trans>}
          type="time"
          disabled={locked}
          value={time}
          error={skipped && typeof next === 'string' && t`The clocks skip this time that night. The next one is ${next.slice(11)}.`}
          onChange={(event) => set(date, event.target.value)}
        />
        <SelectField
          label={<Trans>Planned length</Trans>}
          disabled={isLocked('length')}
          value={values.plannedMinutes}
          onChange={(event) => keeper.edit({ plannedMinutes: Number(event.target.value) })}
        >
          {lengths(values.plannedMinutes).map((minutes) => (
            <Length key={minutes} minutes={minutes} />
          ))}
        </SelectField>
      </div>
      <SelectField
        label={<Trans>Time zone</Trans>}
        disabled={locked}
        value={values.timeZone}
        help={settled && <Trans>On your clock: {start}</Trans>}
        onChange={(event) => keeper.edit({ timeZone: event.target.value })}
      >
        {zones(values.timeZone).map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </SelectField>
    </Part>
  )
}

function Length({ minutes }: { minutes: number }) {
  const { t } = useLingui()
  const hours = minutes / 60
  if (minutes < 60) return <option value={minutes}>{t`${minutes} minutes`}</option>
  return (
    <option value={minutes}>
      {Number.isInteger(hours) ? <Plural value={hours} one="# hour" other="# hours" /> : t`${Math.floor(hours)} h ${minutes % 60} min`}
    </option>
  )
}
