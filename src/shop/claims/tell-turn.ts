import type { Bilingual } from '#platform/language'
import { type Letter, writeLetter } from '#platform/mail'
import { type QueueEntry, tellTurn, type WantedLetter } from '#shop/queue'
import type { ClaimItem } from './claim.ts'
import type { ClaimParts } from './deps.ts'

/** By letter, once: to an account the way to its claims, to a guest the way to the cart of the browser in which they claimed. */
export async function tellClaimTurn(parts: ClaimParts, { variantId }: ClaimItem, entry: QueueEntry): Promise<void> {
  const [facts] = await parts.catalog.variantFacts([variantId])
  const { turnUntil: until } = entry
  if (!facts || !until) return
  const about = { title: facts.product.title, until, link: `${parts.publicUrl}/cart#claims` }
  await tellTurn(parts, entry, { toAccount: (email) => accountLetter(email, about), toGuest: (wanted) => guestLetter(wanted, about) })
}

interface About {
  readonly title: Bilingual
  readonly until: Date
  readonly link: string
}

const timeIn = (locale: string, until: Date): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC', hourCycle: 'h23' }).format(until)

const inEnglish = ({ title, until }: About): string =>
  `You waited for “${title.en}”. One came back and is kept for you until ${timeIn('en-GB', until)} UTC. After that it goes to the next in line.`
const inArabic = ({ title, until }: About): string =>
  `انتظرت «${title.ar}». عادت قطعة وهي محجوزة لك حتى ${timeIn('ar-u-nu-latn', until)} بالتوقيت العالمي، ثم تنتقل إلى التالي في الصف.`

function accountLetter(to: string, about: About): Letter {
  return writeLetter({
    ...{ to, language: 'en', subject: `It is yours to buy: ${about.title.en} · حان دورك: ${about.title.ar}` },
    paragraphs: [inEnglish(about), inArabic(about)],
    act: { label: 'My claims · حجوزاتي', url: about.link },
    foot: 'You get this because you claimed it in a show. · تصلك هذه الرسالة لأنك حجزته في بثّ.',
  })
}

function guestLetter({ email: to, language }: WantedLetter, about: About): Letter {
  return language === 'ar'
    ? writeLetter({
        ...{ to, language, subject: `حان دورك: ${about.title.ar}` },
        paragraphs: [inArabic(about), 'افتح حجوزاتك في المتصفح نفسه الذي حجزت فيه: لا تُشترى القطعة إلا منه.'],
        act: { label: 'حجوزاتي', url: about.link },
        foot: 'طلبت هذه الرسالة الواحدة عند حجزك في البثّ. وقد حذفنا عنوانك بعد إرسالها.',
      })
    : writeLetter({
        ...{ to, language, subject: `It is yours to buy: ${about.title.en}` },
        paragraphs: [inEnglish(about), 'Open your claims in the browser in which you claimed: only there it can be bought.'],
        act: { label: 'My claims', url: about.link },
        foot: 'You asked for this one letter when you claimed in a show. We have forgotten your address with it.',
      })
}
