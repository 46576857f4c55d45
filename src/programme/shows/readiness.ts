import type { Show } from './show.ts'

export const missingCodes = ['title-en', 'title-ar', 'start-past', 'host', 'host-age'] as const
export type Missing = (typeof missingCodes)[number]

export const adviceCodes = ['description', 'cover', 'lineup'] as const
export type Advice = (typeof adviceCodes)[number]

/** A start that slipped by while somebody filled in the rest. */
const GRACE_MINUTES = 5

/** What must be there before others may find the show. */
export function missingOf(show: Show, now: Date, hostFault: 'host' | 'host-age' | null): Missing[] {
  return [
    ...(show.title.en.trim() === '' ? ['title-en' as const] : []),
    ...(show.title.ar.trim() === '' ? ['title-ar' as const] : []),
    ...(show.startsAt.getTime() < now.getTime() - GRACE_MINUTES * 60_000 ? ['start-past' as const] : []),
    ...(hostFault ? [hostFault] : []),
  ]
}

/** What would bring more people, and may as well be left out. */
export function adviceOf(show: Show, products: number): Advice[] {
  return [
    ...(show.description?.en.trim() && show.description.ar.trim() ? [] : ['description' as const]),
    ...(show.coverUrl === '' ? ['cover' as const] : []),
    ...(products === 0 ? ['lineup' as const] : []),
  ]
}
