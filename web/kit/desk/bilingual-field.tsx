import { Trans } from '@lingui/react/macro'
import type { ComponentProps, ReactNode } from 'react'
import { Field } from '../field.tsx'

type Language = 'ar' | 'en'
type Text = Readonly<Record<Language, string>>

interface BilingualFieldProps extends Pick<ComponentProps<'input'>, 'maxLength' | 'required' | 'disabled'> {
  /** A name, where nothing else is said. */
  labels?: Readonly<Record<Language, ReactNode>>
  /** What each is called in its form: `ar` and `en`, where nothing else is said. */
  nameOf?: (language: Language) => string
  defaultValue?: Text | undefined
  value?: Text
  onText?: (language: Language, text: string) => void
}

const nameWords = { ar: <Trans>Name in Arabic</Trans>, en: <Trans>Name in English</Trans> }
const languages = [
  { lang: 'ar', dir: 'rtl' },
  { lang: 'en', dir: 'ltr' },
] as const

/** One line of text in both languages, Arabic first. */
export function BilingualField({ labels = nameWords, nameOf = String, defaultValue, value, onText, ...rest }: BilingualFieldProps) {
  return languages.map(({ lang, dir }) => (
    <Field
      key={lang}
      {...rest}
      label={labels[lang]}
      name={nameOf(lang)}
      lang={lang}
      dir={dir}
      defaultValue={defaultValue?.[lang]}
      value={value?.[lang]}
      onChange={(event) => onText?.(lang, event.target.value)}
    />
  ))
}
