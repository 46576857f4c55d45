import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ClaimsStatusWire } from '#shop/claims/contract'
import { answered, api } from '../../../api/client.ts'
import { problemWords } from '../../../api/problem-words.ts'
import { asRefusal } from '../../../api/refusal.ts'
import type { components } from '../../../api/schema.gen.ts'
import type { Show } from '../../../api/types.ts'
import { Badge } from '../../../kit/badge.tsx'
import { Button } from '../../../kit/button.tsx'
import { Field, SelectField } from '../../../kit/field.tsx'
import { AlertIcon, PlayIcon, StopIcon } from '../../../kit/icons.tsx'
import { useLanguage } from '../../../kit/language.ts'
import { showToast } from '../../../kit/toast.ts'
import { productOf } from '../../../live/session/page-session.ts'
import type { SellingProps } from './selling-props.ts'
import { useSale } from './use-selling.ts'

/** Claims of the show: set up, open at the frame, watch who claimed what, close. */
export function ClaimsTab({ show, live }: SellingProps) {
  const { claims } = live.room
  const running = claims && claims.state !== 'closed'
  return (
    <div className="sales">
      {running ? <Running show={show} claims={claims} /> : <PlanClaims show={show} live={live} />}
      {claims && <Claimed show={show} claims={claims} />}
    </div>
  )
}

const holdHours = [0.25, 0.5, 1, 2, 6, 12, 24, 48] as const

function PlanClaims({ show, live }: SellingProps) {
  const { t } = useLingui()
  const [draft, setDraft] = useState({ words: '', hours: '1', most: '2' })
  const levels = live.room.stock
  const plan = useMutation({
    mutationFn: () => {
      const free = (id: string, available: number): number => levels[id] ?? available
      const items = show.lineup.flatMap(({ product }, index) =>
        product.variants
          .filter(({ id, available }) => free(id, available) > 0)
          .map(({ id, available }) => ({ number: index + 1, variantId: id, quantity: free(id, available) })),
      )
      const words = draft.words.split(/[\s,،]+/).filter((word) => word.length > 1)
      const body = {
        key: crypto.randomUUID(),
        showId: show.id,
        words,
        holdSeconds: Number(draft.hours) * 3600,
        mostPerPerson: Number(draft.most),
        items,
      }
      return answered(api.POST('/api/claims', { body }))
    },
  })
  const change = (next: Partial<typeof draft>): void => setDraft({ ...draft, ...next })
  return (
    <form
      className="offer-form sale-row"
      onSubmit={(event) => {
        event.preventDefault()
        if (!plan.isPending) plan.mutate()
      }}
    >
      <p className="text-muted">
        <Trans>
          Viewers claim by writing, for example, “claim 12 M” or «حجز 12 وسط». The numbers are those of the lineup; everything free of it is
          set aside for claims.
        </Trans>
      </p>
      <div className="offer-figures">
        <SelectField label={t`Kept for`} value={draft.hours} onChange={(event) => change({ hours: event.target.value })}>
          {holdHours.map((hours) => (
            <option key={hours} value={hours}>
              {hours < 1 ? t`${hours * 60} min` : t`${hours} h`}
            </option>
          ))}
        </SelectField>
        <Field
          label={t`Most for one person`}
          type="number"
          min={1}
          max={10}
          value={draft.most}
          onChange={(event) => change({ most: event.target.value })}
        />
      </div>
      <Field label={t`More words that claim`} value={draft.words} onChange={(event) => change({ words: event.target.value })} />
      {plan.error && (
        <p className="field-why" role="alert">
          <AlertIcon /> <span>{t(problemWords(asRefusal(plan.error)))}</span>
        </p>
      )}
      <Button kind="main" size="desk" type="submit" busy={plan.isPending} disabled={show.lineup.length === 0}>
        <Trans>Set claims up</Trans>
      </Button>
    </form>
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
                <Trans>
                  {item.held} held · {item.sold} sold · {item.left} left · {item.waiting} in line
                </Trans>
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
            <Button className="btn-small" busy={drop.isPending} onClick={() => drop.mutate()}>
              <Trans>Take back</Trans>
            </Button>
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
