import { both, goods } from '../product.ts'

const brand = 'dar-al-bustan'

export const bustan = [
  goods(
    brand,
    'laurel-soap',
    'DB-SOAP-180',
    'soap',
    {
      title: both('Laurel soap', 'صابون الغار'),
      description: both('Olive and laurel oil, dried for nine months in the dark.', 'زيت زيتون وغار، جُفّف تسعة أشهر في الظل.'),
      alt: both('A green bar of soap with bubbles', 'قطعة صابون خضراء مع فقاعات'),
      category: 'skin-care',
      safety: both('Keep out of the eyes.', 'يُبعد عن العينين.'),
    },
    { name: both('180 g', '180 غ'), price: 2_400n, stock: 240 },
  ),
  goods(
    brand,
    'bath-basket',
    'DB-BASK-01',
    'basket',
    {
      title: both('Bath basket', 'سلة الحمّام'),
      description: both('Soap, scrub and a towel in a basket of palm leaf.', 'صابون ومقشّر ومنشفة في سلة من سعف النخيل.'),
      alt: both('A basket with a handle, woven of palm leaf', 'سلة بمقبض منسوجة من السعف'),
      category: 'beauty',
    },
    { name: both('Wicker', 'من الخوص'), price: 8_900n, stock: 60 },
  ),
  goods(
    brand,
    'olive-oil-candle',
    'DB-CNDL-01',
    'candle',
    {
      title: both('Olive oil candle', 'شمعة زيت الزيتون'),
      description: both('Burns for forty hours, smells of nothing but the grove.', 'تشتعل أربعين ساعة، ولا رائحة لها إلا البستان.'),
      alt: both('A lit white candle', 'شمعة بيضاء مضاءة'),
      category: 'candles',
      safety: both('Never leave a burning candle alone; keep away from children.', 'لا تُترك الشمعة المشتعلة وحدها، وتُبعد عن الأطفال.'),
    },
    { name: both('150 g', '150 غ'), price: 4_600n, stock: 85 },
  ),
  goods(
    brand,
    'rose-water',
    'DB-ROSE-250',
    'rose-water',
    {
      title: both('Rose water', 'ماء الورد'),
      description: both('Distilled the morning the roses open.', 'يُقطّر صباح تفتّح الورد.'),
      alt: both('A pink bottle with a golden cap and a rose on its label', 'زجاجة وردية بغطاء ذهبي وعلى ملصقها وردة'),
      category: 'cosmetics',
    },
    { name: both('250 ml', '250 مل'), price: 3_800n, stock: 120 },
  ),
  goods(
    brand,
    'lavender-sachet',
    'DB-LAVD-03',
    'lavender',
    {
      title: both('Lavender sachet', 'كيس الخزامى'),
      description: both('For drawers and pillows; three in a box.', 'للأدراج والوسائد، ثلاثة في علبة.'),
      alt: both('A cloth sachet with sprigs of lavender', 'كيس قماش فيه أغصان خزامى'),
      category: 'decor',
    },
    { name: both('Set of 3', 'طقم من 3'), price: 3_200n, stock: 75 },
  ),
  goods(
    brand,
    'hand-cream',
    'DB-HAND-75',
    'cream',
    {
      title: both('Hand cream', 'كريم اليدين'),
      description: both('Olive oil, beeswax and nothing that one cannot spell.', 'زيت زيتون وشمع عسل، ولا شيء لا يُعرف اسمه.'),
      alt: both('An open green tin of white cream', 'علبة خضراء مفتوحة فيها كريم أبيض'),
      category: 'skin-care',
      before: 5_500n,
    },
    { name: both('75 ml', '75 مل'), price: 4_400n, stock: 90 },
  ),
  goods(
    brand,
    'grove-oil',
    'DB-OIL',
    'oil',
    {
      title: both('Oil of the grove', 'زيت البستان'),
      description: both('Pressed within six hours, unfiltered.', 'معصور خلال ست ساعات، بلا تصفية.'),
      alt: both('A bottle of olive oil with an olive leaf on its label', 'زجاجة زيت زيتون على ملصقها ورقة'),
      category: 'groceries',
    },
    {
      option: ['volume', both('Volume', 'الحجم')],
      choices: [
        { code: '500', name: both('500 ml', '500 مل'), price: 5_900n, stock: 140 },
        { code: '1000', name: both('1 litre', 'لتر'), price: 10_500n, stock: 66 },
      ],
    },
  ),
  goods(
    brand,
    'coffee-scrub',
    'DB-SCRB-200',
    'scrub',
    {
      title: both('Coffee scrub', 'مقشّر القهوة'),
      description: both('Sugar and ground coffee. Its label is not printed yet.', 'سكر وقهوة مطحونة. لم يُطبع ملصقه بعد.'),
      alt: both('A jar with a wooden lid', 'برطمان بغطاء خشبي'),
      category: 'skin-care',
      draft: true,
    },
    { name: both('200 g', '200 غ'), price: 5_200n, stock: 0 },
  ),
]
