import { setLanguage, useLanguage } from '../kit/language.ts'

/** The other language, named in itself. The page keeps its place. */
export function LanguageSwitch() {
  const { language } = useLanguage()
  const other = language === 'ar' ? 'en' : 'ar'
  return (
    <button type="button" className="btn btn-desk language-switch" lang={other} onClick={() => void setLanguage(other)}>
      {other === 'ar' ? 'العربية' : 'English'}
    </button>
  )
}
