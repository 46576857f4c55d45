import { z } from 'zod'

const partSchema = z.coerce.number().int().min(0).max(1000)
/** Which part of the picture, in thousandths of its width and height. */
export const portraitCropSchema = z
  .object({ left: partSchema, top: partSchema, width: partSchema.min(1), height: partSchema.min(1) })
  .refine(({ left, top, width, height }) => left + width <= 1000 && top + height <= 1000, 'reaches out of the picture')
export const portraitSchema = z.object({ portraitUrl: z.string().nullable() }).meta({ id: 'Portrait' })
