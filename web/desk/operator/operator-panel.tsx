import type { ReactNode } from 'react'

interface OperatorPanelProps {
  /** Left out where the page's own title says it. */
  title?: ReactNode
  children: ReactNode
}

/** A part of an operator's page. */
export function OperatorPanel({ title, children }: OperatorPanelProps) {
  return (
    <section className="panel operator-panel">
      {title && (
        <div className="panel-head">
          <h2>{title}</h2>
        </div>
      )}
      {children}
    </section>
  )
}

/** A part whose rows, each an `<li>`, are all there is in it. */
export function OperatorList({ title, children }: OperatorPanelProps) {
  return (
    <OperatorPanel title={title}>
      <ul className="operator-list">{children}</ul>
    </OperatorPanel>
  )
}
