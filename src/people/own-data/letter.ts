import type { Language } from '#platform/language'
import { type Letter, writeLetter } from '#platform/mail'

interface Leaving {
  email: string
  language: Language
  dueAt: Date
  url: string
}

const words: Record<Language, (day: string) => { subject: string; paragraphs: string[]; act: string; foot: string }> = {
  en: (day) => ({
    subject: 'Your account will be deleted',
    paragraphs: [
      `On ${day} your account is deleted. Until then you can sign in and keep it.`,
      'Orders and their invoices stay as the law asks, without an account.',
    ],
    act: 'Keep the account',
    foot: 'You get this because somebody asked to delete the account of this address. If it was not you, keep it and choose a new password.',
  }),
  ar: (day) => ({
    subject: 'سيُحذف حسابك',
    paragraphs: [
      `يُحذف حسابك في ${day}. حتى ذلك اليوم تستطيع الدخول والاحتفاظ به.`,
      'تبقى الطلبات وفواتيرها كما يقتضي القانون، من غير حساب.',
    ],
    act: 'الاحتفاظ بالحساب',
    foot: 'وصلتك هذه الرسالة لأن أحدًا طلب حذف حساب هذا العنوان. إن لم تكن أنت فاحتفظ به واختر كلمة مرور جديدة.',
  }),
}

export function farewellLetter({ email, language, dueAt, url }: Leaving): Letter {
  const day = new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-latn' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(dueAt)
  const { act, ...rest } = words[language](day)
  return writeLetter({ to: email, language, ...rest, act: { label: act, url } })
}
