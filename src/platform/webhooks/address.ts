import { lookup as lookUp } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Networks that are not the public internet: this machine, its neighbours, clouds' own services, and what nobody may use. */
const hidden = new BlockList()
for (const [network, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
  ] as const),
  ...([
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
  ] as const),
  ...([
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
]) {
  hidden.addSubnet(network, bits, 'ipv4')
}
/** Of IPv6 only global unicast is public, without the parts of it that carry an IPv4 address or are for examples. */
const open = new BlockList()
open.addSubnet('2000::', 3, 'ipv6')
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  hidden.addSubnet(network, bits, 'ipv6')

/** Whether an address in numbers is one that anyone on the internet may reach. */
export function isPublic(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !hidden.check(address, 'ipv4')
  if (version === 6) return open.check(address, 'ipv6') && !hidden.check(address, 'ipv6')
  return false
}

/** Whether an endpoint may have this address at all; what its name leads to is checked at every delivery. */
export function mayBeCalled(text: string, allowPrivate: boolean): boolean {
  if (text.length > 2_000 || !URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  if (username || password) return false
  if (allowPrivate) return protocol === 'https:' || protocol === 'http:'
  const bare = hostname.replace(/^\[|\]$/g, '')
  if (isIP(bare) !== 0) return protocol === 'https:' && isPublic(bare)
  return protocol === 'https:' && bare.includes('.') && !bare.endsWith('.') && !/\.(?:local|internal|localhost)$/i.test(bare)
}

/**
 * Looks a name up and refuses one that leads anywhere hidden. The socket connects to what this answers, so that no second
 * look-up can say something else.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0)
    const [first] = addresses
    if (!first || addresses.some(({ address }) => !isPublic(address))) {
      return callback(Object.assign(new Error(`${hostname} leads to an address that is not public`), { code: 'EHIDDEN' }), '', 0)
    }
    if (options.all) return callback(null, addresses)
    return callback(null, first.address, first.family)
  })
}
