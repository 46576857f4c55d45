import { Trans, useLingui } from '@lingui/react/macro'
import { SelectField } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'

/** ISO 3166-1 alpha-2, of places where somebody may keep a shop. */
const codes =
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PF PG PH PK PL PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WS XK YE YT ZA ZM ZW'.split(
    ' ',
  )

/** In which country a brand is at home. Nothing is chosen for it: an open account stays where it is. */
export function CountryField({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' })
  const countries = codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((one, other) => one.name.localeCompare(other.name, language))
  return (
    <SelectField
      label={<Trans>Country in which the brand is at home</Trans>}
      help={<Trans>As in its trade register. It cannot be changed once the account is open.</Trans>}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="" disabled>
        {t`Choose a country`}
      </option>
      {countries.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}
