import type { ReactNode } from 'react'

/** A titled part of an operator's page. */
export function OperatorPanel({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="panel operator-panel">
      <div className="panel-head">
        <h2>{title}</h2>
      </div>
      {children}
    </section>
  )
}
