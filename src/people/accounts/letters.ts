import type { Language } from '#platform/language'
import { type Letter, writeLetter } from '#platform/mail'

/** To whom, and in which language. */
export interface Reader {
  email: string
  language: Language
}

interface Words {
  subject: string
  paragraphs: string[]
  act: string
}

const foot: Record<Language, string> = {
  en: 'You get this because somebody entered this address at Souk. If it was not you, nothing needs to be done.',
  ar: 'وصلتك هذه الرسالة لأن أحدًا أدخل هذا العنوان في سوق. إن لم تكن أنت فلا حاجة إلى أي شيء.',
}

const confirmWords: Record<Language, Words> = {
  en: {
    subject: 'Confirm your address',
    paragraphs: ['One step is left: confirm that this address is yours, and your account is open.', 'The link works for one hour.'],
    act: 'Confirm the address',
  },
  ar: {
    subject: 'تأكيد عنوانك',
    paragraphs: ['بقيت خطوة واحدة: أكّد أن هذا العنوان لك فيُفتح حسابك.', 'يعمل الرابط ساعة واحدة.'],
    act: 'تأكيد العنوان',
  },
}

const haveOneWords: Record<Language, Words> = {
  en: {
    subject: 'You have an account already',
    paragraphs: [
      'Somebody wanted to open an account with this address, and it has one. If that was you, sign in, or choose a new password.',
    ],
    act: 'Sign in',
  },
  ar: {
    subject: 'لديك حساب بالفعل',
    paragraphs: ['أراد أحدهم فتح حساب بهذا العنوان، وله حساب بالفعل. إن كنت أنت فسجّل الدخول أو اختر كلمة مرور جديدة.'],
    act: 'تسجيل الدخول',
  },
}

const resetWords: Record<Language, Words> = {
  en: {
    subject: 'Choose a new password',
    paragraphs: ['With this link you choose a new password. All your sessions end then.', 'The link works for one hour, once.'],
    act: 'Choose a new password',
  },
  ar: {
    subject: 'اختيار كلمة مرور جديدة',
    paragraphs: ['بهذا الرابط تختار كلمة مرور جديدة، وتنتهي عندها كل جلساتك.', 'يعمل الرابط ساعة واحدة، مرة واحدة.'],
    act: 'اختيار كلمة مرور جديدة',
  },
}

const passkeyWords: Record<Language, Words> = {
  en: {
    subject: 'A passkey was added',
    paragraphs: ['From now on a device opens your account with a passkey. If that was not you, remove it and choose a new password.'],
    act: 'Look at your account',
  },
  ar: {
    subject: 'أضيف مفتاح مرور',
    paragraphs: ['من الآن يفتح جهاز حسابك بمفتاح مرور. إن لم تكن أنت فأزله واختر كلمة مرور جديدة.'],
    act: 'عرض حسابك',
  },
}

const write = ({ email, language }: Reader, words: Record<Language, Words>, url: string): Letter => {
  const { subject, paragraphs, act } = words[language]
  return writeLetter({ to: email, language, subject, paragraphs, act: { label: act, url }, foot: foot[language] })
}

/** The letters of an account. Every link leads to a page of the desk, which asks for a press: a mail scanner that follows links changes nothing. */
export function accountLetters(publicUrl: string) {
  const page = (path: string, language: Language, token?: string): string => {
    const url = new URL(path, publicUrl)
    url.searchParams.set('lang', language)
    if (token !== undefined) url.searchParams.set('token', token)
    return url.href
  }
  return {
    confirm: (to: Reader, token: string): Letter => write(to, confirmWords, page('/desk/welcome', to.language, token)),
    haveOne: (to: Reader): Letter => write(to, haveOneWords, page('/desk/sign-in', to.language)),
    passkey: (to: Reader): Letter => write(to, passkeyWords, page('/desk/account', to.language)),
    reset: (to: Reader, token: string): Letter => write(to, resetWords, page('/desk/new-password', to.language, token)),
  }
}

export type AccountLetters = ReturnType<typeof accountLetters>
