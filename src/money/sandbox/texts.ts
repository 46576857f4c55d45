import type { Language } from '#platform/language'

/** Words of the provider's own pages. */
export const texts: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = {
  en: {
    cardTitle: 'Card details',
    sandbox: 'Sandbox: no real money moves',
    number: 'Card number',
    expiry: 'Expiry, MM/YY',
    code: 'Security code',
    tryCard: 'Test cards',
    pays: 'pays',
    challenges: 'asks the bank',
    declines: 'declined',
    wrongNumber: 'Use one of the test cards. Never a real one.',
    wrongExpiry: 'Enter a month and year to come, such as 12/30.',
    wrongCode: 'Enter three digits.',
    failed: 'The card could not be checked. Try again.',
    challengeTitle: 'Confirm with your bank',
    challengeText: 'Sandbox Bank asks whether you approve this payment.',
    approve: 'Approve',
    refuse: 'Refuse',
    over: 'This confirmation is no longer asked for.',
    done: 'Thank you. Going back to the shop…',
  },
  ar: {
    cardTitle: 'بيانات البطاقة',
    sandbox: 'وضع تجريبي: لا يتحرك أي مال حقيقي',
    number: 'رقم البطاقة',
    expiry: 'تاريخ الانتهاء، شهر/سنة',
    code: 'رمز الأمان',
    tryCard: 'بطاقات التجربة',
    pays: 'تدفع',
    challenges: 'تسأل البنك',
    declines: 'مرفوضة',
    wrongNumber: 'استخدم إحدى بطاقات التجربة، ولا تُدخل بطاقة حقيقية أبدًا.',
    wrongExpiry: 'أدخل شهرًا وسنة لم يمضيا، مثل 12/30.',
    wrongCode: 'أدخل ثلاثة أرقام.',
    failed: 'تعذّر التحقق من البطاقة. حاول مرة أخرى.',
    challengeTitle: 'أكّد الدفع لدى بنكك',
    challengeText: 'يسألك بنك التجربة: هل توافق على هذه الدفعة؟',
    approve: 'أوافق',
    refuse: 'أرفض',
    over: 'لم يعد هذا التأكيد مطلوبًا.',
    done: 'شكرًا لك. نعود الآن إلى المتجر…',
  },
}

export type TextKey =
  | 'cardTitle'
  | 'sandbox'
  | 'number'
  | 'expiry'
  | 'code'
  | 'tryCard'
  | 'pays'
  | 'challenges'
  | 'declines'
  | 'wrongNumber'
  | 'wrongExpiry'
  | 'wrongCode'
  | 'failed'
  | 'challengeTitle'
  | 'challengeText'
  | 'approve'
  | 'refuse'
  | 'over'
  | 'done'
