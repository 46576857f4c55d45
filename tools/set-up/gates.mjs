import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { elapsed, passSignals } from './run-step.mjs'
import { SECOND_TRY } from './second-tries.mjs'

const LIMIT_MINUTES = 40

/** What must hold before a change lands, in the order in which it is looked at. */
export const GATES = [
  command('format', ['biome', 'ci', '--colors=off', '--reporter=summary']),
  command('lint', ['oxlint', '--type-aware']),
  command('types of the server', ['tsc', '-p', '.']),
  command('types of the browser', ['tsc', '-p', 'web']),
  command('architecture', ['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'web', 'test', 'bench', 'tools']),
  command('unused code', ['knip']),
  script('settings reference is fresh', ['tools/configuration-reference.ts', '--check']),
  script('API description is fresh', ['tools/generate-openapi.ts', '--check']),
  script('pages within their weight', ['tools/page-weight.ts']),
  project('unit tests', 'unit'),
  project('database tests', 'db'),
  project('flows', 'flows'),
  { ...project('browser tests', 'browser'), browser: true },
]

function command(label, [name, ...args]) {
  return { label, args: [path.join('node_modules', '.bin', name), ...args] }
}

function script(label, args) {
  return { label, args }
}

function project(label, name) {
  return { label, project: name }
}

/** Runs one gate, prints its line, and what it said when it failed. Resolves to how many things passed and failed. */
export async function runGate(gate, { root, node, environment }) {
  const start = performance.now()
  const folder = mkdtempSync(path.join(tmpdir(), 'souk-gate-'))
  const report = path.join(folder, 'report.json')
  const args = gate.project ? vitest(gate.project, report) : gate.args
  const { code, said } = await run(node, args, { root, environment })
  const count = gate.project ? countTests(report, code) : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
  rmSync(folder, { recursive: true })
  const tests = gate.project ? `, ${count.passed + count.failed} tests` : ''
  process.stdout.write(`${count.failed === 0 ? 'ok    ' : 'FAILED'} ${gate.label}${tests} (${elapsed(start)})\n`)
  if (count.failed > 0) process.stdout.write(`${said.trimEnd()}\n\n`)
  else for (const line of said.split('\n')) if (line.startsWith(SECOND_TRY)) process.stdout.write(`       ${line}\n`)
  return count
}

function vitest(name, report) {
  const reporters = ['--reporter=dot', '--reporter=json', '--reporter=./tools/set-up/second-tries.mjs', `--outputFile.json=${report}`]
  return ['node_modules/vitest/vitest.mjs', 'run', '--project', name, '--passWithNoTests', ...reporters]
}

/** A file that cannot even be loaded fails without a failed test in it; it counts as one. */
function countTests(report, code) {
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed, failed: Math.max(failed, code === 0 ? 0 : 1) }
  } catch {
    return { passed: 0, failed: code === 0 ? 0 : 1 }
  }
}

async function run(node, args, { root, environment }) {
  const child = spawn(node, args, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const stopPassing = passSignals(child)
  const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MINUTES * 60_000)
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (said += chunk))
  const [code] = await once(child, 'close')
  clearTimeout(limit)
  stopPassing()
  return { code: code ?? 1, said }
}
