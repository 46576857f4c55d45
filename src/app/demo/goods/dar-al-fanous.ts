import { both, goods } from '../product.ts'

const brand = 'dar-al-fanous'
const electric = both('Bulb up to 25 W. Switch off before changing it.', 'مصباح حتى 25 واط. افصل الكهرباء قبل تبديله.')

export const fanous = [
  goods(
    brand,
    'brass-lantern',
    'DF-LANT',
    'lantern',
    {
      title: both('Brass lantern', 'فانوس نحاس'),
      description: both('Cut, bent and soldered by hand; for a candle or a small bulb.', 'مقصوص ومثني وملحوم باليد، لشمعة أو مصباح صغير.'),
      alt: both('A brass lantern with coloured glass and a flame', 'فانوس نحاسي بزجاج ملوّن وشعلة'),
      category: 'lighting',
      safety: both('Metal becomes hot while a candle burns.', 'يسخن المعدن ما دامت الشمعة مشتعلة.'),
    },
    {
      option: ['colour', both('Colour', 'اللون')],
      choices: [
        { code: 'teal', name: both('Turquoise', 'فيروزي'), price: 19_500n, stock: 31, file: 'lantern' },
        { code: 'red', name: both('Red', 'أحمر'), price: 19_500n, stock: 18, file: 'lantern-red' },
      ],
    },
  ),
  goods(
    brand,
    'hanging-lamp',
    'DF-HANG-01',
    'hanging-lamp',
    {
      title: both('Hanging lamp', 'مصباح معلّق'),
      description: both('Pierced brass; throws stars on the wall.', 'نحاس مخرّم يرسم نجومًا على الحائط.'),
      alt: both('A domed brass lamp with small holes, hanging', 'مصباح نحاسي مقبّب مخرّم معلّق'),
      category: 'lighting',
      safety: electric,
      before: 52_000n,
    },
    { name: both('35 cm', '35 سم'), price: 42_000n, stock: 9 },
  ),
  goods(
    brand,
    'candle-holder',
    'DF-HOLD-01',
    'holder',
    {
      title: both('Candle holder', 'شمعدان'),
      description: both('Solid brass on a wide foot.', 'نحاس مصمت على قاعدة عريضة.'),
      alt: both('A brass candle holder with a lit candle', 'شمعدان نحاسي فيه شمعة مضاءة'),
      category: 'decor',
    },
    { name: both('18 cm', '18 سم'), price: 7_600n, stock: 52 },
  ),
  goods(
    brand,
    'engraved-tray',
    'DF-TRAY-01',
    'tray',
    {
      title: both('Engraved tray', 'صينية منقوشة'),
      description: both('For six glasses and a pot.', 'لستة أكواب وإبريق.'),
      alt: both('An oval brass tray with a blue diamond', 'صينية نحاسية بيضوية فيها معيّن أزرق'),
      category: 'tableware',
    },
    { name: both('40 cm', '40 سم'), price: 17_200n, stock: 26 },
  ),
  goods(
    brand,
    'carved-mirror',
    'DF-MIRR-01',
    'mirror',
    {
      title: both('Carved mirror', 'مرآة منحوتة'),
      description: both('Walnut frame, cut in one piece.', 'إطار من الجوز قطعة واحدة.'),
      alt: both('A pointed oval mirror in a wooden frame', 'مرآة بيضوية مدبّبة بإطار خشبي'),
      category: 'decor',
    },
    { name: both('60 cm', '60 سم'), price: 31_000n, stock: 8 },
  ),
  goods(
    brand,
    'string-lights',
    'DF-STRG-05',
    'lights',
    {
      title: both('String of lanterns', 'حبل فوانيس'),
      description: both('Five small lanterns, two metres of cord.', 'خمسة فوانيس صغيرة وحبل من مترين.'),
      alt: both('Five coloured lanterns on a cord', 'خمسة فوانيس ملوّنة على حبل'),
      category: 'lighting',
      safety: electric,
    },
    { name: both('2 metres', 'متران'), price: 12_800n, stock: 47 },
  ),
]
