/**
 * Claims: a line of a show's talk ("claim 12 M", «حجز 12 وسط») claims a numbered product. It is held for as long as the host chose; where all are
 * claimed there is a line of people, and what is not paid for goes to the next.
 */
export { type Claims, createClaims } from './create-claims.ts'
export { claimsMoved } from './events.ts'
