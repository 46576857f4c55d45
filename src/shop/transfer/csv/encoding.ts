/** What a file's bytes are text in, judged by its beginning. Spreadsheets save in the encoding of their machine and do not say which. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

export interface Guess {
  readonly encoding: Encoding
  /** False where the bytes say it themselves: by a mark, or because they are valid UTF-8. */
  readonly guessed: boolean
}

export type NoText = 'workbook' | 'not-text'

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((value, place) => bytes[place] === value)

/** `bytes` are the file's first ones; `whole` says that nothing follows them. */
export function guessEncoding(bytes: Uint8Array, whole: boolean): Guess | NoText {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'workbook'
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', guessed: false }
  if (startsWith(bytes, 0xff, 0xfe)) return { encoding: 'utf-16le', guessed: false }
  if (startsWith(bytes, 0xfe, 0xff)) return { encoding: 'utf-16be', guessed: false }
  const wide = guessWide(bytes)
  if (wide) return { encoding: wide, guessed: true }
  if (bytes.some((value) => value === 0 || (value < 0x20 && value !== 0x09 && value !== 0x0a && value !== 0x0d))) return 'not-text'
  if (isUtf8(bytes, whole)) return { encoding: 'utf-8', guessed: false }
  return { encoding: isMostlyArabic(bytes) ? 'windows-1256' : 'windows-1252', guessed: true }
}

/** Text in UTF-16 without its mark: of the signs of a header every second byte is zero. */
function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(bytes.length >> 1, 2_000)
  if (pairs < 4) return null
  let firstZero = 0
  let secondZero = 0
  for (let place = 0; place < pairs; place++) {
    if (bytes[place * 2] === 0) firstZero++
    if (bytes[place * 2 + 1] === 0) secondZero++
  }
  if (secondZero > pairs * 0.3 && firstZero < pairs * 0.05) return 'utf-16le'
  return firstZero > pairs * 0.3 && secondZero < pairs * 0.05 ? 'utf-16be' : null
}

export function isUtf8(bytes: Uint8Array, whole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole })
    return true
  } catch {
    return false
  }
}

/** Arabic words are runs of high bytes; the accents of a Latin text stand alone between plain letters. */
function isMostlyArabic(bytes: Uint8Array): boolean {
  let inRuns = 0
  let alone = 0
  for (let place = 0; place < bytes.length; place++) {
    if (bytes[place]! < 0x80) continue
    if ((bytes[place - 1] ?? 0) >= 0x80 || (bytes[place + 1] ?? 0) >= 0x80) inRuns++
    else alone++
  }
  return inRuns > alone
}
