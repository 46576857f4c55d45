import { expect, test } from 'vitest'
import type { Row } from './csv/read-rows.ts'
import { suggestFields } from './fields.ts'
import { columnsOf, RowGrouper } from './group-rows.ts'
import { plainText } from './plain-text.ts'
import { readPrice } from './read-price.ts'
import { readProduct } from './read-product.ts'
import type { Reading } from './reading.ts'
import { slugFrom } from './slug-from.ts'

const markets = [
  { code: 'ae', name: { en: 'United Arab Emirates', ar: 'الإمارات' }, country: 'AE', currency: 'AED' },
  { code: 'jo', name: { en: 'Jordan', ar: 'الأردن' }, country: 'JO', currency: 'JOD' },
]

/** Products of a table; the first line is the header. */
function read(lines: readonly (readonly string[])[], over: Partial<Reading> = {}) {
  const [header = [], ...rest] = lines
  const columns = columnsOf(header, suggestFields(header, markets))
  const reading: Reading = {
    ...{ columns, markets, marketCode: 'ae', publish: true, countStock: true, skus: new Map() },
    categories: new Map([
      ['cups', 'cups'],
      ['kitchen and dining', 'kitchen'],
    ]),
    ...over,
  }
  const grouper = new RowGrouper(columns)
  const groups = rest.flatMap((cells, place) => grouper.add({ line: place + 2, cells } satisfies Row) ?? [])
  return [...groups, ...[grouper.end() ?? []].flat()].map((group) => readProduct(group, reading))
}
const codes = (products: ReturnType<typeof read>) =>
  products.flatMap(({ faults }) => faults.map(({ line, column, code }) => [line, column, code]))

test('rows of one handle are one product with its variants and pictures', () => {
  const [product, ...others] = read([
    [
      'Handle',
      'Title',
      'Title (ar)',
      'Body (HTML)',
      'Product Category',
      'Option1 Name',
      'Option1 Value',
      'Variant SKU',
      'Variant Inventory Qty',
      'Variant Price',
      'Price / Jordan',
      'Image Src',
      'Image Position',
      'Image Alt Text',
    ],
    [
      'teapot',
      'Moon teapot',
      'إبريق القمر',
      '<p>Made by&nbsp;hand.</p><script>x</script>',
      'Home > Kitchen & Dining',
      'Colour',
      'Clay',
      'T-1',
      '5',
      '149.00',
      '28.500',
      'https://a.example/2.jpg',
      '2',
      '',
    ],
    ['teapot', '', '', '', '', '', 'Sand', 'T-2', '', '1,149', '', 'https://a.example/1.jpg', '1', 'A teapot'],
    ['teapot', '', '', '', '', '', '', '', '', '', '', 'https://a.example/3.jpg', '3', ''],
  ])
  expect(others).toEqual([])
  expect(product!.faults).toEqual([])
  expect(product!.draft).toMatchObject({
    ...{
      handle: 'teapot',
      title: { en: 'Moon teapot', ar: 'إبريق القمر' },
      description: { en: 'Made by hand.' },
      categoryId: 'kitchen',
      state: 'published',
    },
    options: [{ code: 'colour', values: [{ code: 'clay', name: { en: 'Clay' } }, { code: 'sand' }] }],
    variants: [
      {
        sku: 'T-1',
        options: { colour: 'clay' },
        stock: 5,
        prices: [
          { market: 'ae', price: { amount: 14_900n } },
          { market: 'jo', price: { amount: 28_500n } },
        ],
      },
      { sku: 'T-2', options: { colour: 'sand' }, prices: [{ price: { amount: 114_900n, currency: 'AED' } }] },
    ],
  })
  expect(product!.pictures.map(({ url, alt }) => [url.at(-5), alt.en])).toEqual([
    ['1', 'A teapot'],
    ['2', 'Moon teapot'],
    ['3', 'Moon teapot'],
  ])
})

test('the newer template and a file with titles alone are understood', () => {
  const products = read([
    ['Title', 'URL handle', 'Price', 'Inventory quantity', 'Published on online store', 'Product image URL'],
    ['Cup', 'cup', '10', '1', 'TRUE', ''],
    ['فنجان الصباح', '', '12.5', '2', 'FALSE', ''],
  ])
  expect(products.map(({ draft }) => [draft?.handle, draft?.state, draft?.options])).toEqual([
    ['cup', 'published', []],
    ['fnjan-alsbah', undefined, []],
  ])
})

test.each([
  ['0', 'price-nothing'],
  ['-5', 'price-negative'],
  ['9'.repeat(20), 'price-huge'],
  ['1.234', 'price-decimals'],
  ['12,50', 'price-unreadable'],
  ['=A1*2', 'price-unreadable'],
  ['USD 5', 'price-currency'],
  ['$5', 'price-currency'],
])('the price %s keeps its product out and is told by line and column', (price, code) => {
  const products = read([
    ['Handle', 'Title', 'Variant Price'],
    ['one', 'One', '5'],
    ['two', 'Two', price],
  ])
  expect(codes(products)).toEqual([[3, 'Variant Price', code]])
  expect(products.map(({ draft }) => draft?.handle)).toEqual(['one', undefined])
})

test('prices are read as people and spreadsheets write them', () => {
  const amounts = ['149', '149.5', 'AED 1,250.00', '١٤٩٫٥٠', '0149.50 AED'].map((text) => readPrice(text, 'AED'))
  expect(amounts).toEqual([14_900n, 14_950n, 125_000n, 14_950n, 14_950n].map((amount) => ({ amount, currency: 'AED' })))
  expect([readPrice('1.234', 'JOD'), readPrice('500', 'JPY')]).toMatchObject([{ amount: 1234n }, { amount: 500n }])
})

test('a fault in any row keeps the whole product out', () => {
  const products = read([
    ['Handle', 'Title', 'Option1 Name', 'Option1 Value', 'Variant SKU', 'Variant Price'],
    ['a', 'A', 'Size', 'S', 'A1', '5'],
    ['a', '', '', 'S', 'A2', '5'],
    ['b', 'B', 'Size', 'S', 'A1', '5'],
    ['c', '', '', '', 'C1', '5'],
    ['', '', '', '', 'D1', '5'],
    ['e', 'E', 'Size', 'M', 'E1', '5'],
    ['a', 'A', 'Size', 'L', 'A3', '5'],
    ['e2', 'E', 'Size', '', 'E2', '5'],
    ['f', '=HYPERLINK("x")', '', '', '', ''],
    ['g', 'G', '', '', 'G', '5', 'too', 'many'],
  ])
  expect(codes(products)).toEqual([
    [3, 'Option1 Value', 'variant-twice'],
    [4, 'Variant SKU', 'sku-twice'],
    [5, 'Title', 'title-missing'],
    [6, 'Handle', 'handle-missing'],
    [8, 'Handle', 'handle-scattered'],
    [9, 'Option1 Value', 'option-missing'],
    [10, 'Title', 'formula'],
    [10, 'Variant Price', 'price-missing'],
    [11, null, 'cells-too-many'],
  ])
  expect(products.flatMap(({ draft }) => (draft ? [draft.handle, draft.state ?? 'draft'] : []))).toEqual(['e', 'published', 'f', 'draft'])
})

test('words of another script make an address, and HTML of others is read as text', () => {
  expect([slugFrom('Thé à la Menthe!'), slugFrom('إبريق القمر'), slugFrom('茶')]).toEqual(['the-a-la-menthe', 'ibryq-alqmr', ''])
  expect(plainText('<b>5 &lt; 6</b><br>A&amp;B &#1576; &unknown; <img src=x onerror=alert(1)>')).toBe('5 < 6\nA&B ب &unknown;')
})
