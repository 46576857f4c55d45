import { Trans, useLingui } from '@lingui/react/macro'
import { problemWords } from '../api/problem-words.ts'
import { asRefusal } from '../api/refusal.ts'
import { Button } from '../kit/button.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { AlertIcon } from '../kit/icons.tsx'

interface RetryPanelProps {
  error: unknown
  onRetry: () => void
}

/** A page that could not be loaded: why, and the one thing to do about it. */
export function RetryPanel({ error, onRetry }: RetryPanelProps) {
  const { t } = useLingui()
  return (
    <div className="desk-state" role="alert">
      <EmptyState
        picture={<AlertIcon />}
        title={<Trans>This page could not be loaded</Trans>}
        action={
          <Button kind="main" size="desk" onClick={onRetry}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        {t(problemWords(asRefusal(error)))}
      </EmptyState>
    </div>
  )
}
