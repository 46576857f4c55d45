import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { plant, root } from './cruise.ts'

const faults: Readonly<Record<string, string>> = {
  'no-floating-promises': "import { pool } from './pool.ts'\nexport function pay(): void {\n  pool.query('commit')\n}\n",
  'no-misused-promises':
    "import { pool } from './pool.ts'\nexport function late(): void {\n  setTimeout(async () => await pool.query('x'), 1)\n}\n",
  'no-explicit-any': 'export const anything = (value: any): number => (value ? 1 : 2)\n',
  'no-unsafe-return': 'export const parsed = (text: string): { a: 1 } => JSON.parse(text)\n',
  'ban-ts-comment': '// @ts-expect-error planted\nexport const one: string = 1\n',
  'switch-exhaustiveness-check':
    "export function rank(state: 'held' | 'paid'): number {\n  switch (state) {\n    case 'held':\n      return 1\n  }\n  return 0\n}\n",
  'no-process-env': "export const secret = process.env['SECRET']\n",
  'no-console': "console.log('planted')\n",
  'no-default-export': 'export default 1\n',
  'max-lines-per-function': `export function long(): number {\n  let sum = 0\n${'  sum += 1\n'.repeat(80)}  return sum\n}\n`,
  'max-lines': `export const row = [\n${'  1,\n'.repeat(520)}]\n`,
}

const reportSchema = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) })

test('the linter, with types, catches what it is kept for', async () => {
  const files = Object.entries(faults).map(([rule, text]) => [`src/shop/orders/${rule}.ts`, text] as const)
  const pool = 'export const pool = { query: async (text: string): Promise<number> => text.length }\n'
  const { folder, clear } = await plant({ ...Object.fromEntries(files), 'src/shop/orders/pool.ts': pool })
  const command = path.join(root, 'node_modules/.bin/oxlint')
  const args = [command, '--type-aware', '--config', path.join(root, '.oxlintrc.json'), '--format', 'json', 'src']
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch((error: { stdout: string }) => error)
    const { diagnostics } = reportSchema.parse(JSON.parse(stdout))
    for (const [rule] of Object.entries(faults)) {
      const found = diagnostics.filter((diagnostic) => diagnostic.filename.endsWith(`/${rule}.ts`)).map((diagnostic) => diagnostic.code)
      expect(found).toEqual(expect.arrayContaining([expect.stringContaining(`(${rule})`)]))
    }
    expect(diagnostics.filter((diagnostic) => diagnostic.filename.endsWith('/pool.ts'))).toEqual([])
  } finally {
    await clear()
  }
}, 240_000)
