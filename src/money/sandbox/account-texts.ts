import type { Language } from '#platform/language'

/** What the sandbox asks of sellers. */
export const accountNeeds = ['terms', 'bank-account', 'identity'] as const
export type AccountNeed = (typeof accountNeeds)[number]

type Key = 'title' | 'text' | 'answers' | 'send' | 'later' | 'done' | 'gone' | 'failed' | 'sandbox' | AccountNeed

/** Words of the provider's own pages for sellers. */
export const accountTexts: Readonly<Record<Language, Readonly<Record<Key, string>>>> = {
  en: {
    title: 'Your account with the sandbox',
    text: 'A real provider would ask for your company, a document and a bank account here. The sandbox only asks what you answer.',
    answers: 'What you answer',
    terms: 'The terms are accepted',
    'bank-account': 'A bank account is given',
    identity: 'An identity document is shown',
    send: 'Send these answers',
    later: 'Go back and answer later',
    done: 'Thank you. Going back…',
    gone: 'There is no such account.',
    failed: 'That could not be sent. Try again.',
    sandbox: 'Sandbox: no real money moves',
  },
  ar: {
    title: 'حسابك لدى مزوّد التجربة',
    text: 'المزوّد الحقيقي يطلب هنا بيانات شركتك ووثيقة وحسابًا بنكيًا. أما مزوّد التجربة فيكتفي بسؤالك عمّا تجيب به.',
    answers: 'ما تجيب به',
    terms: 'قبول الشروط',
    'bank-account': 'تقديم حساب بنكي',
    identity: 'إظهار وثيقة هوية',
    send: 'إرسال هذه الإجابات',
    later: 'العودة والإجابة لاحقًا',
    done: 'شكرًا لك. نعود الآن…',
    gone: 'لا يوجد حساب كهذا.',
    failed: 'تعذّر الإرسال. حاول مرة أخرى.',
    sandbox: 'وضع تجريبي: لا يتحرك أي مال حقيقي',
  },
}
