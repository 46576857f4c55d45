import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { SelectField } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'
import { marketsQuery } from '../products/product-queries.ts'
import { fieldWords } from './field-words.ts'
import { changeImport, type Import, type Settings } from './import-queries.ts'
import { useImportAct } from './use-import-act.ts'

const ENCODINGS = [
  ['utf-8', 'UTF-8'],
  ['windows-1256', 'Windows-1256 (عربي)'],
  ['windows-1252', 'Windows-1252 (Western)'],
  ['utf-16le', 'UTF-16 LE'],
  ['utf-16be', 'UTF-16 BE'],
] as const

/** How the file is understood: the meaning of its columns, whose prices these are, and what goes on sale. Every change checks it anew. */
export function ReadingPanel({ made }: { made: Import }) {
  const { read } = useLanguage()
  const markets = useQuery(marketsQuery).data?.items ?? []
  const change = useImportAct((settings: Settings) => changeImport(made.id, settings))
  // What was chosen shows at once, before the file is checked anew.
  const { publish, countStock } = { ...made, ...(change.isPending ? change.variables : {}) }
  return (
    <section className="panel account-panel" aria-labelledby="reading-title">
      <h2 id="reading-title">
        <Trans>How the file is read</Trans>
      </h2>
      <div className="product-pair">
        <SelectField
          label={<Trans>The price column is for</Trans>}
          value={made.marketCode}
          onChange={(event) => change.mutate({ marketCode: event.target.value })}
        >
          {markets.map(({ code, name, currency }) => (
            <option key={code} value={code}>
              {read(name)} ({currency})
            </option>
          ))}
        </SelectField>
        <EncodingField made={made} />
      </div>
      <label className="import-check">
        <input type="checkbox" checked={publish} onChange={(event) => change.mutate({ publish: event.target.checked })} />
        <Trans>Put on sale at once what the file has on sale; otherwise all begin as drafts</Trans>
      </label>
      <label className="import-check">
        <input type="checkbox" checked={countStock} onChange={(event) => change.mutate({ countStock: event.target.checked })} />
        <Trans>Set the units on hand to what the file says</Trans>
      </label>
      <Columns made={made} isBusy={change.isPending} onKeep={(fields) => change.mutate({ fields })} />
    </section>
  )
}

/** Guessed where the file does not say it; strange letters in the products tell that the guess was wrong. */
export function EncodingField({ made }: { made: Import }) {
  const change = useImportAct((settings: Settings) => changeImport(made.id, settings))
  return (
    <SelectField
      label={<Trans>Encoding of the letters</Trans>}
      value={made.encoding ?? 'utf-8'}
      help={made.encodingGuessed ? <Trans>Guessed. If letters look strange, choose another.</Trans> : undefined}
      onChange={(event) => change.mutate({ encoding: event.target.value as NonNullable<Import['encoding']> })}
    >
      {ENCODINGS.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

interface ColumnsProps {
  made: Import
  isBusy: boolean
  onKeep: (fields: Import['fields']) => void
}

function Columns({ made, isBusy, onKeep }: ColumnsProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const [fields, setFields] = useState(made.fields)
  const markets = useQuery(marketsQuery).data?.items ?? []
  const choices = [
    ...Object.entries(fieldWords).map(([field, words]) => ({ field, name: t(words) })),
    ...markets.flatMap(({ code, name }) => [
      { field: `price:${code}`, name: `${t(fieldWords['price']!)} / ${read(name)}` },
      { field: `included:${code}`, name: `${t(fieldWords['published']!)} / ${read(name)}` },
    ]),
  ]
  const set = (place: number, field: string): void =>
    setFields(fields.map((old, at) => (at === place ? field || null : old === field && field ? null : old)))
  const isChanged = fields.some((field, place) => field !== made.fields[place])
  return (
    <details className="import-columns" open={!made.fields.includes('title')}>
      <summary>
        <Trans>Columns of the file and what they hold</Trans>
      </summary>
      <ul>
        {made.header.map((name, place) => (
          <li key={`${place}-${name}`}>
            <SelectField label={<bdi>{name || '—'}</bdi>} value={fields[place] ?? ''} onChange={(event) => set(place, event.target.value)}>
              <option value="">{t`Left out`}</option>
              {choices.map((choice) => (
                <option key={choice.field} value={choice.field}>
                  {choice.name}
                </option>
              ))}
            </SelectField>
          </li>
        ))}
      </ul>
      <Button size="desk" kind="main" busy={isBusy} disabled={!isChanged} onClick={() => onKeep(fields)}>
        <Trans>Check again with these columns</Trans>
      </Button>
    </details>
  )
}
