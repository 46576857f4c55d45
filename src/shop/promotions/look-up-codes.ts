import type { Kysely } from 'kysely'
import type { CouponRefusal } from '#shop/pricing/contract'
import { type PromotionRecord, stateOf } from './record.ts'
import { type Person, readCodes, readUsedBy } from './store.ts'
import type { PromotionTables } from './tables.ts'

export interface CodeAnswer {
  /** As it is compared: in capitals. */
  readonly code: string
  readonly record: PromotionRecord | null
  readonly refusal: CouponRefusal | null
}

export interface CodeQuestion {
  readonly codes: readonly string[]
  readonly market: string
  readonly person: Person
  readonly now: Date
  /** Whether this person bought before; asked only where it matters. */
  boughtBefore(): Promise<boolean>
}

export const plainCode = (typed: string): string => typed.trim().toUpperCase()

/** What each code means here and now for this person; the price rule then says what it takes off. */
export async function lookUpCodes(tables: Kysely<PromotionTables>, question: CodeQuestion): Promise<CodeAnswer[]> {
  const codes = [...new Set(question.codes.map(plainCode))]
  if (codes.length === 0) return []
  const found = await readCodes(tables, codes)
  const here = new Map(found.filter(({ marketCode }) => marketCode === question.market).map((record) => [codeOf(record), record]))
  const elsewhere = new Set(found.map(codeOf))
  const limited = [...here.values()].filter(({ mostPerPerson }) => mostPerPerson !== null).map(({ id }) => id)
  const used = await readUsedBy(tables, limited, question.person)
  return Promise.all(
    codes.map(async (code) => {
      const record = here.get(code)
      if (!record) return { code, record: null, refusal: elsewhere.has(code) ? ('other-market' as const) : ('unknown' as const) }
      return { code, record, refusal: await refusalOf(record, question, used.get(record.id) ?? 0) }
    }),
  )
}

const codeOf = ({ terms }: PromotionRecord): string => (terms.kind === 'coupon' ? terms.code : '')

async function refusalOf(record: PromotionRecord, question: CodeQuestion, used: number): Promise<CouponRefusal | null> {
  const state = stateOf(record, question.now)
  if (state === 'scheduled') return 'not-yet'
  if (state !== 'ongoing') return 'over'
  if (record.mostUses !== null && record.uses >= record.mostUses) return 'used-up'
  if (record.mostPerPerson !== null && used >= record.mostPerPerson) return 'person-limit'
  if (record.firstOrderOnly && (await question.boughtBefore())) return 'first-order-only'
  return null
}
