import { isIPv4, isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'

/** Addresses under which this machine may be reached, the announced one first. */
export function hostAddresses(publicAddress: string | null): string[] {
  const own = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter((entry) => !(isIPv6(entry.address) && entry.address.startsWith('fe80')))
    .toSorted((left, right) => rank(left) - rank(right))
    .map((entry) => entry.address)
  return [...new Set([...(publicAddress === null ? [] : [publicAddress]), ...own])]
}

/** IPv4 before IPv6, loopback last. */
function rank(entry: { address: string; internal: boolean }): number {
  return (entry.internal ? 2 : 0) + (isIPv4(entry.address) ? 0 : 1)
}

/** Our host candidates, as attribute lines. */
export function candidateLines(addresses: readonly string[], udpPort: number): string[] {
  return addresses.map((address, index) => {
    const priority = 126 * 2 ** 24 + (65_535 - index) * 256 + 255
    return `a=candidate:${index + 1} 1 UDP ${priority} ${address} ${udpPort} typ host`
  })
}

/** Puts our host candidates into an answer in place of those the library found; they hold for the whole bundle. */
export function announce(answer: string, addresses: readonly string[], udpPort: number): string {
  const candidates = candidateLines(addresses, udpPort)
  const lines = answer.split('\r\n').filter((line) => !line.startsWith('a=candidate:') && line !== 'a=end-of-candidates')
  const second = lines.findIndex((line, index) => line.startsWith('m=') && lines.slice(0, index).some((before) => before.startsWith('m=')))
  const end = second < 0 ? lines.findLastIndex((line) => line !== '') + 1 : second
  return [...lines.slice(0, end), ...candidates, 'a=end-of-candidates', ...lines.slice(end)].join('\r\n')
}

/** Adds one attribute line to the section of a track. */
export function addToTrack(answer: string, mid: string, line: string): string {
  return answer.replace(`a=mid:${mid}\r\n`, `a=mid:${mid}\r\n${line}\r\n`)
}
