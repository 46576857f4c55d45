import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Field } from '../../../kit/field.tsx'
import type { LotDraft } from './lot-draft.ts'

interface OneOffFieldsProps {
  title: LotDraft['title']
  onTitle: (title: LotDraft['title']) => void
  onPicture: (picture: File | null) => void
}

const names = [
  { lang: 'en', dir: 'ltr', label: msg`What it is called, in English` },
  { lang: 'ar', dir: 'rtl', label: msg`What it is called, in Arabic` },
] as const

/** A piece that the lot makes: what it is called, and what it looks like. */
export function OneOffFields({ title, onTitle, onPicture }: OneOffFieldsProps) {
  const { t } = useLingui()
  return (
    <>
      <div className="lot-figures">
        {names.map(({ lang, dir, label }) => (
          <Field
            key={lang}
            label={t(label)}
            dir={dir}
            lang={lang}
            maxLength={200}
            value={title[lang]}
            onChange={(event) => onTitle({ ...title, [lang]: event.target.value })}
          />
        ))}
        <Field
          label={t`A picture, if there is one`}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif"
          onChange={(event) => onPicture(event.target.files?.[0] ?? null)}
        />
      </div>
      <p className="field-help">
        <Trans>
          One language is enough. It becomes a product of yours with one piece and no price: only this lot sells it, and it goes back to
          your stock if nobody buys it.
        </Trans>
      </p>
    </>
  )
}
