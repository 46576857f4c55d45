import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { problemWords } from '../../api/problem-words.ts'
import { leadsNowhere } from '../../api/refusal.ts'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import '../auction/auction.css'
import { HomeHead } from '../home/home-head.tsx'
import { NotFound } from '../page/not-found.tsx'
import { EntryForm } from './entry-form.tsx'
import './giveaway.css'
import { Claim, DrawFacts, GiveawayState, Rules } from './giveaway-parts.tsx'
import { useGiveaway } from './use-giveaway.ts'

/** `/giveaways/<id>`: entering without watching or buying, the rules, and the draw. */
export function GiveawayPage({ id }: { id: string }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { view, refusal, look } = useGiveaway(id)
  const title = view ? read(view.giveaway.title) : ''
  useEffect(() => {
    if (title) document.title = `${title} · Souk`
  }, [title])
  const token = new URLSearchParams(location.search).get('win') ?? undefined
  if (refusal && leadsNowhere(refusal)) return <NotFound />
  return (
    <main className="age giveaway-page">
      <HomeHead />
      {refusal && <p role="alert">{t(problemWords(refusal))}</p>}
      {view && (
        <>
          <h1>
            <Trans>Giveaway: {title}</Trans>
          </h1>
          {view.giveaway.pictureUrl && <img className="lot-picture" src={view.giveaway.pictureUrl} alt="" />}
          <p>
            <Plural value={view.giveaway.winners} one="# prize, worth" other="# prizes, each worth" />{' '}
            <Amount of={view.giveaway.prizeValue} />
          </p>
          <p role="status">
            <GiveawayState view={view} />
          </p>
          <Claim view={view} token={token} />
          {view.giveaway.now.state === 'open' && !view.you.code && !view.you.sells && view.giveaway.openElsewhere && (
            <EntryForm view={view} watching={false} onEntered={look} />
          )}
          <Rules view={view} />
          <DrawFacts view={view} />
          {view.giveaway.showSlug && (
            <p className="age-foot">
              <a className="btn" href={`/shows/${view.giveaway.showSlug}`}>
                <Trans>To the show</Trans>
              </a>
            </p>
          )}
        </>
      )}
    </main>
  )
}
