import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button, IconButton } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { Field } from '../../kit/field.tsx'
import { CloseIcon, StarIcon } from '../../kit/icons.tsx'
import { showToast } from '../../kit/toast.ts'
import { wordOf } from '../account/form-words.ts'
import { isNarrowed, type ProductFilter, readProductFilter } from './product-filter.ts'
import { viewsQuery } from './product-queries.ts'

function same(one: ProductFilter, other: ProductFilter): boolean {
  const [left, right] = [new Map(Object.entries(one)), new Map(Object.entries(other))]
  return left.size === right.size && [...left].every(([name, value]) => right.get(name) === value)
}

/** Filters that somebody of the brand gave a name, and the way to name the one in sight. */
export function SavedViews({ organisationId, filter }: { organisationId: string; filter: ProductFilter }) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const { queryKey } = viewsQuery(organisationId)
  const views = useQuery(viewsQuery(organisationId)).data?.items ?? []
  const [naming, setNaming] = useState(false)
  const told = { onError: (error: Error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }) }
  const save = useMutation({
    mutationFn: (name: string) =>
      answered(api.POST('/api/desk/product-views', { body: { organisationId, name, filter: { ...filter } as Record<string, string> } })),
    onSuccess: (saved) => {
      queryClient.setQueryData(queryKey, saved)
      setNaming(false)
    },
    ...told,
  })
  const remove = useMutation({
    mutationFn: (id: string) => answered(api.DELETE('/api/desk/product-views/{id}', { params: { path: { id } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
    ...told,
  })
  const current = views.find((view) => same(readProductFilter(view.filter), filter))
  if (views.length === 0 && !isNarrowed(filter)) return null
  return (
    <nav className="saved-views" aria-label={t`Saved lists`}>
      {views.map(({ id, name, filter: saved }) => (
        <span key={id} className="saved-view">
          <Link
            className="chip"
            to="/desk/products"
            search={readProductFilter(saved)}
            aria-current={current?.id === id ? 'true' : undefined}
          >
            <bdi>{name}</bdi>
          </Link>
          {current?.id === id && (
            <IconButton size="desk" icon={CloseIcon} label={t`Forget the list ${name}`} onClick={() => remove.mutate(id)} />
          )}
        </span>
      ))}
      {isNarrowed(filter) && !current && (
        <Button size="desk" kind="quiet" icon={StarIcon} onClick={() => setNaming(true)}>
          <Trans>Save this list</Trans>
        </Button>
      )}
      {naming && <NamingDialog busy={save.isPending} onSave={(name) => save.mutate(name)} onClose={() => setNaming(false)} />}
    </nav>
  )
}

function NamingDialog({ busy, onSave, onClose }: { busy: boolean; onSave: (name: string) => void; onClose: () => void }) {
  return (
    <Dialog title={<Trans>Save this list</Trans>} isOpen onClose={onClose}>
      <form
        className="account-form"
        onSubmit={(event) => {
          event.preventDefault()
          onSave(wordOf(new FormData(event.currentTarget), 'name'))
        }}
      >
        <Field
          label={<Trans>Name of the list</Trans>}
          name="name"
          dir="auto"
          maxLength={60}
          help={<Trans>Everybody who keeps the brand’s products sees it.</Trans>}
          required
        />
        <Button type="submit" kind="main" size="desk" busy={busy}>
          <Trans>Save</Trans>
        </Button>
      </form>
    </Dialog>
  )
}
