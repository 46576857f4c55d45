import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { root } from './cruise.ts'

const fitting = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'Apache-2.0',
  'MPL-2.0',
  'MPL 2.0',
  'OFL-1.1',
  'Unlicense',
  'Python-2.0',
  'MIT OR Apache-2.0',
  '(MIT OR CC0-1.0)',
])
/** Data of tools; nothing of it is shipped. */
const forDevelopment = new Set(['CC-BY-4.0'])

/** Packages that name their licence in a file only; the file was read. */
const read: Readonly<Record<string, string>> = { 'node_modules/png-js': 'MIT' }

/** libvips and what it brings: shared libraries beside sharp, used as published and free to be replaced. */
const linked = (place: string, license: string) => place.startsWith('node_modules/@img/sharp-') && license.includes('LGPL-3.0-or-later')

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ license: z.string().optional(), dev: z.boolean().optional(), link: z.boolean().optional() })),
})

test('every locked package may be used here', () => {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')))
  const foreign = Object.entries(packages).filter(([place, one]) => place !== '' && !one.link)
  expect(foreign.length).toBeGreaterThan(100)
  const unfit = foreign.filter(
    ([place, { license = read[place] ?? 'none', dev }]) =>
      !fitting.has(license) && !linked(place, license) && !(dev && forDevelopment.has(license)),
  )
  expect(unfit.map(([place, { license }]) => `${place}: ${license}`)).toEqual([])
})
