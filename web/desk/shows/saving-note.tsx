import { Trans, useLingui } from '@lingui/react/macro'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { Button } from '../../kit/button.tsx'
import { AlertIcon, CheckIcon } from '../../kit/icons.tsx'
import { useDraft } from './use-draft.ts'

/** Whether what is on the page is kept. Nobody has to press anything. */
export function SavingNote() {
  const { saving } = useDraft()
  return (
    <span className="saving" role="status">
      {saving === 'saved' ? (
        <>
          <CheckIcon />
          <Trans>Saved</Trans>
        </>
      ) : saving === 'refused' ? (
        <>
          <AlertIcon />
          <Trans>Not saved</Trans>
        </>
      ) : (
        <Trans>Saving…</Trans>
      )}
    </span>
  )
}

/** Why something was not saved, and the way on. */
export function SavingTrouble() {
  const { t } = useLingui()
  const { saving, refusal, keeper, show } = useDraft()
  if (saving !== 'refused' || !refusal) return null
  const theirs = refusal.code === 'programme/shows/changed-meanwhile'
  const settle = async (keep: boolean): Promise<void> => {
    const now = await answered(api.GET('/api/desk/shows/{id}', { params: { path: { id: show.id } } })).catch(() => null)
    if (now) keeper.settle(now, keep)
  }
  return (
    <div className="notice notice-warning show-trouble" role="alert">
      <AlertIcon />
      <span>{t(problemWords(refusal))}</span>
      {theirs ? (
        <>
          <Button size="desk" onClick={() => void settle(true)}>
            <Trans>Keep mine</Trans>
          </Button>
          <Button size="desk" onClick={() => void settle(false)}>
            <Trans>Take theirs</Trans>
          </Button>
        </>
      ) : (
        <>
          <Button size="desk" onClick={() => void keeper.retry()}>
            <Trans>Try again</Trans>
          </Button>
          <Button size="desk" onClick={() => void settle(false)}>
            <Trans>Undo my change</Trans>
          </Button>
        </>
      )}
    </div>
  )
}
