import { expect, test } from 'vitest'
import { fillHead, languageOf } from './pages.ts'

const document = '<!doctype html><html lang="en" data-theme="video"><head><title>Souk</title></head><body></body></html>'

test('the first bytes of an Arabic page say its language and direction and keep its theme', () => {
  const html = fillHead(document, { title: 'أمسيات', description: 'بثّ', imageUrl: null }, 'ar')
  expect(html).toContain('<html lang="ar" dir="rtl" data-theme="video">')
  expect(html).toContain('<title>أمسيات</title>')
})

test('a title with markup stays text, and embedded data cannot end its own script', () => {
  const head = { title: '<img src=x> $& "q"', description: '', imageUrl: null, data: { title: '</script><script>alert(1)</script>' } }
  const html = fillHead(document, head, 'en')
  expect(html).toContain('<title>&lt;img src=x&gt; $&amp; &quot;q&quot;</title>')
  expect(html.match(/<\/script>/g)).toHaveLength(1)
})

test('the picture of a show is there before any script', () => {
  const watch = document.replace('<body>', '<body><video id="video" muted></video>')
  const html = fillHead(watch, { title: 'Evenings', description: '', imageUrl: '/covers/kiln.svg' }, 'en')
  expect(html).toContain('<video poster="/covers/kiln.svg" id="video" muted>')
})

test('the address decides the language, then the cookie, then the browser', () => {
  const request = (lang: string | undefined, cookie: string | undefined, wish: string) => ({
    query: { lang },
    cookies: { souk_lang: cookie },
    headers: { 'accept-language': wish },
  })
  expect(languageOf(request('ar', 'en', 'en'))).toBe('ar')
  expect(languageOf(request(undefined, 'ar', 'en'))).toBe('ar')
  expect(languageOf(request(undefined, undefined, 'fr-FR, ar;q=0.8, en;q=0.5'))).toBe('ar')
  expect(languageOf(request('xx', undefined, 'fr'))).toBe('en')
})
