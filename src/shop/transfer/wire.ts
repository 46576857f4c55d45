import type { z } from 'zod'
import type { faultSchema, ImportWire } from './contract.ts'
import { type Fault, faultCodes } from './fault.ts'
import type { PictureCounts } from './fault-store.ts'
import { wordsOfFault } from './fault-words.ts'
import type { Import } from './import.ts'

const NO_PICTURES: PictureCounts = { waiting: 0, kept: 0, failed: 0 }

export function importToWire({ createdBy: _createdBy, delimiter: _delimiter, ...made }: Import, pictures = NO_PICTURES): ImportWire {
  const { header, fields, sample, createdAt, startedAt, endedAt } = made
  return {
    ...made,
    ...{ header: [...header], fields: [...fields], pictures: { ...pictures } },
    sample: sample.map((one) => ({ ...one, prices: [...one.prices] })),
    ...{ createdAt: createdAt.toISOString(), startedAt: startedAt?.toISOString() ?? null, endedAt: endedAt?.toISOString() ?? null },
  }
}

export function faultToWire(fault: Fault): z.input<typeof faultSchema> {
  const { line, column, code, handle } = fault
  return { line, column, code, handle, severity: faultCodes[code], ...wordsOfFault(fault) }
}
