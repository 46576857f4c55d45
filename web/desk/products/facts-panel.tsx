import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { DeskProduct } from '../../api/desk-types.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { Field, SelectField, TextAreaField } from '../../kit/field.tsx'
import { PlusIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { showToast } from '../../kit/toast.ts'
import { wordOf } from '../account/form-words.ts'
import { CategoryOptions } from './category-options.tsx'
import { contactsQuery } from './product-queries.ts'
import { useProductChange } from './use-product-change.ts'

/** Kind, maker, who answers for it in the European Union, and warnings: what a buyer has to be told. */
export function FactsPanel({ product }: { product: DeskProduct }) {
  const { t } = useLingui()
  const change = useProductChange(product.id)
  const [adding, setAdding] = useState(false)
  const contacts = useQuery(contactsQuery(product.organisationId)).data?.items ?? []
  const { safety, manufacturer, responsiblePerson, categoryId } = product
  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const words = { en: wordOf(data, 'safety-en'), ar: wordOf(data, 'safety-ar') }
    change.mutate({
      version: product.version,
      categoryId: wordOf(data, 'category') || null,
      manufacturerId: wordOf(data, 'manufacturer') || null,
      responsibleId: wordOf(data, 'responsible') || null,
      safety: words.en || words.ar ? { en: words.en || words.ar, ar: words.ar || words.en } : null,
    })
  }
  // What is chosen is set anew once the list is there.
  const key = `${contacts.length} ${product.version}`
  return (
    <section className="panel account-panel" aria-labelledby="facts-title">
      <h2 id="facts-title">
        <Trans>Kind and origin</Trans>
      </h2>
      <form className="account-form" onSubmit={save} key={key}>
        <SelectField label={<Trans>Kind of goods</Trans>} name="category" defaultValue={categoryId ?? ''}>
          <option value="">{t`Not named`}</option>
          <CategoryOptions />
        </SelectField>
        <SelectField label={<Trans>Manufacturer</Trans>} name="manufacturer" defaultValue={manufacturer?.id ?? ''}>
          <ContactOptions contacts={contacts} />
        </SelectField>
        <SelectField
          label={<Trans>Responsible person in the EU</Trans>}
          name="responsible"
          defaultValue={responsiblePerson?.id ?? ''}
          help={<Trans>Needed for sales to the EU where the manufacturer sits elsewhere.</Trans>}
        >
          <ContactOptions contacts={contacts} />
        </SelectField>
        <div>
          <Button size="desk" kind="quiet" icon={PlusIcon} onClick={() => setAdding(true)}>
            <Trans>Add a name and address</Trans>
          </Button>
        </div>
        <Warnings safety={safety} />
        <Button type="submit" size="desk" busy={change.isPending}>
          <Trans>Save</Trans>
        </Button>
      </form>
      {adding && <ContactDialog organisationId={product.organisationId} onClose={() => setAdding(false)} />}
    </section>
  )
}

function Warnings({ safety }: Pick<DeskProduct, 'safety'>) {
  return (
    <>
      <TextAreaField
        label={<Trans>Warnings in Arabic</Trans>}
        name="safety-ar"
        dir="rtl"
        lang="ar"
        rows={3}
        maxLength={500}
        defaultValue={safety?.ar ?? ''}
      />
      <TextAreaField
        label={<Trans>Warnings in English</Trans>}
        name="safety-en"
        dir="ltr"
        lang="en"
        rows={3}
        maxLength={500}
        defaultValue={safety?.en ?? ''}
      />
    </>
  )
}

function ContactOptions({ contacts }: { contacts: readonly { id: string; name: string }[] }) {
  const { t } = useLingui()
  return (
    <>
      <option value="">{t`Not named`}</option>
      {contacts.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  )
}

function ContactDialog({ organisationId, onClose }: { organisationId: string; onClose: () => void }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const queryClient = useQueryClient()
  const keep = useMutation({
    mutationFn: (data: FormData) =>
      answered(
        api.POST('/api/desk/contacts', {
          body: { organisationId, name: wordOf(data, 'name'), postal: wordOf(data, 'postal'), electronic: wordOf(data, 'electronic') },
        }),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: contactsQuery(organisationId).queryKey })
      showToast({ tone: 'done', text: t`Saved` })
      onClose()
    },
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
  })
  return (
    <Dialog title={<Trans>Name and address</Trans>} isOpen onClose={onClose}>
      <form
        className="account-form"
        lang={language}
        onSubmit={(event) => {
          event.preventDefault()
          keep.mutate(new FormData(event.currentTarget))
        }}
      >
        <Field label={<Trans>Name or trade name</Trans>} name="name" dir="auto" maxLength={200} required />
        <TextAreaField label={<Trans>Postal address</Trans>} name="postal" dir="auto" rows={3} maxLength={500} required />
        <Field label={<Trans>E-mail or web address</Trans>} name="electronic" dir="ltr" maxLength={300} minLength={3} required />
        <Button type="submit" kind="main" size="desk" busy={keep.isPending}>
          <Trans>Save</Trans>
        </Button>
      </form>
    </Dialog>
  )
}
