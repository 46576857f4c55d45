const APPLICATION = 'live'

/** `rtmp://HOST/live…`; some encoders put more of the address into the application. */
export function takesApplication(application: string): boolean {
  const [path = ''] = application.split('?')
  const trimmed = path.replace(/^\/+/, '')
  return trimmed === APPLICATION || trimmed.startsWith(`${APPLICATION}/`)
}

/** The stream key of `rtmp://HOST/live/KEY`, `rtmp://HOST/live/anything?key=KEY` or `rtmp://HOST/live?key=KEY`; empty when there is none. */
export function keyOf(application: string, name: string): string {
  for (const part of [name, application]) {
    const at = part.indexOf('?')
    const key = at < 0 ? null : new URLSearchParams(part.slice(at + 1)).get('key')
    if (key) return key
  }
  const [path = ''] = name.split('?')
  return path.split('/').findLast((piece) => piece !== '') ?? ''
}
