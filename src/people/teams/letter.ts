import type { Bilingual, Language } from '#platform/language'
import { type Letter, writeLetter } from '#platform/mail'

interface Invited {
  email: string
  language: Language
  /** Of the organisation. */
  name: Bilingual
  /** Of the page that takes the invitation. */
  url: string
}

const words: Record<Language, (name: string) => { subject: string; paragraphs: string[]; act: string; foot: string }> = {
  en: (name) => ({
    subject: `${name} invites you`,
    paragraphs: [
      `${name} would like to work with you at Souk.`,
      'Sign in or open an account with this address. The link works for seven days.',
    ],
    act: 'Look at the invitation',
    foot: 'You get this because somebody entered this address at Souk. If you do not know them, nothing needs to be done.',
  }),
  ar: (name) => ({
    subject: `دعوة من ${name}`,
    paragraphs: [`ترغب ${name} في العمل معك في سوق.`, 'سجّل الدخول أو افتح حسابًا بهذا العنوان. يعمل الرابط سبعة أيام.'],
    act: 'عرض الدعوة',
    foot: 'وصلتك هذه الرسالة لأن أحدًا أدخل هذا العنوان في سوق. إن كنت لا تعرفه فلا حاجة إلى أي شيء.',
  }),
}

export function invitationLetter({ email, language, name, url }: Invited): Letter {
  const { act, ...rest } = words[language](name[language])
  return writeLetter({ to: email, language, ...rest, act: { label: act, url } })
}
