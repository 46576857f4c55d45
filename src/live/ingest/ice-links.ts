/** `Link` header values that tell a WHIP or WHEP client which STUN and TURN servers to use (RFC 9725, section 4.6). */
export function iceLinks(servers: readonly string[]): string[] {
  return servers.map((server) => {
    const [scheme, rest] = split(server, ':')
    const at = rest.lastIndexOf('@')
    if (at < 0) return `<${server}>; rel="ice-server"`
    const [username, credential] = split(rest.slice(0, at), ':')
    return `<${scheme}:${rest.slice(at + 1)}>; rel="ice-server"; username="${decodeURIComponent(username)}"; credential="${decodeURIComponent(credential)}"; credential-type="password"`
  })
}

function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
