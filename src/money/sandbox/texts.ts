import type { Language } from '#platform/language'
import type { Behaviour } from './cards.ts'

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
    listTitle: 'Cards of the payment sandbox',
    listText: 'Any month to come and any three digits go with them. Real cards are refused, and nothing is ever charged.',
    listCard: 'Card',
    listDoes: 'What it does',
    evidence:
      'Disputes cost 15.00 and are due in seven days. An answer with winning_evidence wins, one with losing_evidence loses; any other wins when it names a tracking number or brings a file.',
    allCards: 'All test cards',
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
    listTitle: 'بطاقات تجربة الدفع',
    listText: 'استخدم معها أي شهر قادم وأي ثلاثة أرقام. تُرفض البطاقات الحقيقية ولا يُسحب أي مبلغ أبدًا.',
    listCard: 'البطاقة',
    listDoes: 'ماذا تفعل',
    evidence:
      'يكلّف الاعتراض 15.00 ومهلة الرد عليه سبعة أيام. الرد الذي فيه winning_evidence يفوز، والذي فيه losing_evidence يخسر، وأي رد آخر يفوز إذا ذكر رقم تتبع أو أرفق ملفًا.',
    allCards: 'كل بطاقات التجربة',
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
  | 'listTitle'
  | 'listText'
  | 'listCard'
  | 'listDoes'
  | 'evidence'
  | 'allCards'

/** What each kind of card does, for the list. */
export const behaviourTexts: Readonly<Record<Language, Readonly<Record<Behaviour, string>>>> = {
  en: {
    pays: 'Pays',
    challenges: 'Asks for the bank’s confirmation (3-D Secure)',
    declines: 'Declined',
    'declines-later': 'Pays; once kept, it is declined',
    'lacks-funds': 'Declined: not enough money',
    expired: 'Declined: expired',
    silent: 'Never answers: the order fails, nothing is charged',
    late: 'Pays; its webhooks come late, in the wrong order and twice',
    'refund-later': 'Pays; a refund is pending for some seconds',
    'refund-fails': 'Pays; a refund is sent back by the bank some seconds later',
    'refund-silent': 'Pays; a refund is done, but the first call never hears of it',
    'disputed-fraud': 'Pays; some seconds later the bank disputes it as fraud',
    'disputed-missing': 'Pays; some seconds later the buyer says that nothing arrived',
  },
  ar: {
    pays: 'تدفع',
    challenges: 'تطلب تأكيد البنك (3-D Secure)',
    declines: 'مرفوضة',
    'declines-later': 'تدفع، وبعد حفظها تُرفض',
    'lacks-funds': 'مرفوضة: الرصيد لا يكفي',
    expired: 'مرفوضة: منتهية الصلاحية',
    silent: 'لا تجيب أبدًا: يفشل الطلب ولا يُسحب شيء',
    late: 'تدفع، وتصل إشعاراتها متأخرة وبترتيب خاطئ ومكررة',
    'refund-later': 'تدفع، ويبقى رد المبلغ معلقًا بضع ثوانٍ',
    'refund-fails': 'تدفع، ويعيد البنك المبلغ المردود بعد بضع ثوانٍ',
    'refund-silent': 'تدفع، ويتم رد المبلغ دون أن يصل جواب المحاولة الأولى',
    'disputed-fraud': 'تدفع، وبعد ثوانٍ يعترض البنك عليها كاحتيال',
    'disputed-missing': 'تدفع، وبعد ثوانٍ يقول المشتري إن شيئًا لم يصل',
  },
}
