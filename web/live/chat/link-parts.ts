const address = /\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/giu

/** A text in parts; those with an address lead there. Only lines of the people of the show are asked for it. */
export function linkParts(text: string): { text: string; url: string | null }[] {
  const parts: { text: string; url: string | null }[] = []
  let at = 0
  for (const found of text.matchAll(address)) {
    if (found.index > at) parts.push({ text: text.slice(at, found.index), url: null })
    parts.push({ text: found[0], url: URL.canParse(found[0]) ? found[0] : null })
    at = found.index + found[0].length
  }
  if (at < text.length) parts.push({ text: text.slice(at), url: null })
  return parts
}
