import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { EmptyState } from '../kit/empty-state.tsx'
import { UsersIcon } from '../kit/icons.tsx'

/** A page of a brand, opened by somebody whom no brand lets do that. */
export function NoDesk({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="desk-state">
      <EmptyState
        picture={<UsersIcon />}
        title={title}
        action={
          <Link className="btn btn-desk" to="/desk/found">
            <Trans>A brand of your own</Trans>
          </Link>
        }
      >
        {children}
      </EmptyState>
    </div>
  )
}
