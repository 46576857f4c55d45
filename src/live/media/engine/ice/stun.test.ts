import { expect, test } from 'vitest'
import { isSignedWith, isStun, isSuccess, readBindingRequest, writeNomination, writeSuccess } from './stun.ts'

/** RFC 5769, section 2: a request, and the answers to it over both families. */
const PASSWORD = 'VOkJxbRl1RmTxUk/WvJxBt'
const REQUEST = Buffer.from(
  '000100582112a442b7e7a701bc34d686fa87dfae802200105354554e207465737420636c69656e74002400046e0001ff80290008932ff9b151263b36' +
    '000600096576746a3a68367659202020000800149aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a280280004e57a3bcf',
  'hex',
)

test('reads a known request, whose it is, and what it is not signed with', () => {
  expect(isStun(REQUEST)).toBe(true)
  expect(readBindingRequest(REQUEST)).toMatchObject({ username: 'evtj:h6vY', nominates: false })
  expect(isSignedWith(REQUEST, PASSWORD)).toBe(true)
  expect(isSignedWith(REQUEST, `${PASSWORD}x`)).toBe(false)
  const changed = Buffer.from(REQUEST)
  changed[60]! ^= 1
  expect(isSignedWith(changed, PASSWORD)).toBe(false)
})

test.each([
  ['192.0.2.1', '0001a147e112a643'],
  ['::ffff:192.0.2.1', '0001a147e112a643'],
  ['2001:db8:1234:5678:11:2233:4455:6677', '0002a1470113a9faa5d3f179bc25f4b5bed2b9d9'],
])('tells %s, port 32853, as the standard does', (address, attribute) => {
  const transaction = Buffer.from('b7e7a701bc34d686fa87dfae', 'hex')
  const answer = writeSuccess(transaction, PASSWORD, address, 32_853)
  expect(isSuccess(answer)).toBe(true)
  expect(answer.toString('hex')).toContain(attribute)
  expect(isSignedWith(answer, PASSWORD)).toBe(true)
})

test('a nomination is read as one', () => {
  const check = writeNomination(Buffer.alloc(12, 7), 'ours:theirs', PASSWORD, 1, Buffer.alloc(8))
  expect(readBindingRequest(check)).toMatchObject({ username: 'ours:theirs', nominates: true })
  expect(isSignedWith(check, PASSWORD)).toBe(true)
})

test('what is cut short or made up is no request', () => {
  expect(isStun(REQUEST.subarray(0, 19))).toBe(false)
  for (let length = 20; length < REQUEST.length; length++) isSignedWith(REQUEST.subarray(0, length), PASSWORD)
  expect(readBindingRequest(REQUEST.subarray(0, 30))).toBeNull()
})
