import { Plural, Trans } from '@lingui/react/macro'
import { useIsMutating, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { acts, type Import } from './import-queries.ts'
import { IMPORT_ACTS, useImportAct } from './use-import-act.ts'

/** What can be done with the import where it is. */
export function ImportActs({ made }: { made: Import }) {
  const start = useImportAct(acts.start)
  const cancel = useImportAct(acts.cancel)
  const isBusy = useIsMutating({ mutationKey: IMPORT_ACTS }) > 0
  const { id, state, counts } = made
  const products = counts.created + counts.changed
  return (
    <div className="import-acts">
      {state === 'ready' && (
        <Button kind="main" size="desk" busy={isBusy} disabled={products === 0} onClick={() => start.mutate(id)}>
          <Plural value={products} one="Bring in # product" other="Bring in # products" />
        </Button>
      )}
      {(state === 'running' || state === 'checking' || state === 'ready' || state === 'refused') && (
        <Button size="desk" busy={isBusy} onClick={() => cancel.mutate(id)}>
          {state === 'running' ? <Trans>Stop the import</Trans> : <Trans>Discard the file</Trans>}
        </Button>
      )}
      {(state === 'done' || state === 'undone') && (
        <Link className="btn btn-desk btn-main" to="/desk/products">
          <Trans>See the products</Trans>
        </Link>
      )}
      {(state === 'done' || (state === 'cancelled' && products > 0 && made.startedAt)) && <Undo made={made} />}
    </div>
  )
}

function Undo({ made }: { made: Import }) {
  const [isAsked, setAsked] = useState(false)
  const queryClient = useQueryClient()
  const undo = useImportAct(acts.undo, () => {
    setAsked(false)
    void queryClient.invalidateQueries({ queryKey: ['desk-products'] })
  })
  return (
    <>
      <Button size="desk" onClick={() => setAsked(true)}>
        <Trans>Take the import back</Trans>
      </Button>
      <Dialog title={<Trans>Take the whole import back?</Trans>} isOpen={isAsked} onClose={() => setAsked(false)}>
        <p>
          <Trans>
            Products that it made are removed, and products that it changed become what they were. What somebody changed, held or sold since
            stays as it is.
          </Trans>
        </p>
        <div className="import-acts">
          <Button kind="danger" size="desk" busy={undo.isPending} onClick={() => undo.mutate(made.id)}>
            <Trans>Take it back</Trans>
          </Button>
          <Button size="desk" onClick={() => setAsked(false)}>
            <Trans>Keep it</Trans>
          </Button>
        </div>
      </Dialog>
    </>
  )
}
