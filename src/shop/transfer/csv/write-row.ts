/** Begins what a spreadsheet would work out rather than show. */
const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^-?\d+([.,]\d+)?$/

/** One line of a CSV file. Text that a spreadsheet would run as a formula gets an apostrophe in front, as spreadsheets write it themselves. */
export function writeRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => writeCell(cell === null ? '' : String(cell))).join(',')}\r\n`
}

function writeCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The text of a cell that `writeRow` made harmless. */
export const readCell = (text: string): string => (text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text)
export const looksLikeFormula = (text: string): boolean => /^[=+@]|^-[^\d\s]/.test(text) && !/^\+?[\d\s()-]+$/.test(text)
