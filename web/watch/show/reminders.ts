import { useCallback, useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { components } from '../../api/schema.gen.ts'

export type OwnReminders = components['schemas']['OwnReminders']

export interface Reminders {
  /** Null until the server has answered. */
  own: OwnReminders | null
  isSet: boolean
  reload: () => Promise<OwnReminders | null>
}

const read = (slug: string): Promise<OwnReminders | null> =>
  answered(api.GET('/api/shows/{slug}/reminders', { params: { path: { slug } } })).catch(() => null)

/** What this browser and this person already asked for, of one show. */
export function useReminders(slug: string): Reminders {
  const [own, setOwn] = useState<OwnReminders | null>(null)
  const reload = useCallback(async () => {
    const answer = await read(slug)
    setOwn(answer)
    return answer
  }, [slug])
  useEffect(() => {
    let left = false
    void read(slug).then((answer) => left || setOwn(answer))
    return () => {
      left = true
    }
  }, [slug])
  return { own, isSet: own !== null && (own.email === 'confirmed' || own.push), reload }
}

export const remindByMail = (slug: string, language: 'ar' | 'en', email?: string): Promise<{ state: 'confirm' | 'set' }> =>
  answered(
    api.POST('/api/shows/{slug}/reminders', {
      params: { path: { slug } },
      body: { channel: 'email', language, ...(email ? { email } : {}) },
    }),
  )

export const stopReminders = (slug: string): Promise<unknown> =>
  answered(api.DELETE('/api/shows/{slug}/reminders', { params: { path: { slug } } }))
