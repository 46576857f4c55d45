import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { BootRefusal } from '#platform/boot'
import type { Config, Settings } from './read-config.ts'

/** Makes the data folder and its secret when they are missing, and proves that the folder can be written. */
export async function prepareDataFolder(settings: Settings): Promise<Config> {
  const { dataDir } = settings
  try {
    // Root lends the database to an account that must pass through; everybody else keeps the folder to themselves.
    await makeFolder(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700)
    const probe = path.join(dataDir, `.writable-${randomUUID()}`)
    await writeFile(probe, '')
    await rm(probe)
    return { ...settings, secret: settings.secret ?? (await keptSecret(dataDir)) }
  } catch (error) {
    const reason = (error as Error).message
    throw new BootRefusal(
      `The data folder ${dataDir} cannot be used (${reason}): make it writable for this user, or choose another with SOUK_DATA_DIR.`,
    )
  }
}

/** With those above it. Step by step: Node's own way never ends below a folder in which nothing can be made, like `/proc`. */
async function makeFolder(folder: string, mode: number): Promise<void> {
  const above = path.dirname(folder)
  await makeOne(folder, mode).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || above === folder) throw error
    await makeFolder(above, mode)
    await makeOne(folder, mode)
  })
}

async function makeOne(folder: string, mode: number): Promise<void> {
  await mkdir(folder, { mode }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

async function keptSecret(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'secret')
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept !== undefined) return kept.trim()
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  // A link never replaces: whoever comes second takes the first one's secret.
  await link(draft, file).catch(() => undefined)
  await rm(draft)
  return (await readFile(file, 'utf8')).trim()
}
