import { Trans, useLingui } from '@lingui/react/macro'
import { AskFirst } from '../ask-first.tsx'

/** Taking back what was prepared, after one question: it cannot be had again. */
export function TakeBack({ name, onConfirm }: { name: string; onConfirm: () => void }) {
  const { t } = useLingui()
  return (
    <AskFirst
      act={<Trans>Take back</Trans>}
      label={t`Take back ${name}`}
      title={<Trans>Take back what you prepared?</Trans>}
      onConfirm={onConfirm}
    >
      <Trans>
        <bdi>{name}</bdi> is not opened any more, and its pieces go back on sale.
      </Trans>
    </AskFirst>
  )
}
