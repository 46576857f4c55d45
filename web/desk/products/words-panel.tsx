import { Trans } from '@lingui/react/macro'
import { type FormEvent, useId } from 'react'
import type { DeskProduct } from '../../api/desk-types.ts'
import { Button } from '../../kit/button.tsx'
import { BilingualField } from '../../kit/desk/bilingual-field.tsx'
import { wordOf } from '../account/form-words.ts'
import { useProductChange } from './use-product-change.ts'

/** Name and description, in both languages. */
export function WordsPanel({ product }: { product: DeskProduct }) {
  const change = useProductChange(product.id)
  const { title, description } = product
  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const words = { en: wordOf(data, 'about-en'), ar: wordOf(data, 'about-ar') }
    const told = words.en || words.ar ? { en: words.en || words.ar, ar: words.ar || words.en } : null
    const named = { en: wordOf(data, 'en') || title.en, ar: wordOf(data, 'ar') || title.ar }
    change.mutate({ version: product.version, title: named, description: told })
  }
  return (
    <section className="panel account-panel" aria-labelledby="words-title">
      <h2 id="words-title">
        <Trans>Words</Trans>
      </h2>
      <form className="account-form" onSubmit={save}>
        <BilingualField maxLength={120} defaultValue={title} required />
        <About name="about-ar" language="ar" label={<Trans>Description in Arabic</Trans>} text={description?.ar ?? ''} />
        <About name="about-en" language="en" label={<Trans>Description in English</Trans>} text={description?.en ?? ''} />
        <Button type="submit" size="desk" busy={change.isPending}>
          <Trans>Save</Trans>
        </Button>
      </form>
    </section>
  )
}

function About({ name, language, label, text }: { name: string; language: 'ar' | 'en'; label: React.ReactNode; text: string }) {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        name={name}
        className="field-box field-area"
        lang={language}
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        rows={4}
        maxLength={500}
        defaultValue={text}
      />
    </div>
  )
}
