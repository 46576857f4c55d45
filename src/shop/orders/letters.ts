import type { Bilingual, Language } from '#platform/language'
import { type Letter, writeLetter } from '#platform/mail'
import { moneyText } from '#platform/money'
import { dayText, reasonText } from './formats.ts'
import type { EventFacts, OrderEventKind } from './journal.ts'
import { type DeskOrder, numberText, type PlacedOrder } from './order.ts'

interface Words {
  readonly subject: string
  readonly paragraphs: readonly (string | null | undefined)[]
  readonly act: string
}

/** What a letter speaks of. */
export interface Told {
  readonly number: string
  readonly seller: string
  readonly name: string
  readonly facts: EventFacts
  readonly reason: string | null
  amount(digits: string | undefined): string
  day(iso: string | undefined): string
}

type Tale = (told: Told) => Words
export type LetterKind = Extract<
  OrderEventKind,
  'placed' | 'shipped' | 'delivered' | 'cancelled' | 'lines-cancelled' | 'refunded' | 'cancellation-refused'
>

const open: Bilingual = { en: 'Open the order', ar: 'عرض الطلب' }
const foot: Bilingual = {
  en: 'You get this because you bought something at Souk. The link opens your order for whoever has it: do not pass it on.',
  ar: 'وصلتك هذه الرسالة لأنك اشتريت من سوق. الرابط يفتح طلبك لكل من يملكه، فلا تشاركه مع أحد.',
}

const tales: Record<LetterKind, Record<Language, Tale>> = {
  placed: {
    en: ({ number, name }) => ({
      subject: `Your order ${number}`,
      paragraphs: [`Thank you, ${name}. Your order is paid, and this is what you bought.`],
      act: open.en,
    }),
    ar: ({ number, name }) => ({
      subject: `طلبك ${number}`,
      paragraphs: [`شكرًا لك يا ${name}. تمّ دفع طلبك، وهذا ما اشتريته.`],
      act: open.ar,
    }),
  },
  shipped: {
    en: ({ number, seller, facts }) => ({
      subject: `On its way: ${number}`,
      paragraphs: [`${seller} handed your parcel to ${facts.carrier ?? ''}.`, `Tracking number: ${facts.trackingNumber ?? ''}`],
      act: 'Follow the parcel',
    }),
    ar: ({ number, seller, facts }) => ({
      subject: `في الطريق إليك: ${number}`,
      paragraphs: [`سلّمت ${seller} طردك إلى ${facts.carrier ?? ''}.`, `رقم التتبّع: ${facts.trackingNumber ?? ''}`],
      act: 'تتبّع الطرد',
    }),
  },
  delivered: {
    en: ({ number, seller, facts, day }) => ({
      subject: `Delivered: ${number}`,
      paragraphs: [`What you bought from ${seller} has arrived.`, facts.until && `You can send it back until ${day(facts.until)}.`],
      act: open.en,
    }),
    ar: ({ number, seller, facts, day }) => ({
      subject: `تمّ التسليم: ${number}`,
      paragraphs: [`وصل ما اشتريته من ${seller}.`, facts.until && `يمكنك إعادته حتى ${day(facts.until)}.`],
      act: open.ar,
    }),
  },
  cancelled: {
    en: ({ number, seller, facts, amount, reason }) => ({
      subject: `Cancelled: ${number}`,
      paragraphs: [
        `Your order from ${seller} is cancelled. Reason: ${reasonText(facts.reasonCode, 'en')}.`,
        reason,
        facts.amount && `${amount(facts.amount)} is on its way back to the card you paid with.`,
      ],
      act: open.en,
    }),
    ar: ({ number, seller, facts, amount, reason }) => ({
      subject: `أُلغي الطلب: ${number}`,
      paragraphs: [
        `أُلغي طلبك من ${seller}. السبب: ${reasonText(facts.reasonCode, 'ar')}.`,
        reason,
        facts.amount && `المبلغ ${amount(facts.amount)} في طريقه إلى البطاقة التي دفعت بها.`,
      ],
      act: open.ar,
    }),
  },
  'lines-cancelled': {
    en: ({ number, seller, facts, amount, reason }) => ({
      subject: `Part of your order is cancelled: ${number}`,
      paragraphs: [
        `${seller} cannot send everything you ordered. Reason: ${reasonText(facts.reasonCode, 'en')}.`,
        reason,
        facts.amount && `${amount(facts.amount)} is on its way back to the card you paid with. The rest comes as planned.`,
      ],
      act: open.en,
    }),
    ar: ({ number, seller, facts, amount, reason }) => ({
      subject: `أُلغي جزء من طلبك: ${number}`,
      paragraphs: [
        `لا تستطيع ${seller} إرسال كل ما طلبته. السبب: ${reasonText(facts.reasonCode, 'ar')}.`,
        reason,
        facts.amount && `المبلغ ${amount(facts.amount)} في طريقه إلى البطاقة التي دفعت بها. ويصلك الباقي كما هو مقرّر.`,
      ],
      act: open.ar,
    }),
  },
  refunded: {
    en: ({ number, seller, facts, amount, reason }) => ({
      subject: `Refund for ${number}`,
      paragraphs: [
        `${amount(facts.amount)} for your order from ${seller} went back to the card you paid with. Banks take up to ten days to show it.`,
        reason,
      ],
      act: open.en,
    }),
    ar: ({ number, seller, facts, amount, reason }) => ({
      subject: `ردّ مبلغ الطلب ${number}`,
      paragraphs: [
        `رُدّ المبلغ ${amount(facts.amount)} عن طلبك من ${seller} إلى البطاقة التي دفعت بها. وقد يستغرق ظهوره لدى المصرف حتى عشرة أيام.`,
        reason,
      ],
      act: open.ar,
    }),
  },
  'cancellation-refused': {
    en: ({ number, seller, reason }) => ({
      subject: `Your order goes on: ${number}`,
      paragraphs: [`${seller} could not cancel your order.`, reason],
      act: open.en,
    }),
    ar: ({ number, seller, reason }) => ({
      subject: `طلبك مستمرّ: ${number}`,
      paragraphs: [`تعذّر على ${seller} إلغاء طلبك.`, reason],
      act: open.ar,
    }),
  },
}

export const hasLetter = (kind: OrderEventKind): kind is LetterKind => kind in tales

export interface LetterInput {
  readonly desk: DeskOrder
  readonly seller: Bilingual
  readonly timeZone: string
  readonly url: string
  readonly facts: EventFacts
  readonly reason: string | null
  /** The whole order, where the letter lists it. */
  readonly whole: PlacedOrder | null
}

/** To the buyer, in the buyer's language. */
export function buyerLetter(kind: LetterKind, { desk, seller, timeZone, url, facts, reason, whole }: LetterInput): Letter {
  const { contact, currency, language } = desk.order
  const { act, subject, paragraphs } = tales[kind][language]({
    ...{ number: numberText(desk.number), seller: seller[language], name: contact.name, facts, reason },
    amount: (digits) => moneyText(BigInt(digits ?? '0'), currency, language),
    day: (iso) => dayText(new Date(iso ?? 0), timeZone, language),
  })
  return writeLetter({
    ...{ to: contact.email, language, subject: subject.slice(0, 300), paragraphs: paragraphs.filter((words) => words) as string[] },
    ...(whole ? { rows: rowsOf(whole, language) } : {}),
    act: { label: act, url },
    foot: foot[language],
  })
}

function rowsOf(order: PlacedOrder, language: Language) {
  const money = (amount: bigint): string => moneyText(amount, order.currency, language)
  const lines = order.sellers.flatMap((seller) => seller.lines)
  return [
    ...lines.map(({ quantity, total, snapshot }) => ({
      label: `${quantity} × ${snapshot.productTitle[language]} (${snapshot.variantTitle[language]})`,
      value: money(total),
    })),
    { label: order.shipping.name[language], value: money(order.delivery) },
    { label: language === 'ar' ? 'الإجمالي' : 'Total', value: money(order.total), strong: true },
  ]
}

/** To those who look after a seller's orders. */
export function sellerLetter(
  kind: 'cancellation-requested' | 'message' | 'payment-lost',
  told: { to: string; language: Language; number: string; buyer: string; words: string | null; url: string },
): Letter {
  const { to, language, number, buyer, words, url } = told
  const tale = {
    'cancellation-requested': {
      en: { subject: `Please answer: cancel ${number}?`, first: `${buyer} asks to cancel order ${number}.` },
      ar: { subject: `بانتظار ردّك: إلغاء ${number}؟`, first: `يطلب ${buyer} إلغاء الطلب ${number}.` },
    },
    'payment-lost': {
      en: {
        subject: `Not paid after all: ${number}`,
        first: `The payment provider let go of the payment for ${number}. What had not left is cancelled; do not send anything more of it.`,
      },
      ar: {
        subject: `لم يُدفع في النهاية: ${number}`,
        first: `تخلّى مزوّد الدفع عن دفعة الطلب ${number}. أُلغي ما لم يُشحن منه، فلا ترسل منه شيئًا آخر.`,
      },
    },
    message: {
      en: { subject: `${buyer} wrote about ${number}`, first: `${buyer} wrote about order ${number}:` },
      ar: { subject: `رسالة من ${buyer} عن الطلب ${number}`, first: `كتب ${buyer} عن الطلب ${number}:` },
    },
  }[kind][language]
  return writeLetter({
    ...{ to, language, subject: tale.subject.slice(0, 300), paragraphs: [tale.first, ...(words ? [words] : [])] },
    act: { label: open[language], url },
    foot:
      language === 'ar'
        ? 'وصلتك هذه الرسالة لأنك تتابع طلبات علامتك في سوق.'
        : 'You get this because you look after the orders of your brand at Souk.',
  })
}

/** A message to the buyer, from the seller. */
export function messageLetter(desk: DeskOrder, seller: Bilingual, words: string, url: string): Letter {
  const { contact, language } = desk.order
  const number = numberText(desk.number)
  const name = seller[language]
  return writeLetter({
    ...{ to: contact.email, language },
    subject: (language === 'ar' ? `رسالة من ${name} عن طلبك ${number}` : `${name} wrote about your order ${number}`).slice(0, 300),
    paragraphs: [language === 'ar' ? `كتبت ${name} عن طلبك ${number}:` : `${name} wrote about your order ${number}:`, words],
    act: { label: language === 'ar' ? 'الردّ' : 'Answer', url },
    foot: foot[language],
  })
}
