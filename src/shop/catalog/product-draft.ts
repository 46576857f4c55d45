import type { NewProduct } from './product.ts'

/**
 * A product as a file or another system tells it. What is `undefined` stays as it is on a product that is there already; stock that is told is
 * what is on hand afterwards, at the main place, but never less than holds and orders need.
 */
export type ProductDraft = Omit<NewProduct, 'organisationId' | 'slug' | 'pictureUrl' | 'handle'> & { readonly handle: string }
