import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ClaimAnswer } from '#shop/claims/contract'
import { problemWords } from '../../api/problem-words.ts'
import { Refusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { useLanguage } from '../../kit/language.ts'
import { productOf } from '../../live/session/page-session.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'
import type { SaleCardProps } from '../page/sale-card.ts'
import './claims.css'
import { claimsView, openClaims } from './claims-view.ts'

/** Claims are open: what to write for the product in sight, how much of it is left, what I claimed, and the answer to my last line. */
export function ClaimCard({ session, cue }: SaleCardProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { claims } = useStore(session.room)
  const pin = useStore(session.pin)
  const { kept } = useStore(claimsView)
  if (!claims) return null
  const shown = claims.items.filter(({ productId }) => productId === pin?.productId)
  const number = shown[0]?.number ?? claims.items[0]?.number ?? 1
  const word = language === 'ar' ? 'حجز' : 'claim'
  const line = `${word} ${number}`
  const left = shown.reduce((sum, item) => sum + item.left, 0)
  const claimed = shown.reduce((sum, item) => sum + item.held + item.sold, 0)
  const isOpen = claims.id === cue.sale?.id && claims.state === 'open'
  return (
    <section className="claim-card glass" aria-label={t`Claims`} data-claims={claims.state}>
      <div className="claim-words">
        <p>
          {isOpen ? (
            <Trans>
              Write <b>{line}</b> in the chat
            </Trans>
          ) : (
            <Trans>Claims are closed</Trans>
          )}
        </p>
        <p className="stock-note" role="status">
          <Answer session={session} />
          {shown.length > 0 && (
            <span>
              <Trans>
                {claimed} claimed · {left} left
              </Trans>
            </span>
          )}
        </p>
      </div>
      <Button kind="quiet" onClick={openClaims}>
        {kept > 0 ? <Plural value={kept} one="My claim" other="My claims: #" /> : <Trans>All numbers</Trans>}
      </Button>
    </section>
  )
}

/** What my last line came to; nobody else sees it. */
function Answer({ session }: { session: WatchSession }) {
  const answer = useStore(session.talk.claim)
  return answer ? (
    <b className="claim-answer" data-answer={answer.kind}>
      <AnswerWords session={session} answer={answer} />
    </b>
  ) : null
}

function AnswerWords({ session, answer }: { session: WatchSession; answer: ClaimAnswer }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const show = useStore(session.show)
  if (answer.kind === 'refused') {
    const { number } = answer
    return (
      <>
        <Trans>Number {number}:</Trans> {t(problemWords(new Refusal(answer.code, 409)))}
      </>
    )
  }
  if (answer.kind === 'which') {
    const { number } = answer
    return <Trans>Which one of number {number}? Write its size or colour too.</Trans>
  }
  const { claim } = answer
  const product = productOf(show, claim.productId)
  const name = product ? read(product.title) : ''
  return claim.place.state === 'turn' ? (
    <Trans>
      Kept for you: <bdi>{name}</bdi>
    </Trans>
  ) : (
    <Plural
      value={claim.place.ahead}
      _0={`All are claimed. You are next in line.`}
      one="All are claimed. # person is before you."
      other="All are claimed. # people are before you."
    />
  )
}
