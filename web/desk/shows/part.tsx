import type { ReactNode } from 'react'

interface PartProps {
  id: string
  title: ReactNode
  help?: ReactNode
  children: ReactNode
}

/** One part of the one page. */
export function Part({ id, title, help, children }: PartProps) {
  return (
    <section className="panel show-part" aria-labelledby={`part-${id}`}>
      <h2 id={`part-${id}`}>{title}</h2>
      {help && <p className="show-help">{help}</p>}
      {children}
    </section>
  )
}
