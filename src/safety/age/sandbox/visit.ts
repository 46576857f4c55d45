import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { languageSchema } from '#platform/language'
import type { AgeVisit } from '../provider.ts'

const visitSchema = z.tuple([idSchema('chk'), z.string(), languageSchema])

export function encodeVisit({ checkId, returnTo, language }: AgeVisit): string {
  return Buffer.from(JSON.stringify([checkId, returnTo, language])).toString('base64url')
}

/** Only for text whose signature was the sandbox's. */
export function decodeVisit(text: string): AgeVisit {
  const [checkId, returnTo, language] = visitSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  return { checkId, returnTo, language }
}
