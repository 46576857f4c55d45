const FORMULA = /^[=+\-@\t\r]/

/** One line of a CSV file by RFC 4180. A cell that a spreadsheet would run as a formula is made plain text. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

function cell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
