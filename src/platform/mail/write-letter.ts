import type { Language } from '#platform/language'
import type { Letter } from './message.ts'

export interface LetterParts {
  to: string
  language: Language
  subject: string
  /** What the letter says, a paragraph each. */
  paragraphs: readonly string[]
  /** Names and values, one below the other: what was bought and for how much. */
  rows?: readonly { label: string; value: string; strong?: boolean }[]
  /** The one thing to do. */
  act?: { label: string; url: string }
  /** Why this came, and how to end it. */
  foot: string
  leave?: { label: string; url: string }
  unsubscribeUrl?: string
}

const COLOURS = { paper: '#faf7f2', raised: '#fffdfa', ink: '#1f1813', muted: '#6a5d50', ember: '#b8450b', line: '#e8dfd2' }

/** The same letter twice: as text, and as a page without pictures, styles from elsewhere or anything that tells who read it. */
export function writeLetter(parts: LetterParts): Letter {
  const { to, language, subject, unsubscribeUrl } = parts
  return { to, language, subject, text: asText(parts), html: asHtml(parts), ...(unsubscribeUrl ? { unsubscribeUrl } : {}) }
}

function asText({ paragraphs, rows = [], act, foot, leave }: LetterParts): string {
  const lines = [
    ...paragraphs,
    ...(rows.length > 0 ? [rows.map(({ label, value }) => `${label}: ${value}`).join('\n')] : []),
    ...(act ? [`${act.label}: ${act.url}`] : []),
    '-- ',
    foot,
    ...(leave ? [`${leave.label}: ${leave.url}`] : []),
  ]
  return `${lines.join('\n\n')}\n`
}

function asHtml({ language, subject, paragraphs, rows = [], act, foot, leave }: LetterParts): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const body = paragraphs.map((words) => `<p style="margin:0 0 16px">${escaped(words)}</p>`).join('\n')
  const table =
    rows.length > 0
      ? `<table role="presentation" style="width:100%;border-collapse:collapse;margin:0 0 16px">${rows.map(asRow).join('')}</table>`
      : ''
  const button = act
    ? `<p style="margin:24px 0"><a href="${escaped(act.url)}" style="display:inline-block;padding:14px 24px;border-radius:12px;background:${COLOURS.ember};color:#fffdfa;text-decoration:none;font-weight:600">${escaped(act.label)}</a></p>`
    : ''
  const leaving = leave ? ` <a href="${escaped(leave.url)}" style="color:${COLOURS.muted}">${escaped(leave.label)}</a>` : ''
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px 16px;background:${COLOURS.paper};color:${COLOURS.ink};font:16px/1.6 'IBM Plex Sans','IBM Plex Sans Arabic',system-ui,sans-serif">
<div style="max-width:520px;margin:0 auto;padding:28px 24px;border-radius:18px;background:${COLOURS.raised}">
${body}
${table}
${button}
<p style="margin:28px 0 0;font-size:13px;color:${COLOURS.muted}">${escaped(foot)}${leaving}</p>
</div>
</body>
</html>
`
}

function asRow({ label, value, strong }: { label: string; value: string; strong?: boolean }): string {
  const cell = `padding:8px 0;border-top:1px solid ${COLOURS.line};vertical-align:top${strong ? ';font-weight:700' : ''}`
  return `<tr><td style="${cell}">${escaped(label)}</td><td style="${cell};text-align:end;white-space:nowrap;padding-inline-start:16px"><bdi>${escaped(value)}</bdi></td></tr>`
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
