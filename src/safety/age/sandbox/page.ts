import type { Language } from '#platform/language'
import type { AgeVisit } from '../provider.ts'

/** Nothing but the provider's own style, and a form that leads back. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'",
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
}

const texts: Readonly<Record<Language, Readonly<Record<'title' | 'note' | 'passed' | 'failed' | 'expired', string>>>> = {
  en: {
    title: 'Age check',
    note: 'Sandbox: stands for a company that checks ages. Nobody is checked here; choose what it shall answer.',
    passed: 'Answer: 18 or older',
    failed: 'Answer: not shown to be 18',
    expired: 'Let the check expire',
  },
  ar: {
    title: 'التحقق من العمر',
    note: 'وضع تجريبي: يقوم مقام شركة تتحقق من العمر. لا يُتحقق هنا من أحد، اختر الجواب.',
    passed: 'الجواب: 18 سنة أو أكثر',
    failed: 'الجواب: لم يثبت بلوغ 18 سنة',
    expired: 'ترك المهلة تنتهي',
  },
}

export function visitPage({ language }: AgeVisit): string {
  const words = texts[language]
  const button = (outcome: 'passed' | 'failed' | 'expired') =>
    `<p><button type="submit" name="outcome" value="${outcome}">${words[outcome]}</button></p>`
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}" data-theme="desk">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<link rel="stylesheet" href="/sandbox/assets/sandbox.css">
</head>
<body><main><h1>${words.title}</h1><p>${words.note}</p><form method="post">${button('passed')}${button('failed')}${button('expired')}</form></main></body>
</html>`
}
