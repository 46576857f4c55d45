import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { RateLimit } from '#platform/http'
import { type Id, newUuid, toUuid } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { PICTURE_BYTES, PICTURE_TYPES } from '#platform/pictures'
import { DAY_MS } from '#platform/time'
import type { OrderParts } from './deps.ts'
import { forgetUnsentPicture } from './jobs.ts'
import { isPictureWithheld } from './message-reports.ts'
import { orderProblems } from './problems.ts'
import type { OrderTables } from './tables.ts'

const keyOf = (id: Id<'sor'>, picture: string): string => `order-pictures/${toUuid(id)}/${picture}.jpg`
/** Longer than anybody writes at one message. */
const UNSENT_FOR_MS = DAY_MS
const LIMIT: RateLimit = { requests: 30, windowSeconds: 600, byAddress: true }

/** What taking a picture in asks of a route, on either side. */
export const takingPicture = {
  takesBytes: { types: PICTURE_TYPES, limitBytes: PICTURE_BYTES },
  limit: LIMIT,
  response: { 201: z.object({ id: z.uuid() }) },
}
export const pictureRefusals = ['platform/pictures/no-picture', 'platform/pictures/too-large', 'platform/pictures/too-small']

/** Keeps a picture for a message of this order, made anew: without where and by what it was taken, and found by the two sides alone. Unsent, it goes after a day. */
export async function takeMessagePicture(parts: OrderParts, id: Id<'sor'>, body: unknown): Promise<{ id: string }> {
  const picture = newUuid()
  const runAt = new Date(parts.clock.now().getTime() + UNSENT_FOR_MS)
  await enqueue(parts.db.pool, forgetUnsentPicture, { sellerOrderId: id, picture }, { runAt })
  await parts.files.put(keyOf(id, picture), await parts.pictures.still(body instanceof Buffer ? body : Buffer.alloc(0)))
  return { id: picture }
}

export function forgetUnsentPictures({ jobs, db, files }: OrderParts): void {
  jobs.handle(forgetUnsentPicture, async ({ sellerOrderId, picture }) => {
    const messages = db.tables<OrderTables>().selectFrom('shop.order_message').select('id')
    const sent = await messages.where('seller_order_id', '=', toUuid(sellerOrderId)).where('picture_url', '=', picture).executeTakeFirst()
    if (!sent) await files.remove(keyOf(sellerOrderId, picture))
  })
}

/** Refuses a picture that is not of this order, and to all but operators one that is withheld. */
export async function readMessagePicture(
  { db, files }: OrderParts,
  { id, picture, asOperator = false }: { id: Id<'sor'>; picture: string; asOperator?: boolean },
): Promise<Buffer> {
  const isHidden = !asOperator && (await isPictureWithheld(db, id, picture))
  const bytes = isHidden ? null : await files.read(keyOf(id, picture))
  if (!bytes) throw orderProblems['picture-unknown']()
  return bytes
}

export const sendPicture = (reply: FastifyReply, bytes: Buffer): FastifyReply =>
  reply
    .headers({
      ...{ 'cache-control': 'private, max-age=3600', 'x-robots-tag': 'noindex', 'x-content-type-options': 'nosniff' },
      'content-security-policy': "default-src 'none'",
    })
    .type('image/jpeg')
    .send(bytes)
