import type { Id } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { checkImport } from './check-import.ts'
import type { Desk } from './deps.ts'
import { fetchPictures } from './fetch-pictures.ts'
import { fetchPicturesJob, resumeImportsJob, workImportJob } from './jobs.ts'
import { listWithPictures } from './made-store.ts'
import { runImport } from './run-import.ts'
import { listStalled, readImport } from './store.ts'
import { undoImport } from './undo-import.ts'

/** Nobody was seen at work for so long. */
const STALLED_SECONDS = 90

/** Does what the import's state asks for, from where it stopped. Harmless where another does it too. */
export async function workImport(desk: Desk, id: Id<'imp'>): Promise<void> {
  const made = await readImport(desk.tables, id)
  if (made?.state === 'checking') await checkImport(desk, made)
  else if (made?.state === 'running') await runImport(desk, made)
  else if (made?.state === 'undoing') await undoImport(desk, made)
}

export function handleImports(desk: Desk): void {
  desk.jobs.handle(workImportJob, ({ importId }) => workImport(desk, importId))
  desk.jobs.handle(fetchPicturesJob, ({ importId }) => fetchPictures(desk, importId))
  desk.jobs.handle(resumeImportsJob, () => resumeImports(desk, STALLED_SECONDS))
  desk.jobs.schedule(resumeImportsJob, '* * * * *')
}

/** Asks again for what a process left that is not there any more. */
export async function resumeImports(desk: Desk, quietSeconds: number): Promise<void> {
  const since = new Date(desk.clock.now().getTime() - quietSeconds * 1000)
  for (const importId of await listStalled(desk.tables, since)) await enqueue(desk.db.pool, workImportJob, { importId })
  for (const importId of await listWithPictures(desk.tables)) {
    await enqueue(desk.db.pool, fetchPicturesJob, { importId }, { key: `import-pictures:${importId}` })
  }
}
