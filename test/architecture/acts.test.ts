import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')
const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1]!)

test('every act that the server writes into an audit log has words', () => {
  const files = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const acts = new Set(sources.flatMap((file) => found(read(`src/${file}`), /\bact: '([a-z-]+\.[a-z-]+)'/g)))
  const words = ['web/desk/operator/act-words.ts', 'web/desk/team/capability-words.ts'].flatMap((file) =>
    found(read(file), /'([a-z.-]+)': msg`/g),
  )
  expect(acts.size).toBeGreaterThan(15)
  expect([...acts.difference(new Set(words))]).toEqual([])
})
