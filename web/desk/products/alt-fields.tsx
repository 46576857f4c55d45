import { Trans } from '@lingui/react/macro'
import { Field } from '../../kit/field.tsx'
import { wordOf } from '../account/form-words.ts'

/** What a picture shows, for who cannot see it. */
export interface Alt {
  readonly en: string
  readonly ar: string
}

/** What was typed into `AltFields`. */
export const altOf = (data: FormData): Alt => ({ en: wordOf(data, 'alt-en'), ar: wordOf(data, 'alt-ar') })

/** Two lines of a form: what a picture shows, in both languages. */
export function AltFields({ alt }: { alt?: Alt }) {
  return (
    <>
      <Field
        label={<Trans>What it shows, in Arabic</Trans>}
        name="alt-ar"
        dir="rtl"
        lang="ar"
        maxLength={300}
        defaultValue={alt?.ar}
        required
      />
      <Field
        label={<Trans>What it shows, in English</Trans>}
        name="alt-en"
        dir="ltr"
        lang="en"
        maxLength={300}
        defaultValue={alt?.en}
        required
      />
      <p className="field-help">
        <Trans>Read aloud to who cannot see it.</Trans>
      </p>
    </>
  )
}
