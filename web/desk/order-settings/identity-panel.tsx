import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { answered, api } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { Field, TextAreaField } from '../../kit/field.tsx'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { wordOf } from '../account/form-words.ts'
import { useAct } from './use-act.ts'

/** What the law wants on an invoice: who sells, where, and under which number. */
export function IdentityPanel({ organisationId }: { organisationId: string }) {
  const { t } = useLingui()
  const queryKey = ['seller-identity', organisationId]
  const params = { query: { organisationId } }
  const identity = useQuery({ queryKey, queryFn: () => answered(api.GET('/api/seller-identity', { params })) })
  const save = useAct(
    queryKey,
    t`Saved. Invoices say so from now on.`,
    (body: { legalName: string; address: string; taxNumber: string; prefix: string }) =>
      answered(api.PUT('/api/seller-identity', { params, body })),
  )
  if (identity.error) return <RetryPanel error={identity.error} onRetry={() => void identity.refetch()} />
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const word = (name: string) => wordOf(data, name)
    save.mutate({ legalName: word('legalName'), address: word('address'), taxNumber: word('taxNumber'), prefix: word('prefix') })
  }
  return (
    <section className="panel account-panel" aria-labelledby="identity-title">
      <h2 id="identity-title">
        <Trans>On your invoices</Trans>
      </h2>
      {identity.data && (
        <form className="account-form" onSubmit={submit}>
          <Field
            label={<Trans>Legal name</Trans>}
            name="legalName"
            defaultValue={identity.data.legalName}
            maxLength={200}
            dir="auto"
            required
          />
          <TextAreaField
            label={<Trans>Address</Trans>}
            name="address"
            rows={3}
            maxLength={500}
            defaultValue={identity.data.address}
            dir="auto"
          />
          <Field label={<Trans>Tax number</Trans>} name="taxNumber" maxLength={60} defaultValue={identity.data.taxNumber} dir="ltr" />
          <Field
            label={<Trans>Letters before the number</Trans>}
            name="prefix"
            pattern="[A-Za-z0-9]{0,8}"
            maxLength={8}
            defaultValue={identity.data.prefix}
            dir="ltr"
            help={<Trans>Invoices are numbered without gaps. Those that were issued stay as they are.</Trans>}
          />
          <Button type="submit" kind="main" size="desk" busy={save.isPending}>
            <Trans>Save</Trans>
          </Button>
        </form>
      )}
    </section>
  )
}
