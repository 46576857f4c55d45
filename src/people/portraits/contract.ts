import { z } from 'zod'
import { bilingualSchema } from '#platform/language'

const partSchema = z.coerce.number().int().min(0).max(1000)
const shownSchema = z.string().trim().min(1).max(300)
/** Which part of the picture, in thousandths of its width and height, and what it shows, for who cannot see it. */
export const newPortraitSchema = z
  .object({
    ...{ left: partSchema, top: partSchema, width: partSchema.min(1), height: partSchema.min(1) },
    ...{ altEn: shownSchema, altAr: shownSchema },
  })
  .refine(({ left, top, width, height }) => left + width <= 1000 && top + height <= 1000, 'reaches out of the picture')
export const portraitSchema = z
  .object({ portraitUrl: z.string().nullable(), portraitAlt: bilingualSchema.nullable() })
  .meta({ id: 'Portrait' })
