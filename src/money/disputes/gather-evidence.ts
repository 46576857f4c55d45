import type { EvidenceFilePurpose } from '#money/payments'
import type { Actor } from '#platform/http'
import { fromUuid, type Id, newUuid, toUuid } from '#platform/ids'
import type { EvidenceTextsWire } from './contract.ts'
import type { DisputesDeps } from './deps.ts'
import { disputeProblems } from './problems.ts'
import { isSeenBy, readDispute } from './read-disputes.ts'
import { changeDispute, type DisputeRow, deleteFile, type FileRow, insertFile, listFiles, lockDispute, type Tables } from './store.ts'
import type { DisputeTables } from './tables.ts'

/** What the providers take, too. */
export const evidenceTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const
export const FILE_LIMIT_BYTES = 4 * 1024 * 1024
const MOST_FILES = 8

export const fileKey = (disputeId: string, fileId: string): string => `disputes/${fromUuid('dsp', disputeId)}/${fromUuid('evd', fileId)}`

/** The dispute, locked, when its answer can still be changed by this person. */
export async function lockOpen(tables: Tables, actor: Actor, id: Id<'dsp'>, now: Date): Promise<DisputeRow> {
  const row = await lockDispute(tables, toUuid(id))
  if (!row || !isSeenBy(actor, row)) throw disputeProblems.unknown()
  if (row.submitted_at) throw disputeProblems['submitted-before']()
  if (row.state !== 'needs-response' || (row.due_at && row.due_at <= now)) throw disputeProblems.over()
  return row
}

export async function saveTexts({ db, clock }: DisputesDeps, actor: Actor, id: Id<'dsp'>, texts: EvidenceTextsWire): Promise<void> {
  await db.transaction(async (sql) => {
    const tables = db.tablesOn<DisputeTables>(sql)
    const row = await lockOpen(tables, actor, id, clock.now())
    await changeDispute(tables, row.id, { texts: JSON.stringify(texts) })
  })
}

export interface NewFile {
  readonly purpose: EvidenceFilePurpose
  readonly name: string
  readonly bytes: Buffer
}

export async function addFile({ db, clock, files }: DisputesDeps, actor: Actor, id: Id<'dsp'>, file: NewFile): Promise<FileRow> {
  const mediaType = mediaTypeOf(file.bytes)
  if (!mediaType) throw disputeProblems['file-unreadable']()
  return db.transaction(async (sql) => {
    const tables = db.tablesOn<DisputeTables>(sql)
    const row = await lockOpen(tables, actor, id, clock.now())
    if ((await listFiles(tables, row.id)).length >= MOST_FILES) throw disputeProblems['files-many']()
    const fileId = newUuid()
    // First the bytes: a row without them would be sent to the bank as nothing.
    await files.put(fileKey(row.id, fileId), file.bytes)
    return insertFile(tables, {
      ...{ id: fileId, dispute_id: row.id, purpose: file.purpose, name: file.name, media_type: mediaType, size_bytes: file.bytes.length },
    })
  })
}

export async function dropFile({ db, clock, files }: DisputesDeps, actor: Actor, id: Id<'dsp'>, fileId: Id<'evd'>): Promise<void> {
  const key = await db.transaction(async (sql) => {
    const tables = db.tablesOn<DisputeTables>(sql)
    const row = await lockOpen(tables, actor, id, clock.now())
    const file = (await listFiles(tables, row.id)).find((one) => one.id === toUuid(fileId))
    if (!file) throw disputeProblems['file-unknown']()
    await deleteFile(tables, file.id)
    return fileKey(row.id, file.id)
  })
  await files.remove(key)
}

export async function openFile(
  deps: DisputesDeps,
  actor: Actor,
  id: Id<'dsp'>,
  fileId: Id<'evd'>,
): Promise<{ mediaType: string; bytes: Buffer }> {
  const row = await readDispute(deps, actor, id)
  const file = (await listFiles(deps.db.tables<DisputeTables>(), row.id)).find((one) => one.id === toUuid(fileId))
  const bytes = file ? await deps.files.read(fileKey(row.id, file.id)) : null
  if (!file || !bytes) throw disputeProblems['file-unknown']()
  return { mediaType: file.media_type, bytes }
}

/** What the bytes are, by how they begin: what a sender says of them is not believed. */
function mediaTypeOf(bytes: Buffer): (typeof evidenceTypes)[number] | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg'
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'image/png'
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return 'application/pdf'
  return null
}
