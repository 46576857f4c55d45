import { fromUuid } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import { type Letter, writeLetter } from '#platform/mail'
import type { QueueEntry } from '#shop/queue'
import type { DropParts } from './deps.ts'
import { readDrop } from './store.ts'

/** Whoever had to wait so long does not look at the page any more: a letter tells them. */
const LETTER_AFTER_MS = 5_000

/** A turn is given once, by one process, which calls this: so there is one letter of it, to whom an account is known of. */
export async function tellTurn(parts: DropParts, entry: QueueEntry | undefined): Promise<void> {
  if (!entry?.accountId || !entry.turnedAt || !entry.turnUntil || !entry.occasion) return
  if (entry.turnedAt.getTime() - entry.joinedAt.getTime() < LETTER_AFTER_MS) return
  const drop = await readDrop(parts.tables, fromUuid('drp', entry.queueId))
  const [facts] = drop ? await parts.catalog.variantFacts([drop.variantId]) : []
  const show = await parts.occasions.describe(entry.occasion.kind, entry.occasion.id)
  if (!facts || !show) return
  const { email } = await parts.accounts.get(entry.accountId)
  const link = `${parts.publicUrl}/shows/${show.slug}`
  await parts.mail.send(parts.db.pool, turnLetter(email, { title: facts.product.title, until: entry.turnUntil, link }))
}

/** In both languages: nobody has said which one they read. */
function turnLetter(to: string, { title, until, link }: { title: Bilingual; until: Date; link: string }): Letter {
  const at = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC', hourCycle: 'h23' }).format(until)
  return writeLetter({
    ...{ to, language: 'en', subject: `Your turn in the drop: ${title.en} · حان دورك في الإصدار: ${title.ar}` },
    paragraphs: [
      `You stood in line for “${title.en}”. It is your turn: one is kept for you until ${at('en-GB')} UTC. After that it goes to the next in line.`,
      `وقفت في الصف للحصول على «${title.ar}». حان دورك الآن: القطعة محجوزة لك حتى ${at('ar-u-nu-latn')} بالتوقيت العالمي، ثم تنتقل إلى التالي في الصف.`,
    ],
    act: { label: 'Back to the show · العودة إلى البثّ', url: link },
    foot: 'You get this because you stood in line for a drop in a show. · تصلك هذه الرسالة لأنك وقفت في صف إصدار في بثّ.',
  })
}
