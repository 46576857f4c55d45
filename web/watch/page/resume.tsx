import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { serverNow } from '../../api/clock.ts'
import type { ProductCard, Show } from '../../api/types.ts'
import { Button, IconButton } from '../../kit/button.tsx'
import { Clock, Ring, useSecondsLeft } from '../../kit/countdown.tsx'
import { CloseIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { productOf } from '../../live/session/page-session.ts'
import type { Attempt } from '../buy/attempt.ts'

interface ResumeProps {
  attempt: Attempt
  show: Show
  onContinue: (product: ProductCard) => void
  onEnd: () => void
}

/** Units that are still kept after the sheet was closed or the page was loaded again: go on, or give them back. */
export function Resume({ attempt, show, onContinue, onEnd }: ResumeProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const seconds = useSecondsLeft(Date.parse(attempt.hold.expiresAt), serverNow, false, attempt.spanSeconds)
  const product = productOf(show, attempt.productId)
  useEffect(() => {
    if (seconds === 0 && !attempt.payment) onEnd()
  }, [seconds, attempt, onEnd])
  if (!product) return null

  const giveBack = async (): Promise<void> => {
    onEnd()
    const { letGo } = await import('../buy/active-checkout.ts')
    await letGo(attempt)
  }

  return (
    <section className="resume" aria-label={t`Kept for you`}>
      <Ring seconds={seconds} spanSeconds={attempt.spanSeconds} />
      <span>
        <bdi>{read(product.title)}</bdi> <Clock seconds={seconds} />
      </span>
      <Button kind="quiet" onClick={() => onContinue(product)}>
        <Trans>Continue</Trans>
      </Button>
      <IconButton icon={CloseIcon} label={t`Give it back`} onClick={() => void giveBack()} />
    </section>
  )
}
