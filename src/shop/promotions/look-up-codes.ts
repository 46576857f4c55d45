import type { Kysely } from 'kysely'
import type { CouponRefusal } from '#shop/pricing/contract'
import { type PromotionRecord, stateOf } from './record.ts'
import { type Person, readCodes, readUsedBy } from './store.ts'
import type { PromotionTables } from './tables.ts'
import type { WrongCodes } from './wrong-codes.ts'

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
  /** Where the question comes from, where that is known. */
  readonly address?: string | null
  /** Whether this person bought before; asked only where it matters. */
  boughtBefore(): Promise<boolean>
}

export const plainCode = (typed: string): string => typed.trim().toUpperCase()

/** What each code means here and now for this person; the price rule then says what it takes off. */
export async function lookUpCodes(tables: Kysely<PromotionTables>, wrong: WrongCodes, question: CodeQuestion): Promise<CodeAnswer[]> {
  const codes = [...new Set(question.codes.map(plainCode))]
  if (codes.length === 0) return []
  const guesser = { viewerId: question.person.viewerId, address: question.address ?? null }
  const asked = codes.filter((code) => wrong.mayAsk(code, guesser, question.now))
  const found = asked.length === 0 ? [] : await readCodes(tables, asked)
  const here = new Map(found.filter(({ marketCode }) => marketCode === question.market).map((record) => [codeOf(record), record]))
  const elsewhere = new Set(found.map(codeOf))
  const limited = [...here.values()].filter(({ mostPerPerson }) => mostPerPerson !== null).map(({ id }) => id)
  const used = await readUsedBy(tables, limited, question.person)
  return Promise.all(
    codes.map(async (code) => {
      if (!asked.includes(code)) return { code, record: null, refusal: 'try-later' as const }
      const record = here.get(code)
      if (elsewhere.has(code)) wrong.noteRight(code, guesser, question.now)
      else wrong.noteWrong(code, guesser, question.now)
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
