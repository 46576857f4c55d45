import { Trans, useLingui } from '@lingui/react/macro'
import { problemWords } from '../api/problem-words.ts'
import { asRefusal } from '../api/refusal.ts'
import { Button } from '../kit/button.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { AlertIcon } from '../kit/icons.tsx'
import { NotYours } from './not-yours.tsx'

interface RetryPanelProps {
  error: unknown
  onRetry: () => void
  /** It stands for the whole page, and not for a part below its name. */
  whole?: boolean
}

/** A page that could not be loaded: why, and the one thing to do about it. */
export function RetryPanel({ error, onRetry, whole = false }: RetryPanelProps) {
  const { t } = useLingui()
  const refusal = asRefusal(error)
  const heading = whole ? 'h1' : 'h2'
  if (refusal.status === 403) return <NotYours heading={heading} />
  return (
    <div className="desk-state" role="alert">
      <EmptyState
        heading={heading}
        picture={<AlertIcon />}
        title={<Trans>This page could not be loaded</Trans>}
        action={
          <Button kind="main" size="desk" onClick={onRetry}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        {t(problemWords(refusal))}
      </EmptyState>
    </div>
  )
}
