import type { ReactNode } from 'react'

export type TimelineState = 'past' | 'now' | 'next' | 'stopped'

export interface TimelineStep {
  key: string
  state: TimelineState
  title: ReactNode
  /** ISO 8601, with the text people read. */
  at?: { iso: string; text: string }
  detail?: ReactNode
}

/** What happened, what is happening, what comes next. */
export function Timeline({ label, steps }: { label: string; steps: TimelineStep[] }) {
  return (
    <ol className="timeline" aria-label={label}>
      {steps.map(({ key, state, title, at, detail }) => (
        <li key={key} className={state === 'past' ? undefined : `is-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
          <div className="timeline-line">
            <span>{title}</span>{' '}
            {at && (
              <time dateTime={at.iso}>
                <bdi>{at.text}</bdi>
              </time>
            )}
          </div>
          {detail && <p>{detail}</p>}
        </li>
      ))}
    </ol>
  )
}
