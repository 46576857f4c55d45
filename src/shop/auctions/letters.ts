import { type Bilingual, type Language } from '#platform/language'
import { type Letter, writeLetter } from '#platform/mail'
import { moneyText } from '#platform/money'
import type { Bidder } from './bidder-store.ts'
import type { AuctionParts } from './deps.ts'
import type { Award, Lot } from './lot.ts'
import { winTokenOf } from './win-token.ts'

const locales: Record<Language, string> = { en: 'en-GB', ar: 'ar-AE-u-nu-latn' }

/** Tells whoever may pay for a lot now: how much, until when, and where. */
export async function winnersLetter(parts: AuctionParts, lot: Lot, award: Award, { email, language }: Bidder): Promise<Letter> {
  const [facts] = await parts.catalog.variantFacts([lot.variantId])
  const market = await parts.markets.get(lot.marketCode)
  const title: Bilingual = facts?.product.title ?? { en: 'the lot', ar: 'القطعة' }
  const until = new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short', timeZone: market.timeZone }).format(
    award.payUntil!,
  )
  const price = moneyText(award.price, lot.currency, language)
  const url = `${parts.publicUrl}/lots/${lot.id}?win=${winTokenOf(parts, award)}&lang=${language}`
  const words = award.attempt === 1 ? won : offered
  return writeLetter({
    to: email,
    language,
    ...words[language](title[language], price, until),
    act: { label: pay[language], url },
    foot: foot[language],
  })
}

/** Tells whose payment came when the lot was somebody else's that it was let go. */
export async function undoneLetter(parts: AuctionParts, lot: Lot, to: string, language: Language): Promise<Letter> {
  const [facts] = await parts.catalog.variantFacts([lot.variantId])
  const title: Bilingual = facts?.product.title ?? { en: 'the lot', ar: 'القطعة' }
  const url = `${parts.publicUrl}/lots/${lot.id}?lang=${language}`
  return writeLetter({ to, language, ...undone[language](title[language]), act: { label: see[language], url }, foot: foot[language] })
}

type Words = (title: string, price: string, until: string) => { subject: string; paragraphs: string[] }

const pay: Record<Language, string> = { en: 'Pay now', ar: 'الدفع الآن' }
const foot: Record<Language, string> = {
  en: 'You get this because you bid on this lot and gave this address for the news.',
  ar: 'وصلتك هذه الرسالة لأنك زايدت على هذه القطعة وذكرت هذا العنوان لتصلك الأخبار.',
}
const see: Record<Language, string> = { en: 'See the lot', ar: 'عرض القطعة' }
const undone: Record<Language, (title: string) => { subject: string; paragraphs: string[] }> = {
  en: (title) => ({
    subject: `Your payment was not taken: ${title}`,
    paragraphs: [
      'Your bank answered after the time to pay was over, and the lot has gone to somebody else.',
      'What it had set aside is given back: nothing is charged. It may take your bank some days to show it. If you began to pay in time, this is not held against you.',
    ],
  }),
  ar: (title) => ({
    subject: `لم يُخصم أي مبلغ: ${title}`,
    paragraphs: [
      'ردّ مصرفك بعد انتهاء مهلة الدفع، وقد آلت القطعة إلى شخص آخر.',
      'أُعيد إليك المبلغ المحجوز ولم يُخصم شيء. قد يحتاج مصرفك إلى بضعة أيام لإظهار ذلك. إن كنت قد بدأت الدفع في الوقت فلن يُحتسب ذلك عليك.',
    ],
  }),
}
const won: Record<Language, Words> = {
  en: (title, price, until) => ({
    subject: `You won: ${title}`,
    paragraphs: [
      `The hammer fell at ${price}, and the lot is yours. Delivery and tax are added as shown before the bid.`,
      `It is held for you until ${until}. Please pay by then.`,
    ],
  }),
  ar: (title, price, until) => ({
    subject: `فزت بالمزاد: ${title}`,
    paragraphs: [
      `رسا المزاد عليك بسعر ${price}. يُضاف إليه التوصيل والضريبة كما عُرضا قبل المزايدة.`,
      `القطعة محجوزة لك حتى ${until}. يُرجى الدفع قبل ذلك.`,
    ],
  }),
}
const offered: Record<Language, Words> = {
  en: (title, price, until) => ({
    subject: `You may have it after all: ${title}`,
    paragraphs: [
      `Whoever won did not pay. The lot is yours for your own maximum, ${price}, if you want it.`,
      `It is held for you until ${until}. If you do not want it, nothing needs to be done.`,
    ],
  }),
  ar: (title, price, until) => ({
    subject: `القطعة لك إن أردت: ${title}`,
    paragraphs: [
      `لم يدفع الفائز. القطعة لك بأعلى سعر عرضته، ${price}، إن أردتها.`,
      `هي محجوزة لك حتى ${until}. إن لم تردها فلا حاجة إلى أي شيء.`,
    ],
  }),
}
