/** `?buy=<product>` opens its sheet: the way in from a player in another page, and back from a proof of age. */
export const askedProduct = (): string => new URLSearchParams(location.search).get('buy') ?? ''
