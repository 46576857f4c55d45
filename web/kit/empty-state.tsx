import type { ReactNode } from 'react'

interface EmptyStateProps {
  /** An icon or an <img alt="">, drawn in the arch. */
  picture: ReactNode
  title: ReactNode
  children: ReactNode
  /** The one next step. */
  action?: ReactNode
  /** `h1` where it is all that the page shows. */
  heading?: 'h1' | 'h2'
}

export function EmptyState({ picture, title, children, action, heading: Heading = 'h2' }: EmptyStateProps) {
  return (
    <section className="empty">
      <span className="empty-arch" aria-hidden="true">
        {picture}
      </span>
      <Heading>{title}</Heading>
      <p>{children}</p>
      {action}
    </section>
  )
}
