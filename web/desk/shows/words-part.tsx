import { Trans, useLingui } from '@lingui/react/macro'
import { BilingualField } from '../../kit/desk/bilingual-field.tsx'
import { Field, TextAreaField } from '../../kit/field.tsx'
import { Part } from './part.tsx'
import { useDraft } from './use-draft.ts'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Title, description and address, in both languages. */
export function WordsPart() {
  const { t } = useLingui()
  const { values, keeper, isLocked, refusal, show } = useDraft()
  const { title, description, slug } = values
  const taken = refusal?.code === 'programme/shows/slug-taken'
  return (
    <Part id="words" title={<Trans>What it is</Trans>}>
      <div className="show-pair">
        <BilingualField
          labels={{ ar: <Trans>Title in Arabic</Trans>, en: <Trans>Title in English</Trans> }}
          maxLength={120}
          disabled={isLocked('title')}
          value={title}
          onText={(language, text) => keeper.edit({ title: { ...title, [language]: text } })}
        />
        <TextAreaField
          label={<Trans>Description in Arabic</Trans>}
          lang="ar"
          dir="rtl"
          maxLength={2000}
          disabled={isLocked('description')}
          value={description.ar}
          onChange={(event) => keeper.edit({ description: { ...description, ar: event.target.value } })}
        />
        <TextAreaField
          label={<Trans>Description in English</Trans>}
          lang="en"
          dir="ltr"
          maxLength={2000}
          disabled={isLocked('description')}
          value={description.en}
          onChange={(event) => keeper.edit({ description: { ...description, en: event.target.value } })}
        />
      </div>
      <Field
        label={<Trans>Address</Trans>}
        dir="ltr"
        maxLength={80}
        disabled={isLocked('slug')}
        defaultValue={slug}
        key={show.slug}
        help={
          isLocked('slug') ? (
            <Trans>People have this address, so it stays.</Trans>
          ) : (
            <Trans>Small Latin letters, figures and hyphens. Left alone, it is made from the English title.</Trans>
          )
        }
        error={taken && t`Another show has this address.`}
        onBlur={(event) => {
          const wanted = event.target.value.trim()
          if (wanted.length >= 3 && SLUG.test(wanted) && wanted !== slug) keeper.edit({ slug: wanted })
          else event.target.value = slug
        }}
      />
    </Part>
  )
}
