/** The STUN and TURN servers that a WHEP answer names in its Link header (RFC 9725, section 4.6). */
export function iceServersOf(linkHeader: string | null): RTCIceServer[] {
  const links = linkHeader?.match(/<[^>]*>(?:\s*;\s*[\w-]+="(?:[^"\\]|\\.)*")*/g) ?? []
  return links.flatMap((link) => {
    const attribute = (name: string): string | undefined => new RegExp(`;\\s*${name}="((?:[^"\\\\]|\\\\.)*)"`).exec(link)?.[1]
    const urls = /^<([^>]*)>/.exec(link)?.[1]
    if (!urls || attribute('rel') !== 'ice-server') return []
    const username = attribute('username')
    const credential = attribute('credential')
    return [{ urls, ...(username && { username }), ...(credential && { credential }) }]
  })
}
