import { fromUuid, toUuid } from '#platform/ids'
import { type Letter, writeLetter } from '#platform/mail'
import { type QueueEntry, queueMoved } from '#shop/queue'
import type { ClaimItem } from './claim.ts'
import type { ClaimParts } from './deps.ts'
import { claimsMoved } from './events.ts'
import { endClaimLines } from './jobs.ts'
import { readList, readListedItems } from './store.ts'

/** Whoever had to wait so long does not look at the page any more: a letter tells them. */
const LETTER_AFTER_MS = 5_000

/** Says when claims move, and tells those who waited that units came back to them, only as many as there are. */
export function keepClaims(parts: ClaimParts): void {
  const { events, jobs, queues } = parts
  events.on(queueMoved, async ({ moved }) => {
    const lines = new Set(moved.map(({ queueId }) => fromUuid('cli', queueId)))
    const items = await readListedItems(parts.tables, [...lines])
    const turns = moved.filter(({ queueId, state }) => state === 'turn' && items.has(fromUuid('cli', queueId)))
    for (const entry of await queues.find(turns.map(({ id }) => id)))
      await tellTurn(parts, items.get(fromUuid('cli', entry.queueId))!.item, entry)
    const lists = new Map([...items.values()].map(({ listId, occasion }) => [listId, { id: listId, occasion }]))
    for (const list of lists.values()) events.emit(claimsMoved, { list })
  })
  jobs.handle(endClaimLines, async ({ listId }) => {
    const list = await readList(parts.tables, listId)
    for (const { id } of list?.items ?? []) await queues.close(toUuid(id), true)
    if (list) events.emit(claimsMoved, { list })
  })
}

async function tellTurn(parts: ClaimParts, { variantId }: ClaimItem, entry: QueueEntry): Promise<void> {
  if (!entry.accountId || !entry.turnedAt || !entry.turnUntil || !entry.occasion) return
  if (entry.turnedAt.getTime() - entry.joinedAt.getTime() < LETTER_AFTER_MS) return
  const [facts] = await parts.catalog.variantFacts([variantId])
  if (!facts) return
  const { email } = await parts.accounts.get(entry.accountId)
  const { title } = facts.product
  const link = `${parts.publicUrl}/cart#claims`
  await parts.mail.send(parts.db.pool, turnLetter(email, { title, until: entry.turnUntil, link }))
}

/** In both languages: nobody has said which one they read. */
function turnLetter(to: string, { title, until, link }: { title: { en: string; ar: string }; until: Date; link: string }): Letter {
  const at = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC', hourCycle: 'h23' }).format(until)
  return writeLetter({
    ...{ to, language: 'en', subject: `It is yours to buy: ${title.en} · حان دورك: ${title.ar}` },
    paragraphs: [
      `You waited for “${title.en}”. One came back and is kept for you until ${at('en-GB')} UTC. After that it goes to the next in line.`,
      `انتظرت «${title.ar}». عادت قطعة وهي محجوزة لك حتى ${at('ar-u-nu-latn')} بالتوقيت العالمي، ثم تنتقل إلى التالي في الصف.`,
    ],
    act: { label: 'My claims · حجوزاتي', url: link },
    foot: 'You get this because you claimed it in a show. · تصلك هذه الرسالة لأنك حجزته في بثّ.',
  })
}
