/** The last month of a card, as it stands on it: "08/31". */
export const cardUntil = ({ expiryMonth, expiryYear }: { expiryMonth: number; expiryYear: number }): string =>
  `${String(expiryMonth).padStart(2, '0')}/${expiryYear % 100}`
