/** Words that people read and the server keeps: always in both of Souk's first languages. */
import { z } from 'zod'

export const languages = ['ar', 'en'] as const
export const languageSchema = z.enum(languages)
export type Language = z.infer<typeof languageSchema>

/** `{ "en": "Moon teapot", "ar": "إبريق القمر" }`: neither may be empty. */
export const bilingualSchema = z
  .object({ en: z.string().trim().min(1).max(500), ar: z.string().trim().min(1).max(500) })
  .meta({ id: 'Bilingual', description: 'One text in English and in Arabic.' })
export type Bilingual = z.infer<typeof bilingualSchema>
