import type { Language } from '#platform/language'
import { type Letter, writeLetter } from '#platform/mail'
import { type NewsKind, type Show, titleOf } from '#programme/shows'
import type { Links } from './links.ts'
import type { Reminder } from './reminder.ts'

interface Words {
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly act?: string
}

type Tale = (title: string, when: string) => Words

const confirming: Record<Language, Tale> = {
  en: (title, when) => ({
    subject: `Confirm your reminder: ${title}`,
    paragraphs: [
      `You asked to be told when “${title}” begins: ${when}.`,
      'If that was you, confirm it. If not, do nothing: you will hear no more.',
    ],
    act: 'Confirm the reminder',
  }),
  ar: (title, when) => ({
    subject: `تأكيد التذكير: ${title}`,
    paragraphs: [`طُلب تذكير هذا العنوان ببدء «${title}»: ${when}.`, 'إن كان الطلب منك فأكّده، وإلا فتجاهل هذه الرسالة ولن تصلك أخرى.'],
    act: 'تأكيد التذكير',
  }),
}

const news: Record<NewsKind, Record<Language, Tale>> = {
  soon: {
    en: (title, when) => ({
      subject: `In 15 minutes: ${title}`,
      paragraphs: [`“${title}” begins in 15 minutes, ${when}.`],
      act: 'Open the show',
    }),
    ar: (title, when) => ({ subject: `بعد 15 دقيقة: ${title}`, paragraphs: [`يبدأ «${title}» بعد 15 دقيقة، ${when}.`], act: 'فتح البثّ' }),
  },
  started: {
    en: (title) => ({ subject: `On air now: ${title}`, paragraphs: [`“${title}” has begun.`], act: 'Watch now' }),
    ar: (title) => ({ subject: `على الهواء الآن: ${title}`, paragraphs: [`بدأ «${title}».`], act: 'مشاهدة' }),
  },
  moved: {
    en: (title, when) => ({
      subject: `New time: ${title}`,
      paragraphs: [`“${title}” has moved to ${when}.`, 'Your reminder moves along.'],
      act: 'Open the show',
    }),
    ar: (title, when) => ({
      subject: `موعد جديد: ${title}`,
      paragraphs: [`تغيّر موعد «${title}» إلى ${when}.`, 'وينتقل تذكيرك معه.'],
      act: 'فتح البثّ',
    }),
  },
  cancelled: {
    en: (title) => ({ subject: `Cancelled: ${title}`, paragraphs: [`“${title}” was cancelled. You will get no reminder of it.`] }),
    ar: (title) => ({ subject: `أُلغي البثّ: ${title}`, paragraphs: [`أُلغي «${title}». ولن يصلك تذكير به.`] }),
  },
}

const foot: Record<Language, { asked: string; question: string; leave: string }> = {
  en: {
    asked: 'You get this because you asked to be reminded of this show.',
    question: 'Somebody entered this address on Souk.',
    leave: 'Stop these reminders',
  },
  ar: { asked: 'تصلك هذه الرسالة لأنك طلبت تذكيرًا بهذا البثّ.', question: 'أُدخل هذا العنوان في سوق.', leave: 'إيقاف التذكير' },
}

/** "Friday 27 November, 21:30 (Dubai)": the wall clock that was agreed, with the place it hangs at. */
export function whenOf(show: Show, language: Language): string {
  const locale = language === 'ar' ? 'ar-u-nu-latn' : 'en-GB'
  const at = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    timeZone: show.timeZone,
  } as Intl.DateTimeFormatOptions)
  const zone = new Intl.DateTimeFormat(locale, { timeZone: show.timeZone, timeZoneName: 'longGeneric' })
  const place = zone.formatToParts(show.startsAt).find(({ type }) => type === 'timeZoneName')?.value ?? show.timeZone
  return `${at.format(show.startsAt)} (${place})`
}

export function confirmLetter(reminder: Reminder, show: Show, links: Links): Letter {
  const { language, address, id } = reminder
  const { act, ...words } = confirming[language](titleOf(show)[language], whenOf(show, language))
  return writeLetter({
    ...words,
    ...{ to: address, language, act: { label: act!, url: links.page(id, 'confirm') }, foot: foot[language].question },
  })
}

export function newsLetter(kind: NewsKind, reminder: Reminder, show: Show, links: Links): Letter {
  const { language, address, id } = reminder
  const { act, ...words } = news[kind][language](titleOf(show)[language], whenOf(show, language))
  return writeLetter({
    ...{ ...words, to: address, language, foot: foot[language].asked },
    ...(act ? { act: { label: act, url: links.show(show.slug) } } : {}),
    leave: { label: foot[language].leave, url: links.page(id, 'stop') },
    unsubscribeUrl: links.oneClick(id),
  })
}

/** The same news in a line, for a browser. */
export function newsLine(kind: NewsKind, language: Language, show: Show, links: Links) {
  const title = titleOf(show)[language]
  const { paragraphs } = news[kind][language](title, whenOf(show, language))
  return { title, body: paragraphs[0]!, url: links.show(show.slug), tag: show.id as string }
}
