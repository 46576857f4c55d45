import { Trans, useLingui } from '@lingui/react/macro'
import { Field } from '../../../kit/field.tsx'
import type { LotDraft } from './lot-draft.ts'

interface OneOffFieldsProps {
  title: LotDraft['title']
  onTitle: (title: LotDraft['title']) => void
  onPicture: (picture: File | null) => void
}

/** A piece that the lot makes: what it is called, and what it looks like. */
export function OneOffFields({ title, onTitle, onPicture }: OneOffFieldsProps) {
  const { t } = useLingui()
  return (
    <>
      <div className="lot-figures">
        <Field
          label={t`What it is called, in English`}
          dir="ltr"
          lang="en"
          maxLength={200}
          value={title.en}
          onChange={(event) => onTitle({ ...title, en: event.target.value })}
        />
        <Field
          label={t`What it is called, in Arabic`}
          dir="rtl"
          lang="ar"
          maxLength={200}
          value={title.ar}
          onChange={(event) => onTitle({ ...title, ar: event.target.value })}
        />
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
