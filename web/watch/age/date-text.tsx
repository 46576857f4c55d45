import { useLanguage } from '../../kit/language.ts'

/** A day and a time as people read them. */
export function DateText({ at }: { at: string }) {
  const { locale } = useLanguage()
  if (at === '') return null
  const text = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
  return (
    <time dateTime={at}>
      <bdi>{text}</bdi>
    </time>
  )
}
