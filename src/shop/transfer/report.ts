import type { Id } from '#platform/ids'
import type { Language } from '#platform/language'
import { writeRow } from './csv/write-row.ts'
import type { Desk } from './deps.ts'
import { faultCodes } from './fault.ts'
import { type FaultPlace, listFaults } from './fault-store.ts'
import { wordsOfFault } from './fault-words.ts'

const AT_ONCE = 1_000
const BOM = '\ufeff'

const words = {
  en: { header: ['Line', 'Column', 'Handle', 'Kind', 'What is wrong', 'What to do'], error: 'Left out', warning: 'Note' },
  ar: { header: ['السطر', 'العمود', 'المعرّف', 'النوع', 'ما الخطأ', 'ما العمل'], error: 'لم يُستورد', warning: 'ملاحظة' },
} as const

/** Every fault as a CSV file, piece by piece. The mark in front lets spreadsheets read its Arabic. */
export async function* writeReport(desk: Desk, id: Id<'imp'>, language: Language): AsyncGenerator<string> {
  const said = words[language]
  yield BOM + writeRow(said.header)
  let after: FaultPlace | null = null
  for (;;) {
    const faults: Awaited<ReturnType<typeof listFaults>> = await listFaults(desk.tables, id, after, AT_ONCE)
    const last = faults.at(-1)
    if (!last) return
    yield faults
      .map((fault) => {
        const { wrong, remedy } = wordsOfFault(fault)
        return writeRow([
          fault.line,
          fault.column,
          fault.handle,
          said[faultCodes[fault.code]],
          bare(wrong[language]),
          bare(remedy[language]),
        ])
      })
      .join('')
    after = last.place
  }
}

/** Without the signs that hold apart what runs in different directions: a file is searched. */
const bare = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '')
