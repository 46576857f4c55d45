/** The text of one field of a form, without the blanks around it: nobody types those on purpose. */
export function wordOf(data: FormData, name: string): string {
  const entry = data.get(name)
  return typeof entry === 'string' ? entry.trim() : ''
}
