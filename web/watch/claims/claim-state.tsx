import { Plural, Trans } from '@lingui/react/macro'
import { serverNow } from '../../api/clock.ts'
import type { MyClaim } from '../../api/types.ts'
import { useSecondsLeft } from '../../kit/countdown.tsx'
import { useLanguage } from '../../kit/language.ts'

/** What became of a claim, in words. */
export function ClaimState({ claim: { place, cancelReason } }: { claim: MyClaim }) {
  switch (place.state) {
    case 'turn':
      return <Until iso={place.turnUntil} />
    case 'waiting':
      return <Plural value={place.ahead + 1} one="You are next in line" other="Place # in line" />
    case 'bought':
      return <Trans>Bought</Trans>
    case 'lapsed':
      return <Trans>Not paid in time: it went to the next in line</Trans>
    case 'left':
      return cancelReason ? <CancelWords reason={cancelReason} /> : <Trans>You gave it back</Trans>
    case 'refused':
    case 'over':
      return <Trans>Nothing came back</Trans>
  }
}

function CancelWords({ reason }: { reason: NonNullable<MyClaim['cancelReason']> }) {
  switch (reason) {
    case 'asked':
      return <Trans>Cancelled by the host, as you asked</Trans>
    case 'unpaid-before':
      return <Trans>Cancelled by the host: earlier claims were not paid</Trans>
    case 'mistake':
      return <Trans>Cancelled by the host: a mistake in the number</Trans>
    case 'not-sellable':
      return <Trans>Cancelled by the host: this piece cannot be sold</Trans>
  }
}

const hourSeconds = 3600

function Until({ iso }: { iso: string | null }) {
  const { locale } = useLanguage()
  const seconds = useSecondsLeft(iso ? Date.parse(iso) : 0, serverNow)
  const at = new Intl.DateTimeFormat(locale, {
    ...(seconds > 12 * hourSeconds ? { weekday: 'short' } : {}),
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).format(new Date(iso ?? 0))
  return <Trans>Kept for you until {at}</Trans>
}
