import { Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { components } from '../../api/schema.gen.ts'
import { Button } from '../../kit/button.tsx'
import { type DataColumn, DataTable } from '../../kit/desk/data-table.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { SelectField } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { actWords } from './act-words.ts'
import { auditQuery } from './queries.ts'
import { subjectWords } from './subject-words.ts'
import { When } from './when.tsx'

type Entry = components['schemas']['AuditEntry']

/** Who did what, to whom and why. Nobody can change it, here or anywhere. */
export function AuditPage() {
  const { t } = useLingui()
  const [act, setAct] = useState('')
  const [cursor, setCursor] = useState<string | undefined>()
  const nameOf = (name: string): string => {
    const words = actWords(name)
    return words ? t(words) : name
  }
  const filter = act ? { act } : {}
  const page = useQuery({ ...auditQuery(filter, cursor), placeholderData: keepPreviousData })
  if (page.error) return <RetryPanel whole error={page.error} onRetry={() => void page.refetch()} />
  return (
    <>
      <PageHeader
        name={t`Audit log`}
        title={<Trans>Audit log</Trans>}
        acts={
          <a className="btn btn-desk" href={`/api/audit.csv${act ? `?act=${encodeURIComponent(act)}` : ''}`}>
            <Trans>Export as CSV</Trans>
          </a>
        }
      >
        <Trans>What operators, brands and agencies did, newest first. Entries are added and never changed.</Trans>
      </PageHeader>
      <div className="operator-filter">
        <SelectField
          label={<Trans>Kind of act</Trans>}
          value={act}
          onChange={(event) => {
            setAct(event.target.value)
            setCursor(undefined)
          }}
        >
          <option value="">{t`All`}</option>
          {(page.data?.acts ?? []).map((name) => (
            <option key={name} value={name}>
              {nameOf(name)}
            </option>
          ))}
        </SelectField>
      </div>
      <DataTable
        label={t`Audit log`}
        columns={columns}
        rows={page.data?.items ?? []}
        keyOf={(entry) => entry.id}
        loadingRows={page.isPending ? 6 : 0}
        card={(entry) => (
          <div className="operator-card">
            <Act of={entry.act} />
            <Actor entry={entry} />
            <Target of={entry} />
            {entry.reason && <span dir="auto">{entry.reason}</span>}
            <When at={entry.at} />
          </div>
        )}
      />
      {page.data?.nextCursor && (
        <div className="data-foot">
          <Button size="desk" busy={page.isFetching} onClick={() => setCursor(page.data.nextCursor ?? undefined)}>
            <Trans>Show older entries</Trans>
          </Button>
        </div>
      )}
    </>
  )
}

const columns: DataColumn<Entry>[] = [
  {
    id: 'at',
    header: () => <Trans context="column of a table">Time</Trans>,
    meta: { narrow: true },
    cell: ({ row: { original } }) => <When at={original.at} />,
  },
  { id: 'actor', header: () => <Trans>Who</Trans>, cell: ({ row: { original } }) => <Actor entry={original} /> },
  { id: 'act', header: () => <Trans>Act</Trans>, cell: ({ row: { original } }) => <Act of={original.act} /> },
  {
    id: 'subject',
    header: () => <Trans>To what</Trans>,
    cell: ({ row: { original } }) => <Target of={original} />,
  },
  { id: 'reason', header: () => <Trans>Reason</Trans>, cell: ({ row: { original } }) => <span dir="auto">{original.reason}</span> },
]

function Act({ of }: { of: string }) {
  const { t } = useLingui()
  const words = actWords(of)
  return <b>{words ? t(words) : of}</b>
}

/** In words; the codes that the export has stand behind them for whoever asks. */
function Target({ of: { act, subject, requestId } }: { of: Entry }) {
  const { t } = useLingui()
  const words = subjectWords(subject.kind)
  return (
    <details className="audit-target">
      <summary>{words ? t(words) : subject.kind}</summary>
      {[act, `${subject.kind} ${subject.id}`, requestId].map((code) => code && <code key={code}>{code}</code>)}
    </details>
  )
}

function Actor({ entry }: { entry: Entry }) {
  const { read } = useLanguage()
  return <bdi>{entry.actor ? read(entry.actor.name) : 'Souk'}</bdi>
}
