import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button, IconButton } from '../../kit/button.tsx'
import { AlertIcon, CheckIcon, CloseIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import type { BulkEdits, BulkOutcome } from './use-bulk.ts'

const REFUSALS_SHOWN = 20

/** What became of a change of many: how many changed, which did not and why, and the way back. */
export function BulkTold({ edits }: { edits: BulkEdits }) {
  const { t } = useLingui()
  const { told, error } = edits
  return (
    <div role="status">
      {error && (
        <p className="notice notice-danger">
          <AlertIcon />
          <span>{t(problemWords(asRefusal(error)))}</span>
        </p>
      )}
      {told && (
        <div className="notice bulk-told">
          <CheckIcon />
          <div>
            <p>
              {told.undone ? (
                <Plural value={told.outcome.changed} one="# product is as it was before." other="# products are as they were before." />
              ) : (
                <Plural value={told.outcome.changed} one="# product changed." other="# products changed." />
              )}{' '}
              {told.outcome.waiting > 0 && (
                <Plural value={told.outcome.waiting} one="# of them waits for review." other="# of them wait for review." />
              )}
            </p>
            <Refusals outcome={told.outcome} />
          </div>
          {!told.undone && told.outcome.changed > 0 && (
            <Button size="desk" busy={edits.busy} onClick={edits.undo}>
              <Trans>Undo</Trans>
            </Button>
          )}
          <IconButton size="desk" icon={CloseIcon} label={t`Close`} onClick={edits.forget} />
        </div>
      )}
    </div>
  )
}

function Refusals({ outcome: { refusals } }: { outcome: BulkOutcome }) {
  const { read } = useLanguage()
  if (refusals.length === 0) return null
  const more = refusals.length - REFUSALS_SHOWN
  return (
    <>
      <p>
        <Plural value={refusals.length} one="# was left as it is:" other="# were left as they are:" />
      </p>
      <ul className="bulk-refusals">
        {refusals.slice(0, REFUSALS_SHOWN).map(({ productId, title, sku, reason }) => (
          <li key={`${productId} ${sku ?? ''}`}>
            <b>
              <bdi>{title ? read(title) : productId}</bdi>
            </b>
            {sku && (
              <>
                {' '}
                <bdi dir="ltr">{sku}</bdi>
              </>
            )}
            : <Reason reason={reason} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p>
          <Plural value={more} one="and # more" other="and # more" />
        </p>
      )}
    </>
  )
}

function Reason({ reason }: { reason: BulkOutcome['refusals'][number]['reason'] }) {
  switch (reason) {
    case 'unknown':
      return <Trans>it does not exist any more</Trans>
    case 'wrong-state':
      return <Trans>its state does not allow it</Trans>
    case 'price-needed':
      return <Trans>it has no price in any market</Trans>
    case 'not-sold-there':
      return <Trans>it is not sold in this market</Trans>
    case 'price-out-of-range':
      return <Trans>the price would be nothing, or too high</Trans>
    case 'stock-promised':
      return <Trans>holds and orders need these units</Trans>
    case 'changed-meanwhile':
      return <Trans>somebody changed it since</Trans>
  }
}
