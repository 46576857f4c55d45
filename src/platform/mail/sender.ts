import type { SendMailOptions } from 'nodemailer'
import type { Letter } from './message.ts'

/** From whom letters come: what the operator says, else an address of the host that people reach. */
export function senderOf(from: string | undefined, publicUrl: string): string {
  if (from !== undefined) return from
  const { hostname } = new URL(publicUrl)
  return `Souk <no-reply@${/[a-z]/i.test(hostname) ? hostname : 'localhost'}>`
}

/** A letter as the mail server takes it. One-click leaving is RFC 8058. */
export function headersOf(from: string, id: string, { to, subject, text, html, language, unsubscribeUrl }: Letter): SendMailOptions {
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    ...{ from, to, subject, text, html },
    messageId: `<${id}@${domain}>`,
    headers: {
      'Content-Language': language,
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl ? { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
    },
  }
}
