/** Everyone who may get a part of a payment, in the order in which parts are shown. */
export const parties = ['seller', 'creator', 'agency', 'platform', 'processor', 'delivery', 'tax'] as const
