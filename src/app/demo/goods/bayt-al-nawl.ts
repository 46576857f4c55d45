import { both, goods } from '../product.ts'

const brand = 'bayt-al-nawl'

export const nawl = [
  goods(
    brand,
    'wool-rug',
    'BN-RUG',
    'rug',
    {
      title: both('Wool rug', 'سجادة صوف'),
      description: both('Knotted on a floor loom; forty days for the large one.', 'معقودة على نول أرضي، والكبيرة في أربعين يومًا.'),
      alt: both('A red rug with a dark field and a golden diamond', 'سجادة حمراء بوسط داكن ومعيّن ذهبي'),
      category: 'rugs',
    },
    {
      option: ['size', both('Size', 'المقاس')],
      choices: [
        { code: '120', name: both('80 × 120 cm', '80 × 120 سم'), price: 68_000n, stock: 11 },
        { code: '200', name: both('140 × 200 cm', '140 × 200 سم'), price: 149_000n, stock: 4 },
      ],
    },
  ),
  goods(
    brand,
    'loom-cushion',
    'BN-CUSH',
    'cushion-red',
    {
      title: both('Loom cushion', 'وسادة النول'),
      description: both('Cotton cover with a zip; the filling comes along.', 'غطاء قطني بسحّاب، والحشوة معه.'),
      alt: both('A square cushion with a diamond in its middle', 'وسادة مربعة في وسطها معيّن'),
      category: 'linen',
    },
    {
      option: ['colour', both('Colour', 'اللون')],
      choices: [
        { code: 'red', name: both('Red', 'أحمر'), price: 8_500n, stock: 34, file: 'cushion-red' },
        { code: 'blue', name: both('Blue', 'أزرق'), price: 8_500n, stock: 27, file: 'cushion-blue' },
      ],
    },
  ),
  goods(
    brand,
    'cotton-throw',
    'BN-THRW-01',
    'throw',
    {
      title: both('Cotton throw', 'غطاء قطني'),
      description: both('Light enough for June, wide enough for two.', 'خفيف لحزيران، وعريض لاثنين.'),
      alt: both('A cream throw with clay-red stripes', 'غطاء كريمي بخطوط طينية'),
      category: 'linen',
    },
    { name: both('130 × 180 cm', '130 × 180 سم'), price: 16_500n, stock: 38 },
  ),
  goods(
    brand,
    'hammam-towel',
    'BN-TOWL-01',
    'towel',
    {
      title: both('Hammam towel', 'منشفة الحمّام'),
      description: both('Flat weave; dries in an hour.', 'نسيج مسطّح يجفّ في ساعة.'),
      alt: both('A grey towel with teal stripes and tassels', 'منشفة رمادية بخطوط فيروزية وشراريب'),
      category: 'linen',
    },
    { name: both('100 × 180 cm', '100 × 180 سم'), price: 7_900n, stock: 95 },
  ),
  goods(
    brand,
    'market-tote',
    'BN-TOTE-01',
    'tote',
    {
      title: both('Market tote', 'حقيبة السوق'),
      description: both('Canvas with leather handles; carries eight kilos.', 'قماش متين بمقابض جلدية، تحمل ثمانية كيلوغرامات.'),
      alt: both('A canvas bag with leather handles', 'حقيبة قماش بمقابض جلدية'),
      category: 'bags',
    },
    { name: both('One size', 'مقاس واحد'), price: 9_200n, stock: 58 },
  ),
  goods(
    brand,
    'table-runner',
    'BN-RUNR-01',
    'runner',
    {
      title: both('Table runner', 'مفرش الطاولة'),
      description: both('Linen with four woven diamonds.', 'كتان بأربعة معيّنات منسوجة.'),
      alt: both('A long olive-green runner with four diamonds', 'مفرش طويل زيتوني بأربعة معيّنات'),
      category: 'tableware',
    },
    { name: both('40 × 150 cm', '40 × 150 سم'), price: 6_800n, stock: 44 },
  ),
  goods(
    brand,
    'silk-scarf',
    'BN-SCRF-01',
    'scarf',
    {
      title: both('Silk scarf', 'وشاح حرير'),
      description: both('Hand-rolled hem; last season’s colour, lowered.', 'حافة ملفوفة باليد، من لون الموسم الماضي، بسعر مخفّض.'),
      alt: both('A violet silk scarf with golden waves', 'وشاح حرير بنفسجي بأمواج ذهبية'),
      category: 'clothing',
      before: 24_000n,
    },
    { name: both('90 × 90 cm', '90 × 90 سم'), price: 18_000n, stock: 22 },
  ),
  goods(
    brand,
    'floor-pouf',
    'BN-POUF-01',
    'pouf',
    {
      title: both('Floor pouf', 'بوف أرضي'),
      description: both('Leather, stitched by hand. The pattern is still being tried.', 'جلد مخيط باليد. ما زال الرسم قيد التجربة.'),
      alt: both('A round leather pouf', 'بوف جلدي مستدير'),
      category: 'furniture',
      draft: true,
    },
    { name: both('50 cm', '50 سم'), price: 39_000n, stock: 6 },
  ),
]
