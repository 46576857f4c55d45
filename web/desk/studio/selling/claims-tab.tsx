import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ClaimsStatusWire } from '#shop/claims/contract'
import { answered, api } from '../../../api/client.ts'
import { problemWords } from '../../../api/problem-words.ts'
import { asRefusal } from '../../../api/refusal.ts'
import type { components } from '../../../api/schema.gen.ts'
import type { Show } from '../../../api/types.ts'
import { Badge } from '../../../kit/badge.tsx'
import { Button } from '../../../kit/button.tsx'
import { SelectField } from '../../../kit/field.tsx'
import { PlayIcon, StopIcon } from '../../../kit/icons.tsx'
import { useLanguage } from '../../../kit/language.ts'
import { showToast } from '../../../kit/toast.ts'
import { productOf } from '../../../live/session/page-session.ts'
import { AskFirst } from '../ask-first.tsx'
import { PlanClaims } from './plan-claims.tsx'
import { RepeatClaims } from './repeat-claims.tsx'
import type { SellingProps } from './selling-props.ts'
import { useSale } from './use-selling.ts'

/** Claims of the show: set up, open at the frame, watch who claimed what, close. */
export function ClaimsTab({ show, live }: SellingProps) {
  const { claims, known } = live.room
  const running = claims && claims.state !== 'closed'
  // Of a show on air the room tells first whether something is set up.
  const mayPlan = known || show.state !== 'live'
  return (
    <div className="sales">
      {claims?.state === 'closed' && <RepeatClaims show={show} live={live} claims={claims} />}
      {running ? <Running show={show} claims={claims} /> : mayPlan && <PlanClaims show={show} live={live} />}
      {claims && <Claimed show={show} claims={claims} />}
    </div>
  )
}

function Running({ show, claims }: { show: Show; claims: ClaimsStatusWire }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { open, close } = useSale(show.id, 'claims', claims.id)
  const drop = useMutation({
    mutationFn: () => answered(api.DELETE('/api/claims/{id}', { params: { path: { id: claims.id } } })),
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
  })
  return (
    <section className="sale-row" data-state={claims.state} aria-label={t`Claims`}>
      <div className="sale-row-head">
        <b>{claims.state === 'open' ? <Trans>Claims are open</Trans> : <Trans>Claims are set up</Trans>}</b>
        <Badge tone="accent">{claims.words.slice(0, 5).join(' · ')}</Badge>
      </div>
      <ul className="claim-figures">
        {claims.items.map((item) => {
          const product = productOf(show, item.productId)
          const variant = product?.variants.find(({ id }) => id === item.variantId)
          return (
            <li key={item.id}>
              <span className="num">{item.number}</span>{' '}
              <bdi>
                {variant && product && product.variants.length > 1
                  ? `${read(product.title)} · ${read(variant.title)}`
                  : product && read(product.title)}
              </bdi>{' '}
              <span className="text-muted">
                {claims.state === 'planned' ? (
                  <Plural value={item.quantity} one="# kept for claims once they open" other="# kept for claims once they open" />
                ) : (
                  <Trans>
                    {item.held} held · {item.sold} sold · {item.left} left · {item.waiting} in line
                  </Trans>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      <div className="sale-acts">
        {claims.state === 'open' ? (
          <Button kind="danger" className="btn-small" icon={StopIcon} busy={close.isPending} onClick={() => close.mutate()}>
            <Trans>Close claims</Trans>
          </Button>
        ) : (
          <>
            <Button kind="main" className="btn-small" icon={PlayIcon} busy={open.isPending} onClick={() => open.mutate()}>
              <Trans>Open claims</Trans>
            </Button>
            <AskFirst
              act={<Trans>Take the claims back</Trans>}
              title={<Trans>Take the claims back?</Trans>}
              busy={drop.isPending}
              onConfirm={() => drop.mutate()}
            >
              <Trans>
                They do not open any more, and their numbers and pieces have to be chosen again. Until now everything was on sale.
              </Trans>
            </AskFirst>
          </>
        )}
      </div>
    </section>
  )
}

type DeskClaim = components['schemas']['DeskClaim']
const reasons = ['asked', 'unpaid-before', 'mistake', 'not-sellable'] as const

function Claimed({ show, claims }: { show: Show; claims: ClaimsStatusWire }) {
  const queryClient = useQueryClient()
  const queryKey = ['claims', claims.id]
  const { data } = useQuery({
    queryKey,
    queryFn: () => answered(api.GET('/api/claims/{id}/places', { params: { path: { id: claims.id } } })),
  })
  const figures = claims.items.map(({ held, sold, waiting }) => `${held}/${sold}/${waiting}`).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the figures of the room say when the list is another one
  useEffect(() => {
    void queryClient.invalidateQueries({ queryKey: ['claims', claims.id] })
  }, [queryClient, claims.id, figures])
  const items = data?.items.toReversed() ?? []
  if (items.length === 0) return null
  return (
    <ul className="sale-rows">
      {items.map((claim) => (
        <ClaimRow key={claim.id} show={show} claims={claims} claim={claim} onDone={(next) => queryClient.setQueryData(queryKey, next)} />
      ))}
    </ul>
  )
}

interface ClaimRowProps {
  show: Show
  claims: ClaimsStatusWire
  claim: DeskClaim
  onDone: (list: { items: DeskClaim[] }) => void
}

function ClaimRow({ show, claims, claim, onDone }: ClaimRowProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const item = claims.items.find(({ id }) => id === claim.itemId)
  const product = item && productOf(show, item.productId)
  const cancel = useMutation({
    mutationFn: (reason: (typeof reasons)[number]) =>
      answered(
        api.PUT('/api/claims/{id}/places/{place}/cancellation', { params: { path: { id: claims.id, place: claim.id } }, body: { reason } }),
      ),
    onSuccess: onDone,
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
  })
  const living = claim.state === 'turn' || claim.state === 'waiting'
  const words = {
    ...{ asked: t`They asked for it`, 'unpaid-before': t`Earlier claims not paid` },
    ...{ mistake: t`A mistake in the number`, 'not-sellable': t`Cannot be sold` },
  }
  const name = claim.name || t`Guest`
  return (
    <li className="sale-row" data-claim={claim.state}>
      <div className="sale-row-head">
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        <span className="num">{item?.number}</span> <bdi>{product && read(product.title)}</bdi>
        <Badge>
          <ClaimState state={claim.state} ticket={claim.ticket} />
        </Badge>
      </div>
      {living && (
        <SelectField
          label={<Trans>Cancel this claim</Trans>}
          value=""
          onChange={(event) => cancel.mutate(event.target.value as (typeof reasons)[number])}
        >
          <option value="" disabled>
            {t`Choose the reason`}
          </option>
          {reasons.map((reason) => (
            <option key={reason} value={reason}>
              {words[reason]}
            </option>
          ))}
        </SelectField>
      )}
    </li>
  )
}

function ClaimState({ state, ticket }: Pick<DeskClaim, 'state' | 'ticket'>) {
  switch (state) {
    case 'turn':
      return <Trans context="a claim">Kept</Trans>
    case 'waiting':
      return <Plural value={ticket} one="In line, ticket #" other="In line, ticket #" />
    case 'bought':
      return <Trans>Bought</Trans>
    case 'lapsed':
      return <Trans>Not paid</Trans>
    case 'left':
    case 'refused':
    case 'over':
      return <Trans context="a claim">Ended</Trans>
  }
}
