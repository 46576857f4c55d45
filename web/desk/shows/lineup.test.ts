import { expect, test } from 'vitest'
import { addProduct, LINEUP_LIMIT, moveProduct, moveTo, type Product, takeOut } from './lineup.ts'

const product = (id: string) => ({ id }) as Product
const abc = ['a', 'b', 'c'].map(product)
const ids = (list: readonly Product[]) => list.map(({ id }) => id).join('')

test('products come to the end once, up to the limit', () => {
  expect(ids(addProduct(abc, product('d')))).toBe('abcd')
  expect(ids(addProduct(abc, product('b')))).toBe('abc')
  const full = Array.from({ length: LINEUP_LIMIT }, (_, index) => product(String(index)))
  expect(addProduct(full, product('more'))).toHaveLength(LINEUP_LIMIT)
})

test('buttons move by one and stop at the ends; a drag puts one beside another', () => {
  expect(ids(moveProduct(abc, 1, -1))).toBe('bac')
  expect(ids(moveProduct(abc, 0, -1))).toBe('abc')
  expect(ids(moveProduct(abc, 2, 1))).toBe('abc')
  expect(ids(moveTo(abc, 'a', 'c', true))).toBe('bca')
  expect(ids(moveTo(abc, 'c', 'a', false))).toBe('cab')
  expect(ids(moveTo(abc, 'b', 'b', true))).toBe('abc')
  expect(ids(takeOut(abc, 'b'))).toBe('ac')
})
