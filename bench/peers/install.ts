import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const INSTALL_MS = 15 * 60_000

interface Packages {
  readonly name: 'vendure' | 'medusa'
  readonly type: 'module' | 'commonjs'
  /** As npm takes them: `name@version`. */
  readonly packages: readonly string[]
}

/**
 * Installs a peer from npm into a folder outside of this repository, beside our own files for it, and answers the folder. What is there already is
 * used again. `SOUK_PEERS_DIR` names another place; a peer needs up to 700 MB.
 */
export async function installPeer({ name, type, packages }: Packages): Promise<string> {
  const folder = path.join(process.env['SOUK_PEERS_DIR'] ?? path.join(tmpdir(), 'souk-peers'), name)
  await mkdir(folder, { recursive: true })
  const mark = path.join(folder, 'installed.txt')
  const wanted = packages.join(' ')
  if ((await readFile(mark, 'utf8').catch(() => '')) !== wanted) {
    await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name: `peer-${name}`, private: true, type }))
    const options = ['--no-audit', '--no-fund', '--loglevel=error']
    await promisify(execFile)('npm', ['install', ...options, ...packages], { cwd: folder, timeout: INSTALL_MS })
    await writeFile(mark, wanted)
  }
  await cp(path.join(import.meta.dirname, name), folder, { recursive: true })
  return folder
}
