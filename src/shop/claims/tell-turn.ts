import type { Bilingual } from '#platform/language'
import { type QueueEntry, type TurnWords, tellTurn } from '#shop/queue'
import type { ClaimParts } from './deps.ts'
import type { ListedItem } from './store.ts'

/** By letter, once: to an account the way to its claims, to a guest the way to the cart of the browser in which they claimed. */
export async function tellClaimTurn(parts: ClaimParts, { item, marketCode }: ListedItem, entry: QueueEntry): Promise<void> {
  const [facts] = await parts.catalog.variantFacts([item.variantId])
  if (!facts) return
  const { timeZone } = await parts.markets.get(marketCode)
  await tellTurn(parts, entry, { link: `${parts.publicUrl}/cart#claims`, timeZone, text: textOf(facts.product.title) })
}

const textOf = (title: Bilingual): TurnWords['text'] => ({
  en: (until) => ({
    subject: `It is yours to buy: ${title.en}`,
    turn: `You waited for “${title.en}”. One came back and is kept for you until ${until}. After that it goes to the next in line.`,
    browser: 'Open your claims in the browser in which you claimed: only there it can be bought.',
    act: 'My claims',
    why: 'You get this because you claimed it in a show.',
    asked: 'You asked for this one letter when you claimed in a show. We have forgotten your address with it.',
  }),
  ar: (until) => ({
    subject: `حان دورك: ${title.ar}`,
    turn: `انتظرت «${title.ar}». عادت قطعة وهي محجوزة لك حتى ${until}، ثم تنتقل إلى التالي في الصف.`,
    browser: 'افتح حجوزاتك في المتصفح نفسه الذي حجزت فيه: لا تُشترى القطعة إلا منه.',
    act: 'حجوزاتي',
    why: 'تصلك هذه الرسالة لأنك حجزته في بثّ.',
    asked: 'طلبت هذه الرسالة الواحدة عند حجزك في البثّ. وقد حذفنا عنوانك بعد إرسالها.',
  }),
})
