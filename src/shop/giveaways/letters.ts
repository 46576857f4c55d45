import { type Letter, writeLetter } from '#platform/mail'
import type { GiveawayParts } from './deps.ts'
import type { Award, Entry, Giveaway } from './giveaway.ts'

const words = ({ giveawayId, place }: Pick<Award, 'giveawayId' | 'place'>): string => `${giveawayId}:${place}`
export const isWinToken = ({ signer }: Pick<GiveawayParts, 'signer'>, award: Award, token: string): boolean =>
  signer.verify(token) === words(award)

/** Tells who won where to give an address, and until when. */
export async function winnersLetter(parts: GiveawayParts, giveaway: Giveaway, award: Award, { email, language }: Entry): Promise<Letter> {
  const [facts] = await parts.catalog.variantFacts([giveaway.variantId])
  const market = await parts.markets.get(giveaway.marketCode)
  const title = facts?.product.title[language] ?? ''
  const format = new Intl.DateTimeFormat(language === 'ar' ? 'ar-AE-u-nu-latn' : 'en-GB', {
    ...{ dateStyle: 'medium', timeStyle: 'short', timeZone: market.timeZone },
  })
  const until = format.format(award.claimUntil!)
  const url = `${parts.publicUrl}/giveaways/${giveaway.id}?win=${parts.signer.sign(words(award))}&lang=${language}`
  const said =
    language === 'ar'
      ? {
          subject: `فزت في السحب: ${title}`,
          paragraphs: [
            `وقع السحب عليك: ${title} لك، والتوصيل على البائع.`,
            `اذكر عنوانك حتى ${until}، وبعدها تنتقل الجائزة إلى التالي في السحب.`,
          ],
          act: { label: 'استلام الجائزة', url },
          foot: 'وصلتك هذه الرسالة لأنك شاركت في هذا السحب وذكرت هذا العنوان لتصلك الأخبار.',
        }
      : {
          subject: `You won: ${title}`,
          paragraphs: [
            `You were drawn: ${title} is yours, and the seller pays the delivery.`,
            `Give your address until ${until}; after that the prize goes to the next of the draw.`,
          ],
          act: { label: 'Claim the prize', url },
          foot: 'You get this because you entered this giveaway and gave this address for the news.',
        }
  return writeLetter({ to: email, language, ...said })
}
