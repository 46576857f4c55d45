import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from './cruise.ts'
import { decisionsIn, physicalDirections, quantile, sources } from './tidy.ts'

const MAX_LINES = 500
const MAX_MEDIAN_LINES = 80
const MAX_P95_LINES = 350
const MAX_FACE_LINES = 60

const code = sources('{src,web,test,bench,tools}/**/*.{ts,tsx,mjs,css,sql}')
const everything = [...code, ...sources('{docs,.ci}/**/*'), ...sources('{*,.*}')]
const named = (list: readonly { path: string }[]) => list.map((file) => file.path)

test('files stay short enough to read', () => {
  const lines = code.filter((file) => /\.(ts|tsx|mjs)$/.test(file.path)).map((file) => file.lines)
  expect(named(code.filter((file) => file.lines > MAX_LINES))).toEqual([])
  expect(quantile(lines, 0.5)).toBeLessThanOrEqual(MAX_MEDIAN_LINES)
  expect(quantile(lines, 0.95)).toBeLessThanOrEqual(MAX_P95_LINES)
})

test('folders are named after what is in them', () => {
  expect(named(code.filter((file) => /(^|\/)(utils?|helpers?|common|misc|lib|shared)\//.test(file.path)))).toEqual([])
})

test('file names are kebab-case', () => {
  expect(named(code.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(path.basename(file.path))))).toEqual([])
})

test('nothing is left for later, and no check is silenced', () => {
  const marks = new RegExp(['TO', 'DO\\b|FIX', 'ME\\b|\\bHA', 'CK\\b|@ts-(ignore|nocheck|expect-error)'].join(''))
  expect(named(everything.filter((file) => marks.test(file.text) && !file.path.startsWith('test/architecture/lint')))).toEqual([])
})

test('no file speaks of the machine it was written on', () => {
  const machines = new RegExp(
    ['(?<![\\w.])/(work|tmp/[a-z]+|home/[a-z]+|Users/[a-z]+|root)/(?=[\\w.])', 'https?://(?!registry\\.npmjs\\.org)[\\w.-]*registry'].join(
      '|',
    ),
    'i',
  )
  const found = everything.flatMap((file) =>
    file.text.split('\n').flatMap((line, index) => (machines.test(line) ? [`${file.path}:${index + 1}`] : [])),
  )
  expect(found).toEqual([])
})

test('layout knows start and end, not left and right', () => {
  const found = code
    .filter((file) => file.path.startsWith('web/') && /\.(css|tsx)$/.test(file.path))
    .flatMap((file) => physicalDirections(file).map((what) => `${file.path}: ${what}`))
  expect(found).toEqual([])
})

test('physical directions are seen where they hide', () => {
  const css =
    '.a { margin-left: 1px } .b { left: 0; } .c { text-align: left; } .d { border-top-right-radius: 1px } .num { text-align: right } .e { --left: 3; }'
  expect(physicalDirections({ path: 'a.css', text: css })).toHaveLength(4)
  const tsx = `<b className="ml-2 md:pl-[3px] text-left ms-2 left-auto" style={{ marginRight: 3 }} /><i style={{ left: 3 }} />`
  expect(physicalDirections({ path: 'a.tsx', text: tsx })).toHaveLength(6)
})

const faces = code.filter((file) => /^src\/([^/]+\/[^/]+|markets)\/index\.ts$/.test(file.path))
/** A small room may be one file; then its face is the room. */
const isOneFile = (face: string) => readdirSync(path.join(root, path.dirname(face))).filter((name) => !name.includes('.test.')).length === 1

test('a public face is short and decides nothing', () => {
  const checked = faces.filter((file) => !isOneFile(file.path))
  expect(checked.filter((file) => file.lines > MAX_FACE_LINES).map((file) => `${file.path}: ${file.lines} lines`)).toEqual([])
  expect(checked.flatMap((file) => decisionsIn(file.text).map((line) => `${file.path}:${line}`))).toEqual([])
})

test('a public face says in a comment what it is for', () => {
  expect(named(faces.filter((file) => !file.text.includes('/**')))).toEqual([])
})

const tests = code.filter((file) => /\.test\.tsx?$/.test(file.path))

test('a test is named after what it needs, and says what holds', () => {
  const misnamed = tests.filter(
    (file) => file.path.startsWith('src/') && file.text.includes('#test/database') && !file.path.endsWith('.db.test.ts'),
  )
  expect(named(misnamed)).toEqual([])
  expect(named(code.filter((file) => /\.spec\.|__tests__/.test(file.path)))).toEqual([])
  expect(named(tests.filter((file) => /\b(?:test|it)\(\s*['"`](?:should|works|test)\b/i.test(file.text)))).toEqual([])
})

test('decision records are numbered, dated and settled', () => {
  const records = sources('docs/decisions/*.md').filter((file) => !file.path.endsWith('README.md'))
  expect(records.length).toBeGreaterThan(0)
  records.forEach((file, index) => {
    expect(path.basename(file.path)).toMatch(new RegExp(`^${String(index + 1).padStart(3, '0')}-[a-z0-9-]+\\.md$`))
    expect(file.text, file.path).toMatch(/^# .+\n\nDate: \d{4}-\d{2}-\d{2}\. Status: (accepted|superseded by \d{3})\.\n/)
  })
})
