import type { Language } from '#platform/language'
import { decimalOf, moneyText } from '#platform/money'
import { dayText } from './formats.ts'
import type { IssuedInvoice } from './invoice-store.ts'
import { INNER, openPaper, type Paper } from './paper.ts'

const words = {
  en: {
    ...{
      invoice: 'Tax invoice',
      'credit-note': 'Credit note',
      number: 'Number',
      date: 'Date',
      order: 'Order',
      ordered: 'Ordered on',
      of: 'For invoice',
    },
    ...{ seller: 'Seller', buyer: 'Buyer', taxNumber: 'Tax number', what: 'What', count: 'Quantity', amount: 'Amount' },
    ...{ delivery: 'Delivery', reduction: 'Reduction', net: 'Without tax', total: 'Total', back: 'Given back' },
  },
  ar: {
    ...{
      invoice: 'فاتورة ضريبية',
      'credit-note': 'إشعار دائن',
      number: 'الرقم',
      date: 'التاريخ',
      order: 'الطلب',
      ordered: 'تاريخ الطلب',
      of: 'عن الفاتورة',
    },
    ...{ seller: 'البائع', buyer: 'المشتري', taxNumber: 'الرقم الضريبي', what: 'البيان', count: 'الكمية', amount: 'المبلغ' },
    ...{ delivery: 'التوصيل', reduction: 'الخصم', net: 'دون الضريبة', total: 'الإجمالي', back: 'المبلغ المردود' },
  },
} as const

const MUTED = '#6a5d50'
const COUNT_AT = INNER - 190
const AMOUNT_AT = INNER - 130
const ROOM_FOR_SUMS = 160

/** An invoice or a credit note as PDF, in one of the two languages. */
export async function drawInvoice(issued: IssuedInvoice, language: Language): Promise<Buffer> {
  const { content, kind, number } = issued
  const say = words[language]
  const paper = openPaper(language, `${say[kind]} ${number}`)
  head(paper, issued, language)
  parties(paper, issued, language)
  paper.y += 18
  row(paper, { label: say.what, count: say.count, amount: `${say.amount} (${content.currency})`, bold: true })
  for (const line of content.lines) {
    if (paper.left() < ROOM_FOR_SUMS) paper.nextSheet()
    row(paper, { label: line.title[language], count: line.quantity.toString(), amount: decimalOf(BigInt(line.total), content.currency) })
  }
  sums(paper, issued, language)
  return paper.end()
}

function head(paper: Paper, { kind, number, issuedAt, content }: IssuedInvoice, language: Language): void {
  const say = words[language]
  paper.y += paper.write(say[kind], { at: 0, size: 24, bold: true }) + 6
  const facts = [
    [say.number, number],
    [say.date, dayText(issuedAt, content.timeZone, language)],
    [say.order, content.orderNumber],
    [say.ordered, dayText(new Date(content.orderedAt), content.timeZone, language)],
    ...(content.invoiceNumber === null ? [] : [[say.of, content.invoiceNumber]]),
  ] as const
  for (const [label, value] of facts) {
    paper.write(label!, { at: 0, width: 90, colour: MUTED })
    paper.y += paper.write(value!, { at: 95 })
  }
  paper.y += 16
}

function parties(paper: Paper, { content }: IssuedInvoice, language: Language): void {
  const say = words[language]
  const { seller, buyer } = content
  const half = INNER / 2
  const column = (at: number, title: string, name: string, lines: readonly string[]): number => {
    const from = paper.y
    paper.y += paper.write(title, { at, width: half - 12, size: 9, colour: MUTED })
    paper.y += paper.write(name, { at, width: half - 12, bold: true, size: 11 })
    for (const line of lines.filter(Boolean)) paper.y += paper.write(line, { at, width: half - 12 })
    const height = paper.y - from
    paper.y = from
    return height
  }
  const tax = seller.taxNumber === '' ? [] : [`${say.taxNumber}: ${seller.taxNumber}`]
  const heights = [
    column(0, say.seller, seller.name, [...seller.address.split('\n'), ...tax]),
    column(half, say.buyer, buyer.name, buyer.lines),
  ]
  paper.y += Math.max(...heights)
}

interface Row {
  label: string
  count?: string
  amount: string
  bold?: boolean
}

function row(paper: Paper, { label, count, amount, bold = false }: Row): void {
  paper.rule()
  paper.y += 7
  const height = paper.write(label, { at: 0, width: COUNT_AT - 10, bold })
  if (count) paper.write(count, { at: COUNT_AT, width: 50, end: true, bold })
  paper.write(amount, { at: AMOUNT_AT, width: 130, end: true, bold, figure: /^[-\d,.]+$/.test(amount) })
  paper.y += height + 4
}

function sums(paper: Paper, { kind, content }: IssuedInvoice, language: Language): void {
  const say = words[language]
  const { currency, taxRateBasisPoints } = content
  const [delivery, tax, reduction, total] = [content.delivery, content.tax, content.reduction, content.total].map(BigInt) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ]
  const figure = (amount: bigint): string => decimalOf(amount, currency)
  if (paper.left() < ROOM_FOR_SUMS) paper.nextSheet()
  if (delivery > 0n) row(paper, { label: say.delivery, amount: figure(delivery) })
  if (reduction > 0n) row(paper, { label: say.reduction, amount: figure(-reduction) })
  row(paper, { label: say.net, amount: figure(total - tax) })
  const rate = `${taxRateBasisPoints / 100}%`
  row(paper, { label: language === 'ar' ? `ضريبة القيمة المضافة ${rate}` : `Tax ${rate}`, amount: figure(tax) })
  row(paper, { label: kind === 'credit-note' ? say.back : say.total, amount: moneyText(total, currency, language), bold: true })
  paper.rule('#1f1813')
}
