import { isIPv6 } from 'node:net'

const GROUPS = 8
const OF_NETWORK = 4
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** What is counted as one caller: an IPv4 address, or the network (/64) of an IPv6 one, for whoever has that has every address in it. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = MAPPED.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [before = '', after] = address.split('%', 1)[0]!.split('::')
  const groupsOf = (text: string | undefined): string[] => (text ? text.split(':') : [])
  const [first, last] = [groupsOf(before), groupsOf(after)]
  const left = Math.max(0, GROUPS - first.length - last.length)
  const groups = [...first, ...Array<string>(left).fill('0'), ...last]
  return `${groups
    .slice(0, OF_NETWORK)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
