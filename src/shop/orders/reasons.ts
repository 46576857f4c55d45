/** Why a buyer cancels. */
export const buyerReasons = ['changed-mind', 'ordered-twice', 'too-slow', 'wrong-address', 'other'] as const
/** Why a seller cancels. */
export const sellerReasons = ['out-of-stock', 'price-wrong', 'cannot-deliver', 'buyer-asked', 'fraud-suspected', 'other'] as const
/** Why money goes back. */
export const refundReasons = ['returned', 'damaged', 'not-arrived', 'not-as-described', 'goodwill', 'other'] as const
/** Why money goes back by itself: the bank decided for the shop, and the goods were given up meanwhile. */
export const DISPUTE_WON = 'dispute-won'
export type BuyerReason = (typeof buyerReasons)[number]
export type SellerReason = (typeof sellerReasons)[number]
export type RefundReason = (typeof refundReasons)[number]
