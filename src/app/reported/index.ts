/** What people can report and operators can act on, told by the rooms that own it. */
export { messageSource, productSource } from './goods-and-lines.ts'
export { orderMessageSource } from './order-messages.ts'
export { clipSource, showSource, stopShow } from './shows.ts'
