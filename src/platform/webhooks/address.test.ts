import { expect, test } from 'vitest'
import { isPublic, mayBeCalled, publicLookup } from './address.ts'

test.each(['8.8.8.8', '1.1.1.1', '2606:4700::1111'])('%s is public', (address) => {
  expect(isPublic(address)).toBe(true)
})

test.each([
  ...['127.0.0.1', '10.1.2.3', '192.168.0.1', '172.31.255.255', '169.254.169.254', '100.64.0.1', '0.0.0.0', '255.255.255.255', '224.0.0.1'],
  ...[
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'ff02::1',
    'souk.example',
  ],
])('%s is not', (address) => {
  expect(isPublic(address)).toBe(false)
})

test.each([
  ...[
    'http://shop.example/in',
    'https://127.0.0.1/in',
    'https://[::1]/in',
    'https://localhost/in',
    'https://2130706433/in',
    'https://0x7f.1/in',
  ],
  ...['https://name:word@shop.example/in', 'ftp://shop.example', 'https://metadata.internal/', 'not an address', 'https://10.0.0.8:8443/'],
])('an endpoint cannot be %s', (address) => {
  expect(mayBeCalled(address, false)).toBe(false)
})

test('an endpoint is a public name over HTTPS, or anything where a setting allows it', () => {
  expect(mayBeCalled('https://shop.example/hooks/souk?x=1', false)).toBe(true)
  expect(mayBeCalled('http://127.0.0.1:4000/in', true)).toBe(true)
})

test('a name that leads to this machine is not connected to', async () => {
  const error = await new Promise<Error | null>((resolve) => publicLookup('localhost', {}, (refusal) => resolve(refusal)))
  expect(error).toMatchObject({ code: 'EHIDDEN' })
})
