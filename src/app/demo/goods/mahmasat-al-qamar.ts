import { both, goods } from '../product.ts'

const brand = 'mahmasat-al-qamar'
const weight = ['weight', both('Weight', 'الوزن')] as const

export const qamar = [
  goods(
    brand,
    'cardamom-coffee',
    'MQ-CARD',
    'coffee',
    {
      title: both('Cardamom coffee', 'قهوة بالهيل'),
      description: both('Light roast, ground with green cardamom on the day it leaves.', 'تحميص فاتح، تُطحن مع الهيل الأخضر يوم إرسالها.'),
      alt: both('A dark bag of coffee with a bean on its label', 'كيس قهوة داكن على ملصقه حبة بنّ'),
      category: 'coffee',
    },
    {
      option: weight,
      choices: [
        { code: '250', name: both('250 g', '250 غ'), price: 4_200n, stock: 180 },
        { code: '500', name: both('500 g', '500 غ'), price: 7_800n, stock: 96 },
      ],
    },
  ),
  goods(
    brand,
    'mountain-beans',
    'MQ-BEAN',
    'coffee-light',
    {
      title: both('Mountain beans', 'حبوب الجبل'),
      description: both('Whole beans from Haraz, medium roast.', 'حبوب كاملة من حراز، تحميص متوسط.'),
      alt: both('A light brown bag of coffee beans', 'كيس بنّي فاتح من حبوب البن'),
      category: 'coffee',
    },
    {
      option: weight,
      choices: [
        { code: '250', name: both('250 g', '250 غ'), price: 5_600n, stock: 88 },
        { code: '1000', name: both('1 kg', '1 كغ'), price: 19_800n, stock: 20 },
      ],
    },
  ),
  goods(
    brand,
    'brass-dallah',
    'MQ-DALL-01',
    'dallah',
    {
      title: both('Brass dallah', 'دلّة نحاس'),
      description: both('Serves eight; tinned inside.', 'تكفي ثمانية، ومبيّضة من الداخل.'),
      alt: both('A golden coffee pot with a long spout', 'دلّة ذهبية بمصبّ طويل'),
      category: 'teapots',
      safety: both('The handle becomes hot. Not for the microwave.', 'المقبض يسخن. لا تُوضع في الميكروويف.'),
    },
    { name: both('1 litre', 'لتر'), price: 26_500n, stock: 17 },
  ),
  goods(
    brand,
    'finjan-set',
    'MQ-FINJ-06',
    'finjan',
    {
      title: both('Finjan set', 'طقم فناجين'),
      description: both('Six small cups without handles.', 'ستة فناجين صغيرة بلا مقابض.'),
      alt: both('Three small coffee cups in a row', 'ثلاثة فناجين قهوة في صف'),
      category: 'cups',
    },
    { name: both('Set of 6', 'طقم من 6'), price: 8_400n, stock: 73 },
  ),
  goods(
    brand,
    'date-box',
    'MQ-DATE-01',
    'dates',
    {
      title: both('Box of dates', 'علبة تمر'),
      description: both('Ajwa of this year, in a wooden box.', 'عجوة هذا العام في علبة خشبية.'),
      alt: both('A wooden box full of dates', 'علبة خشبية مملوءة تمرًا'),
      category: 'groceries',
      safety: both('Contains stones.', 'فيه نوى.'),
    },
    { name: both('1 kg', '1 كغ'), price: 9_900n, stock: 64 },
  ),
  goods(
    brand,
    'date-syrup',
    'MQ-SYRP-01',
    'syrup',
    {
      title: both('Date syrup', 'دبس التمر'),
      description: both('Nothing but dates and time.', 'تمر ووقت، ولا شيء غيرهما.'),
      alt: both('A dark jar of syrup with a golden lid', 'برطمان دبس داكن بغطاء ذهبي'),
      category: 'groceries',
      before: 4_000n,
    },
    { name: both('400 g', '400 غ'), price: 3_000n, stock: 110 },
  ),
  goods(
    brand,
    'qamar-spice',
    'MQ-SPIC-01',
    'spice',
    {
      title: both('Moon spice', 'بهارات القمر'),
      description: both('Seven spices for coffee and rice pudding.', 'سبعة بهارات للقهوة والأرز بالحليب.'),
      alt: both('An open tin of red spice', 'علبة مفتوحة من بهار أحمر'),
      category: 'groceries',
    },
    { name: both('80 g', '80 غ'), price: 2_600n, stock: 150 },
  ),
  goods(
    brand,
    'hand-mill',
    'MQ-MILL-01',
    'mill',
    {
      title: both('Hand mill', 'مطحنة يدوية'),
      description: both('Steel burrs, walnut drawer.', 'رحى فولاذية ودرج من الجوز.'),
      alt: both('A wooden coffee mill with a brass top and a crank', 'مطحنة قهوة خشبية بغطاء نحاسي ومقبض'),
      category: 'kitchen',
    },
    { name: both('Walnut', 'جوز'), price: 21_000n, stock: 15 },
  ),
]
