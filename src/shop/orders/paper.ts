import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Bidi } from 'bidi-js'
import PDFDocument from 'pdfkit'
import type { Language } from '#platform/language'
import { unpackFont } from './unpack-font.ts'

const require = createRequire(import.meta.url)
const fonts = new Map<string, Buffer>()

/** Read at the first invoice, and kept. */
function fontOf(name: string, script: string, weight: number): Buffer {
  const file = `@fontsource/${name}/files/${name}-${script}-${weight}-normal.woff`
  const font = fonts.get(file) ?? unpackFont(readFileSync(require.resolve(file)))
  fonts.set(file, font)
  return font
}

// The types name its default as ESM has it, and what is loaded is the function itself.
const bidi = (require('bidi-js') as () => Bidi)()
const ARABIC = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/

const A4 = { width: 595.28, height: 841.89 }
export const MARGIN = 56
export const INNER = A4.width - 2 * MARGIN

interface Words {
  /** From the starting edge of the paper: the left one in English, the right one in Arabic. */
  readonly at: number
  readonly width?: number
  /** Against the far end of `width`. */
  readonly end?: boolean
  readonly size?: number
  readonly bold?: boolean
  readonly colour?: string
  /** A figure: read from left to right in every language. */
  readonly figure?: boolean
}

/** A4 sheets on which texts of either script stand where a reader of the language looks for them. */
export interface Paper {
  /** Height still free on this sheet, in points. */
  readonly left: () => number
  y: number
  /** Writes at the current height; answers the height it took. */
  write(text: string, words: Words): number
  rule(colour?: string): void
  nextSheet(): void
  end(): Promise<Buffer>
}

export function openPaper(language: Language, title: string): Paper {
  const document = new PDFDocument({ size: 'A4', margin: 0, info: { Title: title, Producer: 'Souk', Creator: 'Souk' }, lang: language })
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
  for (const weight of [400, 700]) {
    document.registerFont(`latin-${weight}`, fontOf('ibm-plex-sans', 'latin', weight))
    document.registerFont(`arabic-${weight}`, fontOf('ibm-plex-sans-arabic', 'arabic', weight))
  }
  const rtl = language === 'ar'

  function measure(runs: readonly Run[], weight: number, size: number): number {
    return runs.reduce(
      (sum, run) =>
        sum +
        document
          .font(`${run.arabic ? 'arabic' : 'latin'}-${weight}`)
          .fontSize(size)
          .widthOfString(run.text),
      0,
    )
  }

  function line(runs: readonly Run[], left: number, size: number, weight: number): void {
    let x = left
    for (const run of runs) {
      document.font(`${run.arabic ? 'arabic' : 'latin'}-${weight}`).fontSize(size)
      // Both faces stand on one line of writing.
      document.text(run.text, x, paper.y + size, { lineBreak: false, baseline: 'alphabetic' })
      x += document.widthOfString(run.text)
    }
  }

  const paper: Paper = {
    y: MARGIN,
    left: () => A4.height - MARGIN - paper.y,
    write(text, { at, width = INNER - at, end = false, size = 10, bold = false, colour = '#1f1813', figure = false }) {
      const weight = bold ? 700 : 400
      const from = paper.y
      const turned = (words: string): Run[] => runsOf(words, rtl && !figure)
      for (const words of text.split('\n').flatMap((part) => wrap(part, width, (some) => measure(turned(some), weight, size)))) {
        const runs = turned(words)
        const length = measure(runs, weight, size)
        const fromStart = at + (end ? width - length : 0)
        document.fillColor(colour)
        line(runs, rtl ? A4.width - MARGIN - fromStart - length : MARGIN + fromStart, size, weight)
        paper.y += size * 1.5
      }
      const height = paper.y - from
      paper.y = from
      return height
    },
    rule(colour = '#d9cfc0') {
      document
        .moveTo(MARGIN, paper.y)
        .lineTo(A4.width - MARGIN, paper.y)
        .lineWidth(0.7)
        .strokeColor(colour)
        .stroke()
    },
    nextSheet() {
      document.addPage({ size: 'A4', margin: 0 })
      paper.y = MARGIN
    },
    async end() {
      document.end()
      return done
    },
  }
  return paper
}

interface Run {
  readonly text: string
  readonly arabic: boolean
}

/** Cuts a line into runs of one script, in the order they stand on the paper from left to right. The font shapes and turns the letters of an Arabic word itself. */
export function runsOf(text: string, rtl: boolean): Run[] {
  if (text === '') return []
  const { levels } = bidi.getEmbeddingLevels(text, rtl ? 'rtl' : 'ltr')
  const runs: { text: string; level: number }[] = []
  for (let index = 0; index < text.length; index++) {
    const level = levels[index]!
    const last = runs.at(-1)
    if (last && last.level === level) last.text += text[index]!
    else runs.push({ text: text[index]!, level })
  }
  return inSight(runs).flatMap(({ text: words, level }) => byScript(level % 2 === 1 ? mirrored(words) : words, level % 2 === 1))
}

/** Rule L2 of the bidirectional algorithm, on runs: from the highest level down, what is at least that deep is turned round. */
function inSight(runs: { text: string; level: number }[]): { text: string; level: number }[] {
  const ordered = [...runs]
  const highest = Math.max(...runs.map(({ level }) => level))
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < ordered.length; start++) {
      if (ordered[start]!.level < level) continue
      let end = start
      while (end + 1 < ordered.length && ordered[end + 1]!.level >= level) end++
      ordered.splice(start, end - start + 1, ...ordered.slice(start, end + 1).toReversed())
      start = end
    }
  }
  return ordered
}

const mirrored = (text: string): string => Array.from(text, (sign) => bidi.getMirroredCharacter(sign) ?? sign).join('')

/**
 * Word by word: what draws PDFs turns the letters of an Arabic word, and never the words of a line. Blanks, brackets and full stops are the Latin
 * face's.
 */
function byScript(text: string, toTheLeft: boolean): Run[] {
  const pieces: { text: string; arabic: boolean }[] = []
  for (const sign of text) {
    const arabic = ARABIC.test(sign)
    const last = pieces.at(-1)
    if (last && last.arabic === arabic) last.text += sign
    else pieces.push({ text: sign, arabic })
  }
  if (!toTheLeft) return pieces
  // The Latin face does not turn what it draws.
  return pieces.map((piece) => (piece.arabic ? piece : { ...piece, text: Array.from(piece.text).toReversed().join('') })).toReversed()
}

function wrap(text: string, width: number, measure: (words: string) => number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current !== '' && measure(longer) > width) {
      lines.push(current)
      current = word
    } else current = longer
  }
  return [...lines, current]
}
