import { fromUuid } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import { type QueueEntry, type TurnWords, tellTurn } from '#shop/queue'
import type { DropParts } from './deps.ts'

/** By letter, once, with the way back to the show. The turn of a guest is the browser's in which the guest stands in line. */
export async function tellDropTurn(parts: DropParts, entry: QueueEntry): Promise<void> {
  const { queueId, occasion } = entry
  if (!occasion) return
  const drop = await parts.find(fromUuid('drp', queueId))
  if (!drop) return
  const [facts] = await parts.catalog.variantFacts([drop.variantId])
  const show = await parts.occasions.describe(occasion.kind, occasion.id)
  if (!facts || !show) return
  const { timeZone } = await parts.markets.get(drop.marketCode)
  await tellTurn(parts, entry, { link: `${parts.publicUrl}/shows/${show.slug}`, timeZone, text: textOf(facts.product.title) })
}

const textOf = (title: Bilingual): TurnWords['text'] => ({
  en: (until) => ({
    subject: `Your turn in the drop: ${title.en}`,
    turn: `You stood in line for “${title.en}”. It is your turn: one is kept for you until ${until}. After that it goes to the next in line.`,
    browser: 'Open the show in the browser in which you stood in line: only there it can be bought.',
    act: 'Back to the show',
    why: 'You get this because you stood in line for a drop in a show.',
    asked: 'You asked for this one letter when you stood in line. We have forgotten your address with it.',
  }),
  ar: (until) => ({
    subject: `حان دورك في الإصدار: ${title.ar}`,
    turn: `وقفت في الصف للحصول على «${title.ar}». حان دورك الآن: القطعة محجوزة لك حتى ${until}، ثم تنتقل إلى التالي في الصف.`,
    browser: 'افتح البثّ في المتصفح نفسه الذي وقفت فيه في الصف: لا تُشترى القطعة إلا منه.',
    act: 'العودة إلى البثّ',
    why: 'تصلك هذه الرسالة لأنك وقفت في صف إصدار في بثّ.',
    asked: 'طلبت هذه الرسالة الواحدة عند وقوفك في الصف. وقد حذفنا عنوانك بعد إرسالها.',
  }),
})
