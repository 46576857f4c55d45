import path from 'node:path'
import { elapsed, runQuietly } from './run-step.mjs'
import { runTests } from './run-tests.mjs'

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
export async function runGate(gate, context) {
  const start = performance.now()
  const { passed, failed, said, remarks } = gate.project ? await runTests(gate.project, context) : await runCommand(gate.args, context)
  const tests = gate.project ? `, ${passed + failed} tests` : ''
  process.stdout.write(`${failed === 0 ? 'ok    ' : 'FAILED'} ${gate.label}${tests} (${elapsed(start)})\n`)
  for (const remark of remarks) process.stdout.write(`       ${remark}\n`)
  if (failed > 0) process.stdout.write(`${said.trimEnd()}\n\n`)
  return { passed, failed }
}

async function runCommand(args, { root, node, environment }) {
  const { code, said } = await runQuietly(node, args, { cwd: root, env: environment })
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, said, remarks: [] }
}
