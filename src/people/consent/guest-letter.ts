import type { Bilingual, Language } from '#platform/language'
import { type Letter, writeLetter } from '#platform/mail'

const words: Record<Language, (names: string, days: number) => { subject: string; paragraphs: string[]; act: string; foot: string }> = {
  en: (names, days) => ({
    subject: `Confirm: news of ${names}`,
    paragraphs: [
      `With an order, somebody asked for news of ${names} to this address.`,
      `If that was you, confirm it within ${days} days. If not, do nothing: no news are sent, and the address is forgotten.`,
    ],
    act: 'Confirm the news',
    foot: 'You get this letter once, because an order named this address.',
  }),
  ar: (names, days) => ({
    subject: `تأكيد أخبار ${names}`,
    paragraphs: [
      `طُلب مع أحد الطلبات إرسال أخبار ${names} إلى هذا العنوان.`,
      `إن كان الطلب منك فأكّده خلال ${days} أيام، وإلا فتجاهل هذه الرسالة: لن تُرسل أي أخبار، وسيُحذف العنوان.`,
    ],
    act: 'تأكيد الأخبار',
    foot: 'تصلك هذه الرسالة مرة واحدة لأن أحد الطلبات ذكر هذا العنوان.',
  }),
}

/** Asks an address whether its owner wants the news of these brands. */
export function askingLetter(
  to: { email: string; language: Language },
  { names, days, url }: { names: readonly Bilingual[]; days: number; url: string },
): Letter {
  const list = new Intl.ListFormat(to.language, { type: 'conjunction' }).format(names.map((name) => name[to.language]))
  const { subject, paragraphs, act, foot } = words[to.language](list, days)
  return writeLetter({ to: to.email, language: to.language, subject, paragraphs, act: { label: act, url }, foot })
}
