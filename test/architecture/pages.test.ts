import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { pageRoutes } from '../../web/routes.ts'
import { root } from './cruise.ts'

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const ends = (address: string) => address.replaceAll(/[:$]\w+/g, ':').replace(/\/$/, '') || '/'

/** The desk's router names each page's path in front of the component that it loads. */
function deskPaths(source: string): string[] {
  return [...source.matchAll(/path: '([^']+)',(?:(?!createRoute)[\s\S])*?lazyRouteComponent/g)].map(([, found = '']) => ends(found))
}

test('every page of the desk is in the list of pages', () => {
  const paths = ['web/desk/router.tsx', 'web/desk/sign-in/door-routes.ts'].flatMap((file) => deskPaths(read(file)))
  expect(paths.length).toBeGreaterThan(3)
  const listed = pageRoutes.map((page) => ends(page.path))
  expect(paths.filter((one) => !listed.some((address) => address.endsWith(one)))).toEqual([])
})

test("every page outside the desk is in the list of pages, and nothing that is no page's address", () => {
  const served = [...read('src/app/pages.ts').matchAll(/page\(\s*'([^']+)'/g)].map(([, found = '']) => found)
  expect(served).toContain('/')
  const outside = served.filter((address) => !address.startsWith('/desk')).map(ends)
  const listed = [...new Set(pageRoutes.map((page) => ends(page.path)))].filter((address) => !address.startsWith('/desk'))
  expect(listed.toSorted()).toEqual(outside.toSorted())
})

test('pictures have names of their own', () => {
  const names = pageRoutes.map((page) => page.name)
  expect(names).toEqual([...new Set(names)])
})
