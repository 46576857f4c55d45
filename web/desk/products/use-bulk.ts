import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { components, paths } from '../../api/schema.gen.ts'

export type BulkOutcome = components['schemas']['BulkOutcome']
export type BulkChange = NonNullable<paths['/api/desk/products/bulk']['post']['requestBody']>['content']['application/json']['change']

/** What became of the last change of many, and whether it was the undoing of one. */
export interface Told {
  readonly outcome: BulkOutcome
  readonly undone: boolean
}

export interface BulkEdits {
  readonly busy: boolean
  readonly told: Told | null
  readonly error: Error | null
  change(productIds: readonly string[], change: BulkChange): void
  undo(): void
  forget(): void
}

export function useBulk(organisationId: string): BulkEdits {
  const queryClient = useQueryClient()
  const [told, setTold] = useState<Told | null>(null)
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['desk-products'] }),
      queryClient.invalidateQueries({ queryKey: ['desk-product'] }),
    ])
  const change = useMutation({
    mutationFn: (body: { key: string; productIds: string[]; change: BulkChange }) =>
      answered(api.POST('/api/desk/products/bulk', { body: { organisationId, ...body } })),
    onSuccess: async (outcome) => {
      setTold({ outcome, undone: false })
      await refresh()
    },
  })
  const undo = useMutation({
    mutationFn: (id: string) => answered(api.POST('/api/desk/bulk-edits/{id}/undo', { params: { path: { id } } })),
    onSuccess: async (outcome) => {
      setTold({ outcome, undone: true })
      await refresh()
    },
  })
  return {
    busy: change.isPending || undo.isPending,
    told,
    error: change.error ?? undo.error,
    change(productIds, what) {
      undo.reset()
      change.mutate({ key: crypto.randomUUID(), productIds: [...productIds], change: what })
    },
    undo() {
      if (told && !told.undone) undo.mutate(told.outcome.id)
    },
    forget() {
      setTold(null)
      change.reset()
      undo.reset()
    },
  }
}
