import type { ReactNode } from 'react'

interface EmptyStateProps {
  /** An icon or an <img alt="">, drawn in the arch. */
  picture: ReactNode
  title: ReactNode
  children: ReactNode
  /** The one next step. */
  action?: ReactNode
}

export function EmptyState({ picture, title, children, action }: EmptyStateProps) {
  return (
    <section className="empty">
      <span className="empty-arch" aria-hidden="true">
        {picture}
      </span>
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </section>
  )
}
