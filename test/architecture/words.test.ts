import { execFile } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { root } from './cruise.ts'

/** Refusals that no page can cause: only a script, an encoder or a provider meets them. */
const metByProgramsOnly = new Set([
  'app/oembed/format-unknown',
  'app/oembed/not-embeddable',
  'live/ingest/already-publishing',
  'live/ingest/fragment-malformed',
  'live/ingest/offer-refused',
  'live/ingest/restart-impossible',
  'live/ingest/tag-needed',
  'live/ingest/tag-outdated',
  'live/ingest/session-unknown',
  'live/ingest/show-not-open',
  'live/ingest/show-unknown',
  'live/ingest/unavailable',
  'live/ingest/wrong-key',
  'live/playback/address-malformed',
  'live/playback/nothing-new',
  'live/playback/part-unknown',
  'live/playback/too-far-ahead',
  'live/playback/too-many-waiting',
  'money/ledger/guarded',
  'money/ledger/limit-exceeded',
  'money/ledger/not-balanced',
  'money/ledger/posted-differently',
  'money/payments/provider-unknown',
  'money/payments/signature-invalid',
  // The provider's pages say these in words of their own.
  'money/sandbox/busy',
  'money/sandbox/card-expired',
  'money/sandbox/challenge-over',
  'money/sandbox/dispute-unknown',
  'money/sandbox/not-a-test-card',
  'platform/http/foreign-origin',
  'platform/http/method-not-allowed',
  'platform/http/too-large',
  'platform/http/unsupported-media-type',
  'safety/age/provider-unknown',
  'safety/age/signature-invalid',
  'platform/realtime/invalid',
  'platform/realtime/not-joined',
  'platform/realtime/too-many-rooms',
  'platform/realtime/unknown-room',
  'platform/realtime/unknown-type',
])

/** Refusals of use cases that have no page yet. Whoever draws one takes its codes out of here and gives them words. */
const withoutPage = new Set(['markets/exists', 'people/accounts/unknown', 'people/organisations/unknown'])

const read = (file: string) => readFileSync(path.resolve(root, file), 'utf8')

/** Every `room/name` that some `defineProblems('room', { name: … })` declares. */
function declaredCodes(): string[] {
  return globSync('src/**/*.ts', { cwd: root, exclude: (name) => name.endsWith('.test.ts') }).flatMap((file) => {
    const codes: string[] = []
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'defineProblems') {
        const [room, specs] = node.arguments
        if (room && ts.isStringLiteral(room) && specs && ts.isObjectLiteralExpression(specs)) {
          for (const { name } of specs.properties)
            if (name && (ts.isStringLiteral(name) || ts.isIdentifier(name))) codes.push(`${room.text}/${name.text}`)
        }
      }
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, false))
    return codes
  })
}

/** A message catalogue as pairs of the English text and its translation. */
function catalogue(file: string): [string, string][] {
  const text = (block: string, key: string) => {
    const found = new RegExp(`^${key} ((?:"(?:[^"\\\\]|\\\\.)*"\\n?)+)`, 'm').exec(block)?.[1] ?? ''
    return [...found.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part = '']) => part).join('')
  }
  return read(file)
    .split('\n\n')
    .filter((block) => !block.startsWith('#~'))
    .map((block): [string, string] => [text(block, 'msgid'), text(block, 'msgstr')])
    .filter(([id]) => id !== '')
}

const declared = declaredCodes()
const words = ['web/api/problem-words.ts', 'web/api/shop-problem-words.ts', 'web/shell/desk-problem-words.ts'].map(read).join('\n')

test('every refusal that a person can meet has words', () => {
  expect(declared.length).toBeGreaterThan(10)
  expect(declared.filter((code) => !metByProgramsOnly.has(code) && !withoutPage.has(code) && !words.includes(`'${code}'`))).toEqual([])
})

test('no words are kept for a refusal that nobody declares', () => {
  const keys = [...words.matchAll(/^ {2}'([a-z-]+\/[a-z-]+(?:\/[a-z-]+)?)':/gm)].map(([, code = '']) => code)
  expect(keys.length).toBeGreaterThan(5)
  expect(keys.filter((code) => !declared.includes(code))).toEqual([])
  expect([...metByProgramsOnly, ...withoutPage].filter((code) => !declared.includes(code))).toEqual([])
})

test.each(globSync('web/locales/*/*.po', { cwd: root }))('%s says everything', (file) => {
  const entries = catalogue(file)
  expect(entries.length).toBeGreaterThan(5)
  expect(entries.filter(([, translation]) => translation === '').map(([id]) => id)).toEqual([])
})

test('the words for refusals are in the catalogues', () => {
  const english = new Set(globSync('web/locales/en/*.po', { cwd: root }).flatMap((file) => catalogue(file).map(([id]) => id)))
  const messages = [...words.matchAll(/msg`([^`$]+)`/g)].map(([, message = '']) => message)
  expect(messages.length).toBeGreaterThan(10)
  expect(messages.filter((message) => !english.has(message))).toEqual([])
})

test('every word of a page is gathered in a catalogue, and no word that none has', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'souk-words-'))
  try {
    const gathered = `import config from ${JSON.stringify(path.join(root, 'lingui.config.ts'))}
      const catalogs = config.catalogs.map((one) => ({ ...one, path: one.path.replace('web/locales', ${JSON.stringify(folder)}) }))
      export default { ...config, rootDir: ${JSON.stringify(root)}, locales: ['en'], catalogs }`
    await writeFile(path.join(folder, 'lingui.config.mjs'), gathered)
    const extract = [
      path.join(root, 'node_modules/@lingui/cli/dist/lingui.js'),
      'extract',
      '--config',
      path.join(folder, 'lingui.config.mjs'),
    ]
    await promisify(execFile)(process.execPath, extract, { cwd: root })
    for (const name of ['watch', 'desk']) {
      const said = (file: string): string[] =>
        catalogue(file)
          .map(([id]) => id)
          .toSorted()
      const fresh = said(path.join(folder, 'en', `${name}.po`))
      for (const language of ['en', 'ar']) expect(said(`web/locales/${language}/${name}.po`), `${language}/${name}`).toEqual(fresh)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 300_000)
