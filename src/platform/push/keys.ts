import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import webpush from 'web-push'
import { z } from 'zod'

const keysSchema = z.object({ publicKey: z.string(), privateKey: z.string() })
export type PushKeys = z.infer<typeof keysSchema>

/**
 * The key pair by which browsers know this Souk again, from the data folder; made when somebody first asks. A browser that allowed one key
 * hears no other, so the pair is never replaced.
 */
export async function keptKeys(dataDir: string): Promise<PushKeys> {
  const file = path.join(dataDir, 'push-keys.json')
  const kept = await readFile(file, 'utf8').catch(() => null)
  if (kept !== null) return keysSchema.parse(JSON.parse(kept))
  await mkdir(dataDir, { recursive: true })
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, JSON.stringify(webpush.generateVAPIDKeys()), { mode: 0o600 })
  // A link never replaces: whoever comes second takes the first one's pair.
  await link(draft, file).catch(() => undefined)
  await rm(draft)
  return keysSchema.parse(JSON.parse(await readFile(file, 'utf8')))
}
