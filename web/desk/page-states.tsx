import { Trans, useLingui } from '@lingui/react/macro'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { usePageName } from '../kit/desk/page-header.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { SearchIcon } from '../kit/icons.tsx'
import { RetryPanel } from '../shell/retry-panel.tsx'

export function PageOnItsWay() {
  return (
    <p className="desk-state" role="status" aria-busy="true">
      <Trans>Opening the page</Trans>
    </p>
  )
}

export function PageFault({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  return (
    <RetryPanel
      whole
      error={error}
      onRetry={() => {
        reset()
        void router.invalidate()
      }}
    />
  )
}

export function LostPage() {
  const { t } = useLingui()
  usePageName(t`Page not found`)
  return (
    <main className="desk-state">
      <EmptyState
        heading="h1"
        picture={<SearchIcon />}
        title={<Trans>There is no such page</Trans>}
        action={
          <a className="btn btn-desk btn-main" href="/desk">
            <Trans>Go to the desk</Trans>
          </a>
        }
      >
        <Trans>The address may be old, or written wrong.</Trans>
      </EmptyState>
    </main>
  )
}
