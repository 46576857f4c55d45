import type { ContactFacts } from '#shop/catalog'
import { nawl } from './goods/bayt-al-nawl.ts'
import { bustan } from './goods/dar-al-bustan.ts'
import { fanous } from './goods/dar-al-fanous.ts'
import { tin } from './goods/dar-tin.ts'
import { qamar } from './goods/mahmasat-al-qamar.ts'
import type { DemoBrand } from './people.ts'
import type { DemoProduct } from './product.ts'

export const products: readonly DemoProduct[] = [...tin, ...bustan, ...nawl, ...qamar, ...fanous]

/** Who made a brand's goods. Invented, like everybody here. */
export const makers: Readonly<Record<DemoBrand, ContactFacts>> = {
  'dar-tin': { name: 'Dar Tin Workshop', postal: 'Kiln Road 4, Ras Al Khaimah, UAE', electronic: 'care@dar-tin.souk.example' },
  'dar-al-bustan': {
    name: 'Dar al-Bustan Soap House',
    postal: 'Grove Lane 12, Ajloun, Jordan',
    electronic: 'care@dar-al-bustan.souk.example',
  },
  'bayt-al-nawl': { name: 'Bayt al-Nawl Weavers', postal: 'Loom Street 7, Madaba, Jordan', electronic: 'care@bayt-al-nawl.souk.example' },
  'mahmasat-al-qamar': { name: 'Moon Roastery', postal: 'Market Street 21, Amman, Jordan', electronic: 'care@mahmasa.souk.example' },
  'dar-al-fanous': { name: 'Dar al-Fanous Metalworks', postal: 'Coppersmiths 3, Sharjah, UAE', electronic: 'care@fanous.souk.example' },
}

/** Answers for all of it in the European Union. */
export const responsiblePerson: ContactFacts = {
  name: 'Souk Demo Representative',
  postal: 'Beispielstraße 1, 10115 Berlin, Germany',
  electronic: 'eu@souk.example',
}
