import { lettersOf } from './letters.ts'

/** Words that make a name sound like the people of the show. */
const OFFICES = [
  ...['host', 'moderator', 'mod', 'admin', 'administrator', 'official', 'support', 'staff', 'team', 'seller', 'shop', 'store', 'souk'],
  ...[
    'مضيف',
    'مضيفة',
    'مقدم',
    'مقدمة',
    'مشرف',
    'مشرفة',
    'مدير',
    'مديرة',
    'إدارة',
    'رسمي',
    'الرسمي',
    'الرسمية',
    'دعم',
    'الدعم',
    'متجر',
    'سوق',
    'فريق',
  ],
].flatMap(lettersOf)
const ARTICLE = 'ال'

const isOffice = (word: string): boolean =>
  OFFICES.includes(word) || (word.startsWith(ARTICLE) && OFFICES.includes(word.slice(ARTICLE.length)))

/** Whether a guest's name would be taken for one of `reserved` (host and brand, in both languages), or for somebody in office. */
export function impersonates(name: string, reserved: readonly string[]): boolean {
  const words = lettersOf(name)
  const plain = words.filter((word) => !isOffice(word))
  if (plain.length === 0) return words.length > 0
  const joined = words.join('')
  const joinedPlain = plain.join('')
  return reserved.some((taken) => {
    const letters = lettersOf(taken).join('')
    return letters !== '' && (letters === joined || letters === joinedPlain)
  })
}

/** Letters or digits, and nothing that looks like an address. */
export function isName(name: string): boolean {
  return /[\p{L}\p{N}]/u.test(name) && !/[@/\\<>]|:\/\/|\bwww\.|\.(?:com|net|org|shop|store|me|io|ru)\b/iu.test(name)
}
