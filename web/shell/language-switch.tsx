import { setLanguage, useLanguage } from '../kit/language.ts'

const names = { ar: { whole: 'العربية', short: 'ع' }, en: { whole: 'English', short: 'EN' } }

/** The other language, named in itself. The page keeps its place. */
export function LanguageSwitch() {
  const { language } = useLanguage()
  const other = language === 'ar' ? 'en' : 'ar'
  const { whole, short } = names[other]
  return (
    <button type="button" className="btn btn-desk language-switch" lang={other} onClick={() => void setLanguage(other)}>
      <span className="language-whole">{whole}</span>
      <span className="language-short" aria-hidden="true">
        {short}
      </span>
    </button>
  )
}
