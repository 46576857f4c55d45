import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { useLanguage } from '../../kit/language.ts'
import { checkDraw } from './check-draw.ts'
import { toCheckout } from './to-checkout.ts'
import type { GiveawayView } from './use-giveaway.ts'

/** How it stands for the reader, in one line. */
export function GiveawayState({ view: { giveaway, you } }: { view: GiveawayView }) {
  const { state } = giveaway.now
  if (state === 'planned') return <Trans>Not open yet</Trans>
  if (state === 'voided') return <Trans>Taken back: {giveaway.now.reason}</Trans>
  if (you.win) return <b>{you.win.claimed ? <Trans>Your prize is on its way</Trans> : <Trans>You won</Trans>}</b>
  if (state === 'open')
    return you.code ? <Trans>You are in</Trans> : <Plural value={giveaway.now.entries} one="# entry" other="# entries" />
  return you.place === null ? <Trans>Drawn</Trans> : <Trans>Drawn: you have place {you.place}</Trans>
}

/** The way to the prize, in any browser by the letter's link. */
export function Claim({ view: { giveaway, you }, token }: { view: GiveawayView; token?: string | undefined }) {
  const { t } = useLingui()
  const [why, setWhy] = useState<string | null>(null)
  if (giveaway.now.state !== 'drawn' || you.win?.claimed || (!you.win && !token)) return null
  const claim = async (): Promise<void> => {
    try {
      const asked = { params: { path: { id: giveaway.id } }, body: token ? { token } : {} }
      const { holdId } = await answered(api.POST('/api/giveaways/{id}/win', asked))
      if (holdId) await toCheckout(giveaway, holdId)
    } catch (error) {
      setWhy(t(problemWords(asRefusal(error))))
    }
  }
  return (
    <>
      {why && <p role="alert">{why}</p>}
      <Button kind="main" size="wide" onClick={() => void claim()}>
        <Trans>Claim the prize</Trans>
      </Button>
    </>
  )
}

export function Rules({ view: { rules } }: { view: GiveawayView }) {
  const { language } = useLanguage()
  return (
    <section>
      <h3>
        <Trans>Rules</Trans>
      </h3>
      <ol className="lot-facts">
        {rules[language].map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
    </section>
  )
}

/** What the draw is made of, done again on this device. */
export function DrawFacts({ view: { giveaway, draw, you } }: { view: GiveawayView }) {
  const [checked, setChecked] = useState<Awaited<ReturnType<typeof checkDraw>>>(null)
  useEffect(() => {
    if (draw) void checkDraw(draw).then(setChecked)
  }, [draw])
  return (
    <section className="draw-facts">
      <h3>
        <Trans>The draw</Trans>
      </h3>
      <p className="fine">
        <Trans>Promised before the first entry, the hash of the seed:</Trans> <code dir="ltr">{giveaway.seedHash}</code>
      </p>
      {you.code && (
        <p className="fine">
          <Trans>Your entry:</Trans> <code dir="ltr">{you.code}</code>
        </p>
      )}
      {draw?.seed && (
        <>
          <p className="fine">
            <Trans>The seed:</Trans> <code dir="ltr">{draw.seed}</code>
          </p>
          <p className="fine">
            <Trans>The hash of the list of entries:</Trans> <code dir="ltr">{draw.entriesHash}</code>
          </p>
          {checked && (
            <p role="status">
              {checked.seed && checked.entries && checked.order ? (
                <Trans>This device did the draw again: it comes to the same.</Trans>
              ) : (
                <Trans>This device did the draw again, and it comes to something else.</Trans>
              )}
            </p>
          )}
          <ol className="draw-order">
            {draw.order.slice(0, Math.max(10, draw.winners)).map((code, index) => (
              <li key={code} className={code === you.code ? 'is-own' : undefined}>
                <code dir="ltr">{code}</code>
                {index < draw.winners && (
                  <>
                    {' '}
                    <Trans>drawn</Trans>
                  </>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
