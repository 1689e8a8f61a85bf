// Counted things: their plural, and their article.
import { counted } from './numbers.ts'
import { atMost } from './rounding.ts'

/** `1 epoch`, `23 epochs`. */
export const plural = (count: number, [one, many]: readonly [string, string]): string => `${counted(count)} ${count === 1 ? one : many}`

/** `3 seeds`. */
export const seedsText = (count: number): string => plural(count, ['seed', 'seeds'])

/** A mean of epochs: `7 epochs`, `7.3 epochs`; figure and unit stay together. */
export function meanEpochs(mean: number): string {
  const epochs = atMost(mean, 1)
  return `${epochs}\u00a0${epochs === '1' ? 'epoch' : 'epochs'}`
}

/** `a 4`, `an 8`, `an ankle boot`, `an hour`, `a unit`, `an F`: the indefinite article as the name is spoken. */
export const withArticle = (name: string | number): string => `${startsWithVowel(String(name)) ? 'an' : 'a'} ${name}`

/** `An 8`: a sentence's first letter. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function startsWithVowel(name: string): boolean {
  const [digits] = /^\d[\d,]*/.exec(name) ?? []
  if (digits !== undefined) return startsWithVowelAsNumber(digits.replaceAll(',', ''))
  // A letter alone is spoken by its name: an F, a U.
  if (/^[a-z](?![a-z])/i.test(name)) return /^[aefhilmnorsx]/i.test(name)
  if (/^(hour|honest|honou?r|heir)/i.test(name)) return true
  // Spoken with a y or a w in front: unit, use, euro, one.
  return /^[aeiou]/i.test(name) && !/^(uni([^nm]|$)|us[aeiou]|ut[ei]|eu|one\b|once\b)/i.test(name)
}

/** Eight and all that begins with it; eleven and eighteen alone, as thousands, millions and so on. */
const startsWithVowelAsNumber = (digits: string): boolean => digits.startsWith('8') || (/^1[18]/.test(digits) && digits.length % 3 === 2)
