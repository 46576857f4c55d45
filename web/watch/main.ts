import { startLanguage } from '../kit/language.ts'

await startLanguage(async (language) => {
  const catalogue = language === 'ar' ? await import('../locales/ar/watch.po') : await import('../locales/en/watch.po')
  return catalogue.messages
})
