import type { Encoding } from './encoding.ts'

/** The bytes are not text in that encoding. */
export class UnreadableText extends Error {}

/** Text of the bytes with one kind of line end, `\n`, and without the mark in front. */
export async function* readText(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  // A `\r` at the end of a piece waits for what follows it.
  let waiting = ''
  for await (const piece of bytes) {
    const text = waiting + decode(decoder, piece)
    waiting = text.endsWith('\r') ? '\r' : ''
    const whole = oneLineEnd(waiting ? text.slice(0, -1) : text)
    if (whole) yield whole
  }
  const rest = oneLineEnd(waiting + decode(decoder))
  if (rest) yield rest
}

function decode(decoder: InstanceType<typeof TextDecoder>, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
  } catch (error) {
    throw new UnreadableText('not in this encoding', { cause: error })
  }
}

const oneLineEnd = (text: string): string => (text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text)
