/** One project of the test runner. What fails by its start or end, not by a test, gets a second try alone: a bad moment of the machine, or a fault. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runQuietly } from './run-step.mjs'
import { SECOND_TRY } from './second-tries.mjs'

const REPORTERS = ['--reporter=dot', '--reporter=json', '--reporter=./tools/set-up/second-tries.mjs']

/** Resolves to how many tests passed and failed, what the runner said, and which needed a second try. */
export async function runTests(project, context) {
  const first = await runFiles(project, [], context)
  if (first.failed === 0 || !first.onlyAround) return first
  const second = await runFiles(project, first.files, context)
  const remarks = [...first.remarks, ...first.files.map((file) => `${SECOND_TRY}${file}, around its tests`), ...second.remarks]
  if (second.failed > 0) return { ...first, said: `${first.said}\n${second.said}`, remarks }
  return { ...first, failed: 0, remarks }
}

async function runFiles(project, files, { root, node, environment }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'souk-gate-'))
  const report = path.join(folder, 'report.json')
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--passWithNoTests',
    ...REPORTERS,
    `--outputFile.json=${report}`,
  ]
  const { code, said } = await runQuietly(node, [...args, ...files], { cwd: root, env: environment })
  const counted = count(report, code, root)
  rmSync(folder, { recursive: true })
  return { ...counted, said, remarks: said.split('\n').filter((line) => line.startsWith(SECOND_TRY)) }
}

/**
 * `files` are those that failed, from the root. `onlyAround`: none of their tests did, so it was a hook, or the file did not load.
 * A failure outside of every test counts as one.
 */
function count(report, code, root) {
  try {
    const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    const files = testResults.filter(({ status }) => status === 'failed').map(({ name }) => path.relative(root, name))
    const failed = Math.max(numFailedTests, code === 0 ? 0 : 1)
    return { passed, failed, files, onlyAround: numFailedTests === 0 && files.length > 0 }
  } catch {
    return { passed: 0, failed: code === 0 ? 0 : 1, files: [], onlyAround: false }
  }
}
