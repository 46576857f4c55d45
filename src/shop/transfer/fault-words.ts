import type { Bilingual, Language } from '#platform/language'
import type { Fault, FaultCode } from './fault.ts'

interface Words {
  /** What is wrong. `{value}` is the cell, `{limit}` what its code speaks of. */
  readonly wrong: Bilingual
  /** What to do about it. */
  readonly remedy: Bilingual
}

const words = (wrongEn: string, wrongAr: string, remedyEn: string, remedyAr: string): Words => ({
  wrong: { en: wrongEn, ar: wrongAr },
  remedy: { en: remedyEn, ar: remedyAr },
})

const byCode: Readonly<Record<FaultCode, Words>> = {
  'row-broken': words(
    'A quotation mark stands where it cannot be.',
    'علامة اقتباس في غير موضعها.',
    'Write "" for a quotation mark inside a quoted cell.',
    'اكتب "" مكان علامة الاقتباس داخل خلية محاطة بعلامتي اقتباس.',
  ),
  'row-endless': words(
    'A row without an end: a quotation mark is opened and never closed.',
    'صف بلا نهاية: علامة اقتباس فُتحت ولم تُغلق.',
    'Close the quotation mark on this line.',
    'أغلق علامة الاقتباس في هذا السطر.',
  ),
  'row-near-broken': words(
    'Line {limit} next to it cannot be read; it may belong to this product.',
    'السطر {limit} المجاور لا يُقرأ، وقد يكون من هذا المنتج.',
    'Mend line {limit}; this product is then read as well.',
    'أصلح السطر {limit}، فيُقرأ هذا المنتج أيضًا.',
  ),
  'cells-too-many': words(
    'The row has {value} cells, the header has {limit}.',
    'في الصف {value} خلية، وفي العناوين {limit}.',
    'Put cells that contain a comma into quotation marks.',
    'ضع الخلايا التي فيها فاصلة بين علامتي اقتباس.',
  ),
  'handle-missing': words(
    'Neither a handle nor a title: the row belongs to no product.',
    'لا معرّف ولا عنوان: الصف لا ينتمي إلى منتج.',
    'Write the handle of its product into the row.',
    'اكتب معرّف المنتج في هذا الصف.',
  ),
  'handle-scattered': words(
    'Rows of this handle stood further up already.',
    'وردت صفوف لهذا المعرّف في موضع سابق.',
    'Sort the file by handle, so that rows of one product stand together.',
    'رتّب الملف حسب المعرّف لتتجاور صفوف المنتج الواحد.',
  ),
  'title-missing': words(
    'The product has no title.',
    'المنتج بلا عنوان.',
    'Write a title into the first row of the product.',
    'اكتب عنوانًا في أول صف للمنتج.',
  ),
  'text-long': words('The text is longer than {limit} characters.', 'النص أطول من {limit} حرف.', 'Shorten it.', 'اختصره.'),
  'price-unreadable': words(
    '“{value}” is no price.',
    '«{value}» ليس سعرًا.',
    'Write digits with a point before the decimals: 149.00',
    'اكتب أرقامًا ونقطة قبل الكسور: 149.00',
  ),
  'price-nothing': words(
    'A price of nothing.',
    'سعر صفر.',
    'Write a price, or leave the cell empty: then it is not sold there.',
    'اكتب سعرًا، أو اترك الخلية فارغة فلا يُباع هناك.',
  ),
  'price-negative': words(
    'A price below nothing: {value}',
    'سعر سالب: {value}',
    'Write the price without a minus sign.',
    'اكتب السعر بلا علامة ناقص.',
  ),
  'price-huge': words(
    'The price {value} is beyond every measure.',
    'السعر {value} يتجاوز كل حد.',
    'Check the decimals.',
    'راجع الكسور العشرية.',
  ),
  'price-decimals': words(
    '“{value}” has more decimals than {limit} has.',
    'في «{value}» كسور أكثر مما لعملة {limit}.',
    'Round the price to what can be paid.',
    'قرّب السعر إلى ما يمكن دفعه.',
  ),
  'price-currency': words(
    '“{value}” is in another currency; this column is in {limit}.',
    '«{value}» بعملة أخرى، وهذا العمود بعملة {limit}.',
    'Choose the market of this column, or write the price in {limit}.',
    'اختر سوق هذا العمود، أو اكتب السعر بعملة {limit}.',
  ),
  'quantity-unreadable': words('“{value}” is no number of units.', '«{value}» ليس عدد وحدات.', 'Write a whole number.', 'اكتب عددًا صحيحًا.'),
  'quantity-range': words(
    '{value} units cannot be kept: from 0 to {limit}.',
    'لا يمكن حفظ {value} وحدة: من 0 إلى {limit}.',
    'Correct the number.',
    'صحّح العدد.',
  ),
  'sku-twice': words(
    'The code {value} stands on line {limit} already.',
    'الرمز {value} موجود في السطر {limit}.',
    'Give each variant a code of its own.',
    'اجعل لكل صنف رمزًا خاصًا به.',
  ),
  'sku-long': words('The code is longer than {limit} characters.', 'الرمز أطول من {limit} حرفًا.', 'Shorten it.', 'اختصره.'),
  'variant-twice': words(
    'The same choice stands on line {limit} already: {value}',
    'الاختيار نفسه موجود في السطر {limit}: {value}',
    'Remove one of the rows, or name another option.',
    'احذف أحد الصفّين أو سمّ خيارًا آخر.',
  ),
  'option-missing': words(
    'The variant names no value of this option.',
    'لا قيمة لهذا الخيار في هذا الصنف.',
    'Write a value, as in the other rows of the product.',
    'اكتب قيمة كما في صفوف المنتج الأخرى.',
  ),
  'variants-many': words(
    '{value} variants; a product has at most {limit}.',
    '{value} صنفًا، وللمنتج {limit} على الأكثر.',
    'Split it into several products.',
    'قسّمه إلى عدة منتجات.',
  ),
  refused: words(
    'The product cannot be kept: {value}',
    'تعذّر حفظ المنتج: {value}',
    'Correct it and bring the file again.',
    'صحّحه ثم أعد الاستيراد.',
  ),
  'gtin-invalid': words(
    '“{value}” is no GTIN; it was left out.',
    '«{value}» ليس رقم GTIN صحيحًا، فتُرك.',
    'Write the 8, 12, 13 or 14 digits below the bars.',
    'اكتب الأرقام التي تحت الخطوط: 8 أو 12 أو 13 أو 14 رقمًا.',
  ),
  'review-first': words(
    'The platform looks at the product before it goes on sale.',
    'تنظر المنصة في المنتج قبل عرضه للبيع.',
    'Nothing to do: it waits among the products in review.',
    'لا شيء عليك: المنتج في انتظار المراجعة.',
  ),
  'price-missing': words(
    'This variant has no price anywhere.',
    'لا سعر لهذا الصنف في أي سوق.',
    'It is brought in, and not sold until it has a price.',
    'يُستورد، ولا يُباع حتى يكون له سعر.',
  ),
  'category-unknown': words(
    'No category is called “{value}”.',
    'لا فئة باسم «{value}».',
    'Choose one on the product’s page.',
    'اختر فئة في صفحة المنتج.',
  ),
  formula: words(
    'This looks like a formula: {value}',
    'يبدو هذا معادلة: {value}',
    'It is kept as text. Save the file with values instead of formulas.',
    'يُحفظ كنص. احفظ الملف بالقيم بدل المعادلات.',
  ),
  'one-language': words(
    'The file has texts in one language only.',
    'نصوص الملف بلغة واحدة.',
    'They stand for both until you write the other, or add columns such as Title (ar).',
    'تقوم مقام اللغتين حتى تكتب الأخرى، أو أضف أعمدة مثل Title (ar).',
  ),
  'contact-incomplete': words(
    'A contact needs a name, an address and an e-mail or website.',
    'تحتاج جهة الاتصال إلى اسم وعنوان وبريد أو موقع.',
    'Complete it here, or on the product’s page.',
    'أكملها هنا أو في صفحة المنتج.',
  ),
  'text-cut': words(
    'The text is longer than {limit} characters and was cut.',
    'النص أطول من {limit} حرف فاختُصر.',
    'Read its end on the product’s page.',
    'راجع آخره في صفحة المنتج.',
  ),
  'pictures-many': words(
    '{value} pictures; the first {limit} are taken.',
    '{value} صورة، وتؤخذ أول {limit} صورة.',
    'Put the important ones first.',
    'قدّم الصور المهمة.',
  ),
  'picture-address': words(
    '“{value}” is no address of a picture.',
    '«{value}» ليس عنوان صورة.',
    'Give an address that begins with https://',
    'اكتب عنوانًا يبدأ بـ https://',
  ),
  'picture-missing': words(
    'The picture could not be fetched: {value}',
    'تعذّر جلب الصورة: {value}',
    'Check the address, or put the picture up on the product’s page.',
    'راجع العنوان، أو أضف الصورة في صفحة المنتج.',
  ),
  'picture-refused': words(
    'This is no picture that can be taken: {value}',
    'هذه ليست صورة يمكن أخذها: {value}',
    'Use JPEG, PNG, WebP or AVIF, from 200 pixels to 20 MB.',
    'استعمل JPEG أو PNG أو WebP أو AVIF، من 200 بكسل حتى 20 ميغابايت.',
  ),
}

export function wordsOfFault(fault: Pick<Fault, 'code' | 'value' | 'limit'>): Words {
  const { wrong, remedy } = byCode[fault.code]
  const filled = (language: Language) => ({ wrong: fill(wrong[language], fault), remedy: fill(remedy[language], fault) })
  const [en, ar] = [filled('en'), filled('ar')]
  return { wrong: { en: en.wrong, ar: ar.wrong }, remedy: { en: en.remedy, ar: ar.remedy } }
}

/** Values stand apart from the direction of the words around them. */
const fill = (text: string, { value, limit }: Pick<Fault, 'value' | 'limit'>): string =>
  text.replace('{value}', () => `\u2068${value ?? ''}\u2069`).replaceAll('{limit}', () => `\u2068${limit ?? ''}\u2069`)
