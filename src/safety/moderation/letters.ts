import type { Sql } from '#platform/db'
import type { Id } from '#platform/ids'
import type { Decision } from './decision-store.ts'
import type { Desk } from './deps.ts'
import type { Report } from './report-store.ts'

type Told = Pick<Decision, 'id' | 'act' | 'accountId'>

/** The person concerned gets the statement's address, whoever reported and has an account gets the outcome's. Nothing of the case stands in a letter. */
export async function tellDecision(desk: Desk, sql: Sql, { id, act, accountId }: Told, answered: readonly Report[]): Promise<void> {
  if (act !== 'none' && accountId !== null) {
    await write(desk, sql, accountId, desk.addresses.ofDecision(id), {
      en: 'A decision about your account or your content',
      ar: 'قرار بشأن حسابك أو محتواك',
    })
  }
  for (const report of answered) {
    if (report.accountId === null) continue
    const subject = { en: 'What became of your report', ar: 'نتيجة بلاغك' }
    await write(desk, sql, report.accountId, desk.addresses.ofReport(report.id), subject)
  }
}

export async function tellAppeal(desk: Desk, sql: Sql, { id, accountId }: Told): Promise<void> {
  if (accountId === null) return
  await write(desk, sql, accountId, desk.addresses.ofDecision(id), { en: 'Your appeal was decided', ar: 'صدر القرار في تظلّمك' })
}

async function write(desk: Desk, sql: Sql, accountId: Id<'acc'>, path: string, subject: { en: string; ar: string }): Promise<void> {
  const person = (await desk.accounts.getMany([accountId])).get(accountId)
  if (person) await desk.mail.send(sql, letterTo(person.email, subject, `${desk.publicUrl}${path}`))
}

/** In both languages: which one somebody reads is not known here. */
function letterTo(to: string, subject: { en: string; ar: string }, link: string) {
  const text = `${subject.en}\n${link}\n\n${subject.ar}\n${link}\n`
  const paragraph = (lang: 'en' | 'ar', words: string) =>
    `<p lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><a href="${link}">${words}</a></p>`
  const html = paragraph('en', subject.en) + paragraph('ar', subject.ar)
  return { to, subject: `${subject.en} · ${subject.ar}`, text, html, language: 'en' as const }
}
