import { Trans } from '@lingui/react/macro'
import { EmptyState } from '../../kit/empty-state.tsx'
import { SearchIcon } from '../../kit/icons.tsx'

export function NotFound() {
  return (
    <main className="home">
      <EmptyState
        picture={<SearchIcon />}
        title={<Trans>There is no such show</Trans>}
        action={
          <a className="btn btn-main" href="/">
            <Trans>See what is on</Trans>
          </a>
        }
      >
        <Trans>The link may be mistyped, or the show was taken down.</Trans>
      </EmptyState>
    </main>
  )
}
