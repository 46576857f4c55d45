import type { Bilingual } from '#platform/language'

/** What the rules are made of. */
export interface RuleFacts {
  readonly prize: Bilingual
  /** As people write it, in both languages. */
  readonly value: Bilingual
  readonly winners: number
  readonly seller: Bilingual
  readonly market: Bilingual
  readonly leastAge: number
  readonly minutes: number
  readonly claimHours: number
  readonly followersOnly: boolean
  readonly openElsewhere: boolean
}

/** As the language counts: one minute, two, many. */
const time = (language: 'en' | 'ar', unit: 'minute' | 'hour', amount: number): string =>
  new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'unit', unit, unitDisplay: 'long' }).format(amount)

/** The official rules, generated from the facts, so that they never say anything else than what is done. */
export function rulesOf(facts: RuleFacts): { en: string[]; ar: string[] } {
  const { prize, value, winners, seller, market, leastAge, minutes, claimHours, followersOnly, openElsewhere } = facts
  return {
    en: [
      `No purchase is necessary, and buying does not raise the chance to win.`,
      `The prize: ${winners} × ${prize.en}, each worth ${value.en}. ${seller.en} gives it and pays for its delivery.`,
      `Who may enter: people of ${leastAge} or older who can receive the prize in ${market.en}${followersOnly ? `, and who follow ${seller.en}; following is free` : ''}. Not those who work for ${seller.en}.`,
      openElsewhere
        ? 'How: by the form in the show or on the page of the giveaway, watching or not. One entry a person.'
        : 'How: by the form in the show. One entry a person.',
      `When: for ${time('en', 'minute', minutes)} from the opening, by the server’s clock.`,
      'The draw: the hash of a secret number is published before the first entry, the hash of the list of entries at the close; then the number itself. Anybody can work out the same winners from them.',
      `Winners are told by e-mail and give their address within ${time('en', 'hour', claimHours)}; after that the prize goes to the next of the same draw.`,
    ],
    ar: [
      'لا يلزم الشراء، ولا يزيد الشراء من فرصة الفوز.',
      `الجائزة: ${winners} × ${prize.ar}، قيمة كل منها ${value.ar}. تقدّمها ${seller.ar} وتتحمّل توصيلها.`,
      `لمن: من بلغ ${leastAge} عامًا فأكثر ويمكنه استلام الجائزة في ${market.ar}${followersOnly ? `، ويتابع ${seller.ar}، والمتابعة مجانية` : ''}. ولا يشارك من يعمل لدى ${seller.ar}.`,
      openElsewhere
        ? 'كيف: بالنموذج في البثّ أو في صفحة السحب، سواء أشاهدت البثّ أم لا. مشاركة واحدة لكل شخص.'
        : 'كيف: بالنموذج في البثّ. مشاركة واحدة لكل شخص.',
      `متى: المدة ${time('ar', 'minute', minutes)} من الافتتاح بساعة الخادم.`,
      'السحب: تُنشر بصمة رقم سرّي قبل أول مشاركة، وبصمة قائمة المشاركات عند الإغلاق، ثم الرقم نفسه. ويمكن لأي شخص أن يحسب الفائزين أنفسهم منها.',
      `يُبلَّغ الفائزون بالبريد الإلكتروني ويذكرون عنوانهم في مهلة أقصاها ${time('ar', 'hour', claimHours)}، وبعدها تنتقل الجائزة إلى التالي في السحب نفسه.`,
    ],
  }
}
