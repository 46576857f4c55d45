import { createHash } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runNpm } from './npm.mjs'

/**
 * Installs what the lockfile names, when there is nothing yet or something older.
 * Not `npm ci`: that refuses a lockfile from which a registry's missing optional packages (other systems' binaries) are absent.
 */
export async function installDependencies(root, node) {
  const lockFile = path.join(root, 'package-lock.json')
  const stampFile = path.join(root, 'node_modules', '.souk-installed')
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  if (read(stampFile) === wanted || installedAfter(root, lockFile)) return
  await runNpm(
    'Installing dependencies',
    node,
    ['install', '--no-save', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
    {
      cwd: root,
    },
  )
  writeFileSync(stampFile, wanted)
}

/** npm writes this file last, also for those who install by hand. */
function installedAfter(root, lockFile) {
  try {
    return statSync(path.join(root, 'node_modules', '.package-lock.json')).mtimeMs >= statSync(lockFile).mtimeMs
  } catch {
    return false
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
