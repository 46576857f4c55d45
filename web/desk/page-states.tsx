import { Trans, useLingui } from '@lingui/react/macro'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
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

interface LostProps {
  /** Name of the page. */
  name: string
  title: ReactNode
  /** The way out. */
  action: ReactNode
  /** Why it may be so. */
  children?: ReactNode
  /** It is the page, with no frame around it. */
  whole?: boolean
}

/** What an address leads to where there is nothing, or nothing for who asks. */
export function Lost({ name, title, action, children, whole = false }: LostProps) {
  usePageName(name)
  const Place = whole ? 'main' : 'div'
  return (
    <Place className="desk-state">
      <EmptyState heading="h1" picture={<SearchIcon />} title={title} action={action}>
        {children ?? <Trans>The address may be old, or written wrong.</Trans>}
      </EmptyState>
    </Place>
  )
}

export function LostPage() {
  const { t } = useLingui()
  return (
    <Lost
      whole
      name={t`Page not found`}
      title={<Trans>There is no such page</Trans>}
      action={
        <a className="btn btn-desk btn-main" href="/desk">
          <Trans>Go to the desk</Trans>
        </a>
      }
    />
  )
}
