import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { GiveawayWire } from '#shop/giveaways/contract'
import { serverNow } from '../../../api/clock.ts'
import type { Show } from '../../../api/types.ts'
import { Button } from '../../../kit/button.tsx'
import { Clock, useSecondsLeft } from '../../../kit/countdown.tsx'
import { PlusIcon } from '../../../kit/icons.tsx'
import { useLanguage } from '../../../kit/language.ts'
import '../lots/lots.css'
import { TakeBack } from '../lots/take-back.tsx'
import { GiveawayDialog } from './giveaway-dialog.tsx'
import { giveawaysQuery, useGiveawayActs } from './use-giveaways.ts'

/** Giveaways of the show: prepared, opened, drawn by the server's clock. */
export function GiveawaysTab({ show }: { show: Show }) {
  const { t } = useLingui()
  const { data = [] } = useQuery(giveawaysQuery(show.id))
  const acts = useGiveawayActs(show.id)
  const [preparing, setPreparing] = useState(false)
  return (
    <div className="lots">
      {data.length === 0 && (
        <p className="rundown-none">
          <Trans>No giveaway is prepared. Entering is free, and anybody can do the draw again.</Trans>
        </p>
      )}
      <ul className="lots-list" aria-label={t`Giveaways`}>
        {data.toReversed().map((giveaway) => (
          <Row key={giveaway.id} giveaway={giveaway} acts={acts} />
        ))}
      </ul>
      <Button size="desk" icon={PlusIcon} onClick={() => setPreparing(true)}>
        <Trans>Prepare a giveaway…</Trans>
      </Button>
      <GiveawayDialog show={show} plan={acts.plan} isOpen={preparing} onClose={() => setPreparing(false)} />
    </div>
  )
}

function Row({ giveaway, acts }: { giveaway: GiveawayWire; acts: ReturnType<typeof useGiveawayActs> }) {
  const { read } = useLanguage()
  const { now, winners } = giveaway
  const seconds = useSecondsLeft(Date.parse(now.closesAt ?? ''), serverNow)
  const title = read(giveaway.title)
  return (
    <li className="lot-row" data-giveaway={giveaway.id} data-state={now.state} aria-label={title}>
      <div className="lot-row-head">
        <b>
          <bdi>{title}</bdi>
        </b>
        <span>
          <Plural value={winners} one="# prize" other="# prizes" />
        </span>
        {now.state === 'open' && <Clock seconds={seconds} className="lot-row-clock" />}
      </div>
      <p className="lot-row-state">
        <StateWords giveaway={giveaway} /> · <Plural value={now.entries} one="# entry" other="# entries" /> ·{' '}
        <a className="text-accent" href={`/giveaways/${giveaway.id}`} target="_blank" rel="noreferrer">
          <Trans>Page and rules</Trans>
        </a>
      </p>
      <div className="lot-row-acts">
        {now.state === 'planned' && (
          <>
            <Button kind="main" className="btn-small" busy={acts.open.isPending} onClick={() => acts.open.mutate(giveaway.id)}>
              <Trans>Open the giveaway</Trans>
            </Button>
            <TakeBack name={title} onConfirm={() => acts.takeBack.mutate({ id: giveaway.id, reason: '' })} />
          </>
        )}
      </div>
    </li>
  )
}

function StateWords({ giveaway: { now } }: { giveaway: GiveawayWire }) {
  switch (now.state) {
    case 'planned':
      return <Trans>Prepared</Trans>
    case 'open':
      return <Trans>Takes entries</Trans>
    case 'drawn':
      return <Trans>Drawn: the winners may claim</Trans>
    case 'done':
      return <Trans>Over</Trans>
    case 'voided':
      return <Trans>Taken back</Trans>
  }
}
