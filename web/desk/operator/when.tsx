import { useLanguage } from '../../kit/language.ts'

/** A day and a time. */
export function When({ at }: { at: string }) {
  const { locale } = useLanguage()
  return (
    <time dateTime={at}>
      <bdi>{new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))}</bdi>
    </time>
  )
}
