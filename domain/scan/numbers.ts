import { hitsOf, type ScanRule } from './hit'

/** Numbers of cards, accounts and persons, by their check digits: an order number is none. */
export const numbers: ScanRule = (text) => [
  ...hitsOf('card number', card, text, (words) => isCard(words.replace(/\D/g, ''))),
  ...hitsOf('bank account', iban, text, (words) => isIban(words.replace(/ /g, ''))),
  ...hitsOf('national id', socialSecurity, text),
]

const card = /(?<![\w.,:/#=+-])\d(?:[ -]?\d){12,18}(?![\w:/]|[.,-]\d)/g

/** Where the issuers' numbers begin, and how long they are (ISO/IEC 7812). */
const issuers =
  /^(?:4\d{12}|4\d{15}|4\d{18}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|3(?:0[0-5]|[68]\d)\d{11})$/

function isCard(digits: string): boolean {
  return issuers.test(digits) && new Set(digits).size > 1 && passesLuhn(digits)
}

/** The check digit of cards (ISO/IEC 7812-1, annex B). */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, sign, place) => {
    const digit = Number(sign) * (place % 2 === 0 ? 1 : 2)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return sum % 10 === 0
}

const iban = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/g

/** The remainder by 97 is 1 (ISO 13616). */
function isIban(account: string): boolean {
  if (account.length < 15 || account.length > 34) return false
  const digits = [...account.slice(4), ...account.slice(0, 4)]
    .map((sign) => Number.parseInt(sign, 36).toString())
    .join('')
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
}

/** Of the United States; areas that were never given are none. */
const socialSecurity = /(?<![\w.-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-]|\.\d)/g
