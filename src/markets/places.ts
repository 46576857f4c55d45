import type { Bilingual } from '#platform/language'

/** A part of a country that an address names by choosing. */
export interface Place {
  readonly code: string
  readonly name: Bilingual
}

const places = (lines: string): readonly Place[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', en = '', ar = ''] = line.split('|').map((part) => part.trim())
      return { code, name: { en, ar } }
    })

export const emirates = places(`
abu-dhabi|Abu Dhabi|أبوظبي
ajman|Ajman|عجمان
dubai|Dubai|دبي
fujairah|Fujairah|الفجيرة
ras-al-khaimah|Ras Al Khaimah|رأس الخيمة
sharjah|Sharjah|الشارقة
umm-al-quwain|Umm Al Quwain|أم القيوين
`)

export const governorates = places(`
amman|Amman|عمّان
ajloun|Ajloun|عجلون
aqaba|Aqaba|العقبة
balqa|Balqa|البلقاء
irbid|Irbid|إربد
jerash|Jerash|جرش
karak|Karak|الكرك
maan|Ma’an|معان
madaba|Madaba|مادبا
mafraq|Mafraq|المفرق
tafilah|Tafilah|الطفيلة
zarqa|Zarqa|الزرقاء
`)

export const states = places(`
AL|Alabama|ألاباما
AK|Alaska|ألاسكا
AZ|Arizona|أريزونا
AR|Arkansas|أركنساس
CA|California|كاليفورنيا
CO|Colorado|كولورادو
CT|Connecticut|كونيتيكت
DE|Delaware|ديلاوير
DC|District of Columbia|مقاطعة كولومبيا
FL|Florida|فلوريدا
GA|Georgia|جورجيا
HI|Hawaii|هاواي
ID|Idaho|أيداهو
IL|Illinois|إلينوي
IN|Indiana|إنديانا
IA|Iowa|آيوا
KS|Kansas|كانساس
KY|Kentucky|كنتاكي
LA|Louisiana|لويزيانا
ME|Maine|مين
MD|Maryland|ماريلاند
MA|Massachusetts|ماساتشوستس
MI|Michigan|ميشيغان
MN|Minnesota|مينيسوتا
MS|Mississippi|ميسيسيبي
MO|Missouri|ميزوري
MT|Montana|مونتانا
NE|Nebraska|نبراسكا
NV|Nevada|نيفادا
NH|New Hampshire|نيوهامبشير
NJ|New Jersey|نيوجيرسي
NM|New Mexico|نيومكسيكو
NY|New York|نيويورك
NC|North Carolina|كارولاينا الشمالية
ND|North Dakota|داكوتا الشمالية
OH|Ohio|أوهايو
OK|Oklahoma|أوكلاهوما
OR|Oregon|أوريغون
PA|Pennsylvania|بنسلفانيا
RI|Rhode Island|رود آيلاند
SC|South Carolina|كارولاينا الجنوبية
SD|South Dakota|داكوتا الجنوبية
TN|Tennessee|تينيسي
TX|Texas|تكساس
UT|Utah|يوتا
VT|Vermont|فيرمونت
VA|Virginia|فرجينيا
WA|Washington|واشنطن
WV|West Virginia|فرجينيا الغربية
WI|Wisconsin|ويسكونسن
WY|Wyoming|وايومنغ
`)
