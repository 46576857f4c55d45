import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { toFolder } from './transport.ts'

const root = await mkdtemp(path.join(tmpdir(), 'souk-letters-'))
afterAll(() => rm(root, { recursive: true, force: true }))
const letter = (subject: string) => ({
  from: 'souk@example.com',
  to: 'mariam@example.com',
  subject,
  text: 'Shukran',
  html: '<p>Shukran</p>',
})

test('a letter makes its folders, for its owner alone, also when they were taken away since the last one', async () => {
  const [folder, pages] = [path.join(root, 'data', 'outbox'), path.join(root, 'data', 'letters')]
  const transport = toFolder(folder, pages)
  await transport.send('one', letter('First'))
  await rm(path.join(root, 'data'), { recursive: true })
  await transport.send('two', letter('Second'))
  await transport.send('two', letter('Second, again'))
  expect(await readdir(folder)).toEqual(['two.eml'])
  expect(await readdir(pages)).toEqual(['two.json'])
  expect(await readFile(path.join(folder, 'two.eml'), 'utf8')).toContain('Subject: Second, again')
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
})
