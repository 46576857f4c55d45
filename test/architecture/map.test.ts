import { globSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from './cruise.ts'

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'THIRD-PARTY.md', ...globSync('docs/**/*.md', { cwd: root })]
const files = globSync('{src,web,test,bench,tools,docs,assets}/**/*', { cwd: root, exclude: (name) => name.includes('node_modules') })

test('the map names every wing and every room', () => {
  const map = read('ARCHITECTURE.md')
  const folders = globSync('src/{*,*/*}', { cwd: root }).filter((place) => statSync(path.join(root, place)).isDirectory())
  const rooms = folders.filter((place) => !/^src\/(app|markets)\//.test(place)).map((place) => path.basename(place))
  expect(rooms.length).toBeGreaterThan(20)
  expect(rooms.filter((room) => !map.includes(`\`${room}\``))).toEqual([])
})

test('a file that the map names is there', () => {
  const named = [...read('ARCHITECTURE.md').matchAll(/`([\w./-]+\.(?:tsx?|mjs|sql|md|json))`/g)].map(([, name = '']) => name)
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((name) => !files.some((file) => file === name || file.endsWith(`/${name}`)))).toEqual([])
})

test('the migration that the map names beside a function of the database is the newest that makes it', () => {
  const named = [...read('ARCHITECTURE.md').matchAll(/`(\w+\.\w+)` \(`(\d{4}-[\w-]+\.sql)`/g)]
  const migrations = files.filter((file) => file.endsWith('.sql')).toSorted((a, b) => path.basename(a).localeCompare(path.basename(b)))
  const newest = ([, name = '']: RegExpExecArray) =>
    migrations.filter((file) => new RegExp(`create (or replace )?function ${name}\\b`).test(read(file))).at(-1) ?? 'none'
  expect(named.length).toBeGreaterThan(1)
  expect(named.map((one) => [one[1], path.basename(newest(one))])).toEqual(named.map(([, name, file]) => [name, file]))
})

test.each(documents)('%s leads nowhere that is not there', (document) => {
  const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, link = '']) => link)
  const lost = links.filter((link) => !statSync(path.join(root, path.dirname(document), link), { throwIfNoEntry: false }))
  expect(lost).toEqual([])
})

test('every npm script that a document names exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const commands = documents.flatMap((document) =>
    [...read(document).matchAll(/npm (?:run ([a-z-]+)|(start|test)\b)/g)].map(([, script, plain]) => script ?? plain ?? ''),
  )
  expect(commands).toContain('start')
  expect([...new Set(commands)].filter((name) => !(name in scripts))).toEqual([])
})
