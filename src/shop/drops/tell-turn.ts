import { fromUuid } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import { type Letter, writeLetter } from '#platform/mail'
import { type QueueEntry, tellTurn, type WantedLetter } from '#shop/queue'
import type { DropParts } from './deps.ts'

/** By letter, once, with the way back to the show. */
export async function tellDropTurn(parts: DropParts, entry: QueueEntry): Promise<void> {
  const { turnUntil: until, occasion } = entry
  if (!until || !occasion) return
  const drop = await parts.find(fromUuid('drp', entry.queueId))
  const [facts] = drop ? await parts.catalog.variantFacts([drop.variantId]) : []
  const show = await parts.occasions.describe(occasion.kind, occasion.id)
  if (!facts || !show) return
  const about = { title: facts.product.title, until, link: `${parts.publicUrl}/shows/${show.slug}` }
  await tellTurn(parts, entry, { toAccount: (email) => turnLetter(email, about), toGuest: (wanted) => guestLetter(wanted, about) })
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
function guestLetter({ email: to, language }: WantedLetter, { title, until, link }: About): Letter {
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
