/** The path asked for, or `/`: an address of another site is never followed, however browsers read it (they drop tabs, and take `\` for `/`). */
export function pathHere(asked: string | null, origin: string): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, origin)) return '/'
  return new URL(asked, origin).origin === origin ? asked : '/'
}
