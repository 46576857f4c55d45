import { type Id, newId } from '#platform/ids'
import type { Desk } from './deps.ts'
import { decideDocument, insertDocument, readNewestDocument } from './document-store.ts'
import { mediaTypeOf } from './media-type.ts'
import { ageProblems } from './problems.ts'

/** Keeps a document, encrypted, until an operator has decided, the person takes it back, or thirty days are over. */
export async function sendDocument(desk: Desk, accountId: Id<'acc'>, marketCode: string, bytes: Buffer): Promise<void> {
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === null) throw ageProblems['document-invalid']()
  await desk.markets.get(marketCode)
  const id = newId('doc')
  const document = { id, accountId, marketCode, mediaType, sealed: desk.seal.close(id, bytes), sentAt: desk.clock.now() }
  if (!(await insertDocument(desk.tables, document))) throw ageProblems['document-waiting']()
}

export async function withdrawDocument(desk: Desk, accountId: Id<'acc'>): Promise<void> {
  const newest = await readNewestDocument(desk.tables, accountId)
  const to = { state: 'withdrawn' as const, by: null, refusal: null, at: desk.clock.now() }
  if (newest?.state !== 'waiting' || !(await decideDocument(desk.tables, newest.id, to))) throw ageProblems['document-unknown']()
}
