import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useLanguage } from '../../kit/language.ts'

/** Exact to 9,999, then short: 12.4k. */
export function viewerFigure(count: number, locale: string): string {
  if (count < 10_000) return new Intl.NumberFormat(locale).format(count)
  return new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1, roundingMode: 'floor' }).format(count)
}

/** The figure and its sentence; null until the room has counted. */
export function useViewerCount(count: number | null): { figure: string; sentence: string } | null {
  const { locale } = useLanguage()
  const { t } = useLingui()
  if (count === null) return null
  const sentence = t({ message: plural(count, { one: '# person is watching', other: '# people are watching' }) })
  return { figure: viewerFigure(count, locale), sentence }
}
