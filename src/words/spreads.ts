// Mean and standard deviation over seeds as words: one way of writing it for tables, sentences and the command line.
import type { Spread } from '../maths/spread.ts'

/** The two parts, so that a table can set them apart; the deviation is null where there is none, both are where nothing is known. */
export function spreadParts({ mean, sd }: Spread, text: (value: number) => string): { mean: string | null; deviation: string | null } {
  return { mean: mean === null ? null : text(mean), deviation: mean === null || sd === null ? null : `±\u00a0${text(sd)}` }
}

/** `31.3 ± 4.5`, in one piece; `nothing` where nothing is known. */
export function spreadText(spread: Spread, text: (value: number) => string, nothing = '–'): string {
  const { mean, deviation } = spreadParts(spread, text)
  return mean === null ? nothing : deviation === null ? mean : `${mean}\u00a0${deviation}`
}

/** `12.3`. */
export const oneDecimal = (value: number): string => value.toFixed(1)

/** `12.3 %`, of a share 0-1. */
export const percentOneDecimal = (share: number): string => `${(100 * share).toFixed(1)}\u00a0%`

/** A spread of errors as one of accuracies. */
export const accuracyOf = ({ mean, sd, n }: Spread): Spread => ({ mean: mean === null ? null : 1 - mean, sd, n })
