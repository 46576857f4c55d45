import { useEffect, useState } from 'react'
import { asRefusal, type Refusal } from '../../api/refusal.ts'

/** One answer of the server for one page. */
export function useAnswer<Answer>(ask: () => Promise<Answer>): {
  answer: Answer | null
  refusal: Refusal | null
  take: (answer: Answer) => void
} {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [question] = useState(() => ask)
  useEffect(() => {
    question().then(setAnswer, (error: unknown) => setRefusal(asRefusal(error)))
  }, [question])
  return { answer, refusal, take: setAnswer }
}
