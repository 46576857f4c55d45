import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { deskPages, deskPreloads } from './desk-preloads.ts'

test('the pages named here are those of the desk’s router', async () => {
  const drawn = [...(await drawnIn('')), ...(await drawnIn('sign-in/', 'door-routes.ts'))]
  expect(drawn.length).toBeGreaterThan(20)
  expect(Object.fromEntries(deskPages)).toEqual(Object.fromEntries(drawn))
})

/** Paths and modules of the routes that a folder of the desk declares. */
async function drawnIn(folder: string, file = 'router.tsx'): Promise<string[][]> {
  const source = await readFile(new URL(`../../web/desk/${folder}${file}`, import.meta.url), 'utf8')
  return source.split('createRoute({').flatMap((text) => {
    const [path, module] = [/path: '([^']+)'/.exec(text)?.[1], /import\('\.\/([^']+)'\)/.exec(text)?.[1]]
    return path && module ? [[path.startsWith('/desk') ? path : `/desk${path}`, `${folder}${module}`]] : []
  })
}

const manifest = {
  'desk/index.html': { file: 'assets/desk.js', imports: ['_react.js'] },
  '_react.js': { file: 'assets/react.js' },
  '_table.js': { file: 'assets/table.js', imports: ['_react.js'] },
  'desk/products/products-page.tsx': { file: 'assets/products.js', imports: ['_table.js', '_react.js'] },
  'desk/products/product-page.tsx': { file: 'assets/product.js' },
  'desk/sign-in/sign-in-page.tsx': { file: 'assets/sign-in.js' },
  'locales/ar/desk.po': { file: 'assets/ar.js' },
}

const addresses = (path: string) => deskPreloads(manifest, path, 'ar').map((link) => /href="([^"]+)"/.exec(link)?.[1])

test('a document names the words, the code of its page and what that loads, and the first answers', () => {
  expect(addresses('/desk/products')).toEqual(['/api/me', '/api/me/consents', '/assets/ar.js', '/assets/products.js', '/assets/table.js'])
  expect(addresses('/desk/products/prd_1')).toContain('/assets/product.js')
})

test('a door asks nothing of somebody who is not signed in, and an unknown page names the words alone', () => {
  expect(addresses('/desk/sign-in')).toEqual(['/assets/ar.js', '/assets/sign-in.js'])
  expect(addresses('/desk/nowhere')).toEqual(['/api/me', '/api/me/consents', '/assets/ar.js'])
})
