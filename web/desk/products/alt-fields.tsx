import { Trans } from '@lingui/react/macro'
import { BilingualField } from '../../kit/desk/bilingual-field.tsx'
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
      <BilingualField
        labels={{ ar: <Trans>What it shows, in Arabic</Trans>, en: <Trans>What it shows, in English</Trans> }}
        nameOf={(language) => `alt-${language}`}
        maxLength={300}
        defaultValue={alt}
        required
      />
      <p className="field-help">
        <Trans>Read aloud to who cannot see it.</Trans>
      </p>
    </>
  )
}
