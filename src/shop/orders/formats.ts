import type { Language } from '#platform/language'

export function dayText(at: Date, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-latn' : 'en-GB', { dateStyle: 'long', timeZone }).format(at)
}

/** What the API calls reasons, in words. */
export const reasonWords: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'changed-mind': { en: 'The buyer changed their mind', ar: 'غيّر المشتري رأيه' },
  'ordered-twice': { en: 'Ordered twice', ar: 'طلب مكرّر' },
  'too-slow': { en: 'It takes too long', ar: 'التوصيل يتأخّر' },
  'wrong-address': { en: 'The address is wrong', ar: 'العنوان خاطئ' },
  'out-of-stock': { en: 'No longer in stock', ar: 'نفدت الكمية' },
  'price-wrong': { en: 'The price was wrong', ar: 'السعر خاطئ' },
  'cannot-deliver': { en: 'It cannot be delivered there', ar: 'يتعذّر التوصيل إلى هذا العنوان' },
  'buyer-asked': { en: 'The buyer asked for it', ar: 'بطلب من المشتري' },
  'fraud-suspected': { en: 'The payment looks wrong', ar: 'اشتباه في الدفع' },
  'payment-lost': { en: 'The payment did not hold, and nothing was charged', ar: 'لم تثبت عملية الدفع، ولم يُسحب أي مبلغ' },
  'dispute-won': { en: 'The bank returned the money, and the goods were not sent', ar: 'أعاد المصرف المبلغ، ولم تُرسل البضاعة' },
  cancelled: { en: 'Cancelled', ar: 'ملغى' },
  damaged: { en: 'Arrived damaged', ar: 'وصل تالفًا' },
  'not-arrived': { en: 'Did not arrive', ar: 'لم يصل' },
  'not-as-described': { en: 'Not as described', ar: 'لا يطابق الوصف' },
  returned: { en: 'Sent back', ar: 'أُعيد' },
  goodwill: { en: 'Goodwill', ar: 'مجاملة' },
  other: { en: 'Another reason', ar: 'سبب آخر' },
}

export const reasonText = (code: string | undefined, language: Language): string => reasonWords[code ?? 'other']?.[language] ?? code ?? ''
