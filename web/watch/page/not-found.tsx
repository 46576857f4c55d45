import { Trans } from '@lingui/react/macro'
import { EmptyState } from '../../kit/empty-state.tsx'
import { SearchIcon } from '../../kit/icons.tsx'

export function NotFound({ show = false }: { show?: boolean }) {
  return (
    <main className="home">
      <EmptyState
        heading="h1"
        picture={<SearchIcon />}
        title={show ? <Trans>There is no such show</Trans> : <Trans>There is nothing here</Trans>}
        action={
          <a className="btn btn-main" href="/">
            <Trans>See what is on</Trans>
          </a>
        }
      >
        {show ? (
          <Trans>The link may be mistyped, or the show was taken down.</Trans>
        ) : (
          <Trans>The link may be mistyped, or what it led to was taken down.</Trans>
        )}
      </EmptyState>
    </main>
  )
}
