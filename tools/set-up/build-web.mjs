import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runStep } from './run-step.mjs'

/** What the browser's half is made of; from the server it takes types alone. */
const SOURCES = ['web', 'vite.config.ts', 'lingui.config.ts', 'package-lock.json']

/** Builds the browser's half when it was never built or its sources say something else than they did then. */
export async function buildWeb(root, node) {
  if (!existsSync(path.join(root, 'vite.config.ts'))) return
  const stampFile = path.join(root, 'dist', 'web.stamp')
  const wanted = fingerprint(root)
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  rmSync(stampFile, { force: true })
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  await runStep('Building the pages', node, [vite, 'build', '--logLevel', 'warn'], { cwd: root })
  mkdirSync(path.dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, wanted)
}

function fingerprint(root) {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((source) => filesOf(path.join(root, source))).toSorted(byName)) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

const byName = (one, other) => (one < other ? -1 : 1)

function filesOf(target) {
  if (!existsSync(target)) return []
  try {
    return readdirSync(target, { withFileTypes: true }).flatMap((entry) => filesOf(path.join(target, entry.name)))
  } catch (error) {
    if (error.code === 'ENOTDIR') return [target]
    throw error
  }
}
