import { fromUuid } from '#platform/ids'
import type { Bilingual, Language } from '#platform/language'
import { type Letter, writeLetter } from '#platform/mail'
import type { QueueEntry } from '#shop/queue'
import type { DropParts } from './deps.ts'
import { takeTurnLetter } from './letter-store.ts'
import type { DropTables } from './tables.ts'

/** Whoever had to wait so long does not look at the page any more: a letter tells them. */
const LETTER_AFTER_MS = 5_000

/**
 * A turn is given once, by one process, which calls this: so there is one letter of it, to the account's address, or to the one that a guest left,
 * which is forgotten with it.
 */
export async function tellTurn(parts: DropParts, entry: QueueEntry | undefined): Promise<void> {
  if (!entry?.turnedAt || !entry.turnUntil || !entry.occasion) return
  const { turnUntil: until } = entry
  const drop = await parts.find(fromUuid('drp', entry.queueId))
  const [facts] = drop ? await parts.catalog.variantFacts([drop.variantId]) : []
  const show = await parts.occasions.describe(entry.occasion.kind, entry.occasion.id)
  if (!facts || !show) return
  const about = { title: facts.product.title, until, link: `${parts.publicUrl}/shows/${show.slug}` }
  if (entry.accountId === null) return tellGuest(parts, entry, about)
  if (entry.turnedAt.getTime() - entry.joinedAt.getTime() < LETTER_AFTER_MS) return
  const { email } = await parts.accounts.get(entry.accountId)
  await parts.mail.send(parts.db.pool, turnLetter(email, about))
}

/** Whoever left an address wants the letter, however short the wait was. */
async function tellGuest({ db, mail }: DropParts, { id }: QueueEntry, about: About): Promise<void> {
  await db.transaction(async (sql) => {
    const wanted = await takeTurnLetter(db.tablesOn<DropTables>(sql), id)
    if (wanted) await mail.send(sql, guestLetter(wanted, about))
  })
}

interface About {
  readonly title: Bilingual
  readonly until: Date
  readonly link: string
}

const timeIn = (locale: string, until: Date): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC', hourCycle: 'h23' }).format(until)

/** In both languages: nobody has said which one they read. */
function turnLetter(to: string, { title, until, link }: About): Letter {
  return writeLetter({
    ...{ to, language: 'en', subject: `Your turn in the drop: ${title.en} · حان دورك في الإصدار: ${title.ar}` },
    paragraphs: [
      `You stood in line for “${title.en}”. It is your turn: one is kept for you until ${timeIn('en-GB', until)} UTC. After that it goes to the next in line.`,
      `وقفت في الصف للحصول على «${title.ar}». حان دورك الآن: القطعة محجوزة لك حتى ${timeIn('ar-u-nu-latn', until)} بالتوقيت العالمي، ثم تنتقل إلى التالي في الصف.`,
    ],
    act: { label: 'Back to the show · العودة إلى البثّ', url: link },
    foot: 'You get this because you stood in line for a drop in a show. · تصلك هذه الرسالة لأنك وقفت في صف إصدار في بثّ.',
  })
}

/** In the language of the page on which the guest left the address. The turn is the browser's in which the guest stands in line. */
function guestLetter({ email: to, language }: { email: string; language: Language }, { title, until, link }: About): Letter {
  return language === 'ar'
    ? writeLetter({
        ...{ to, language, subject: `حان دورك في الإصدار: ${title.ar}` },
        paragraphs: [
          `وقفت في الصف للحصول على «${title.ar}». حان دورك الآن: القطعة محجوزة لك حتى ${timeIn('ar-u-nu-latn', until)} بالتوقيت العالمي، ثم تنتقل إلى التالي في الصف.`,
          'افتح البثّ في المتصفح نفسه الذي وقفت فيه في الصف: لا تُشترى القطعة إلا منه.',
        ],
        act: { label: 'العودة إلى البثّ', url: link },
        foot: 'طلبت هذه الرسالة الواحدة عند وقوفك في الصف. وقد حذفنا عنوانك بعد إرسالها.',
      })
    : writeLetter({
        ...{ to, language, subject: `Your turn in the drop: ${title.en}` },
        paragraphs: [
          `You stood in line for “${title.en}”. It is your turn: one is kept for you until ${timeIn('en-GB', until)} UTC. After that it goes to the next in line.`,
          'Open the show in the browser in which you stood in line: only there it can be bought.',
        ],
        act: { label: 'Back to the show', url: link },
        foot: 'You asked for this one letter when you stood in line. We have forgotten your address with it.',
      })
}
