import { useCallback, useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { asRefusal, type Refusal } from '../../api/refusal.ts'
import type { components } from '../../api/schema.gen.ts'

export type AgeStanding = components['schemas']['AgeStanding']
export type AgeLevel = AgeStanding['needed']['hosts']

const levels: readonly AgeLevel[] = ['declared', 'document', 'provider']

/** Levels that are enough where `needed` is asked for, the least first. */
export const enough = (needed: AgeLevel): AgeLevel[] => levels.slice(levels.indexOf(needed))

export const reaches = (level: AgeLevel | null, needed: AgeLevel): boolean =>
  level !== null && levels.indexOf(level) >= levels.indexOf(needed)

export interface Standing {
  value: AgeStanding | null
  refusal: Refusal | null
  /** Does something about it and takes the answer, or asks anew. */
  run(work: () => Promise<AgeStanding | null>): Promise<void>
  busy: boolean
}

/** What is known of this person's age in this market. */
export function useStanding(market: string): Standing {
  const [value, setValue] = useState<AgeStanding | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const ask = useCallback(() => answered(api.GET('/api/age', { params: { query: { market } } })), [market])
  useEffect(() => {
    ask().then(setValue, (error: unknown) => setRefusal(asRefusal(error)))
  }, [ask])
  const run = async (work: () => Promise<AgeStanding | null>): Promise<void> => {
    setBusy(true)
    setRefusal(null)
    try {
      setValue((await work()) ?? (await ask()))
    } catch (error) {
      setRefusal(asRefusal(error))
    } finally {
      setBusy(false)
    }
  }
  return { value, refusal, run, busy }
}
