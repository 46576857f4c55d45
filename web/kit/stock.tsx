import { Plural, Trans } from '@lingui/react/macro'

/** What is really left, in words. The figure moves when it changes and at no other time. */
export function Stock({ available }: { available: number }) {
  if (available <= 0) return <Trans>Sold out</Trans>
  return <Plural value={available} one="# left" other="# left" />
}
