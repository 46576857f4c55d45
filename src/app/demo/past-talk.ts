/** What viewers of the demo's past show said, by second of the show. Invented, like everything of the demo. */
export const pastTalk: readonly { second: number; name: string; text: string }[] = [
  { second: 1, name: 'Huda', text: 'مساء الخير من الفجيرة' },
  { second: 2, name: 'Sam', text: 'Finally, the kiln! What came out best?' },
  { second: 4, name: 'Mariam', text: 'هل يصلح الإبريق للغاز؟' },
  { second: 6, name: 'Rashid', text: 'That spout does not drip at all' },
  { second: 9, name: 'Huda', text: 'لون الرمل جميل جدًا' },
  { second: 11, name: 'Lin', text: 'How many of the cups are left?' },
  { second: 13, name: 'Sam', text: 'Took two cups, thank you Layla' },
  { second: 16, name: 'Noura', text: 'كم قطر الوعاء؟' },
  { second: 19, name: 'Lin', text: 'The bowl is 26 cm, it says in the card' },
  { second: 22, name: 'Rashid', text: 'هل تشحنون إلى العين؟' },
  { second: 26, name: 'Mariam', text: 'برطمان العسل هدية مثالية' },
  { second: 29, name: 'Sam', text: 'Same time next week?' },
]
