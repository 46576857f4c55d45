import type { components } from '../../api/schema.gen.ts'

export type Product = components['schemas']['Product']
export type ProductHit = components['schemas']['ProductHit']
export type Category = components['schemas']['Category']
