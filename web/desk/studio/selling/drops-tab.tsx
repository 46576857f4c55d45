import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answered, api } from '../../../api/client.ts'
import { serverNow } from '../../../api/clock.ts'
import { problemWords } from '../../../api/problem-words.ts'
import { asRefusal } from '../../../api/refusal.ts'
import type { DropStatus, Show } from '../../../api/types.ts'
import { Badge } from '../../../kit/badge.tsx'
import { Button } from '../../../kit/button.tsx'
import { Clock, useSecondsLeft } from '../../../kit/countdown.tsx'
import { Dialog } from '../../../kit/desk/dialog.tsx'
import { PlayIcon, PlusIcon, StopIcon } from '../../../kit/icons.tsx'
import { useLanguage } from '../../../kit/language.ts'
import { Amount } from '../../../kit/money.tsx'
import { showToast } from '../../../kit/toast.ts'
import { Allocations } from '../../../live/drops/allocations.tsx'
import { productOf } from '../../../live/session/page-session.ts'
import { AskFirst } from '../ask-first.tsx'
import { PlanDropDialog } from './plan-drop-dialog.tsx'
import type { SellingProps } from './selling-props.ts'
import { useSale } from './use-selling.ts'

/** The drops of the show: plan one, open it at the frame, see its line, end it. */
export function DropsTab({ show, live }: SellingProps) {
  const [planning, setPlanning] = useState(false)
  const drops = live.room.drops.toSorted((a, b) => a.opensAt.localeCompare(b.opensAt))
  return (
    <div className="sales">
      <Button size="desk" icon={PlusIcon} onClick={() => setPlanning(true)}>
        <Trans>Plan a drop</Trans>
      </Button>
      {drops.length === 0 && (
        <p className="rundown-none">
          <Trans>A drop sets pieces aside, is announced, and sells to a line of people: first come, first served.</Trans>
        </p>
      )}
      <ul className="sale-rows">
        {drops.map((drop) => (
          <Row key={drop.id} show={show} drop={drop} />
        ))}
      </ul>
      <PlanDropDialog show={show} levels={live.room.stock} isOpen={planning} onClose={() => setPlanning(false)} />
    </div>
  )
}

function Row({ show, drop }: { show: Show; drop: DropStatus }) {
  const { read } = useLanguage()
  const product = productOf(show, drop.productId)
  const variant = product?.variants.find(({ id }) => id === drop.terms.variantId)
  return (
    <li className="sale-row" data-drop={drop.id} data-state={drop.state}>
      <div className="sale-row-head">
        <b>
          <bdi>{product ? read(product.title) : ''}</bdi>
        </b>{' '}
        {variant && product && product.variants.length > 1 && <bdi>{read(variant.title)}</bdi>} <Amount of={drop.terms.price} short />
        <State drop={drop} />
      </div>
      <p className="sale-row-figures">
        <Figures drop={drop} />
      </p>
      <Acts show={show} drop={drop} />
    </li>
  )
}

function State({ drop }: { drop: DropStatus }) {
  const { locale } = useLanguage()
  if (drop.state === 'open') return <Ends endsAt={drop.endsAt} />
  if (drop.state === 'over') {
    return (
      <Badge>
        {drop.endReason === 'stock' ? (
          <Trans>Sold out</Trans>
        ) : drop.endReason === 'called-off' ? (
          <Trans>Called off</Trans>
        ) : (
          <Trans context="a sale">Over</Trans>
        )}
      </Badge>
    )
  }
  const at = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(drop.opensAt))
  return (
    <Badge tone="accent">
      <Trans>Announced for {at}</Trans>
    </Badge>
  )
}

function Ends({ endsAt }: { endsAt: string | null }) {
  const seconds = useSecondsLeft(endsAt ? Date.parse(endsAt) : 0, serverNow)
  return <Clock seconds={seconds} className="offer-now-clock" />
}

function Figures({ drop: { terms, sold, held, left, waiting, state } }: { drop: DropStatus }) {
  if (state === 'announced') {
    return <Plural value={terms.quantity} one="# piece set aside" other="# pieces set aside" />
  }
  return (
    <>
      <span>
        <Trans>
          {sold} of {terms.quantity} sold
        </Trans>
      </span>{' '}
      <span>
        <Plural value={held} one="# held" other="# held" />
      </span>{' '}
      <span>
        <Plural value={left} one="# left" other="# left" />
      </span>{' '}
      <span>
        <Plural value={waiting} one="# in line" other="# in line" />
      </span>
    </>
  )
}

function Acts({ show, drop }: { show: Show; drop: DropStatus }) {
  const { t } = useLingui()
  const { open, close } = useSale(show.id, 'drop', drop.id)
  const callOff = useMutation({
    mutationFn: () => answered(api.DELETE('/api/drops/{id}', { params: { path: { id: drop.id } } })),
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
  })
  if (drop.state === 'over') {
    return drop.endReason === 'called-off' ? null : <WhoGotWhat drop={drop} />
  }
  if (drop.state === 'open') {
    return (
      <Button kind="danger" className="btn-small" icon={StopIcon} busy={close.isPending} onClick={() => close.mutate()}>
        <Trans>End the drop</Trans>
      </Button>
    )
  }
  return (
    <div className="sale-acts">
      <Button kind="main" className="btn-small" icon={PlayIcon} busy={open.isPending} onClick={() => open.mutate()}>
        <Trans>Open it now</Trans>
      </Button>
      <AskFirst
        act={<Trans>Call it off</Trans>}
        title={<Trans>Call the drop off?</Trans>}
        busy={callOff.isPending}
        onConfirm={() => callOff.mutate()}
      >
        <Trans>Viewers see it announced no more, and the pieces set aside for it go back on sale.</Trans>
      </AskFirst>
    </div>
  )
}

function WhoGotWhat({ drop }: { drop: DropStatus }) {
  const [open, setOpen] = useState(false)
  return (
    <div className="sale-acts">
      <Button className="btn-small" onClick={() => setOpen(true)}>
        <Trans>Who got what</Trans>
      </Button>
      <Dialog title={<Trans>Who got what</Trans>} isOpen={open} onClose={() => setOpen(false)}>
        {open && <Allocations dropId={drop.id} />}
      </Dialog>
    </div>
  )
}
