// Mean and standard deviation over seeds as words: one way of writing it for tables, sentences and the command line.
import type { Spread } from '../maths/spread.ts'
import { meanEpochs, seedsText } from './counts.ts'

/** The two parts, so that a table can set them apart; the deviation is null where there is none, both are where nothing is known. */
export function spreadParts({ mean, sd }: Spread, text: (value: number) => string): { mean: string | null; deviation: string | null } {
  return { mean: mean === null ? null : text(mean), deviation: mean === null || sd === null ? null : `±\u00a0${text(sd)}` }
}

/** `31.3 ± 4.5`, in one piece; `nothing` where nothing is known. */
export function spreadText(spread: Spread, text: (value: number) => string, nothing = '–'): string {
  const { mean, deviation } = spreadParts(spread, text)
  return mean === null ? nothing : deviation === null ? mean : `${mean}\u00a0${deviation}`
}

/**
 * What the figures of a table or chart are, given how many seeds are behind each: `mean ± standard deviation of 3 seeds`, `of 2 to
 * 3 seeds` while some are missing, `one seed each` where there is nothing to deviate. Empty before anything is known.
 */
export function spreadMeaning(seeds: readonly number[]): string {
  const known = seeds.filter((n) => n > 0)
  if (known.length === 0) return ''
  const [least, most] = [Math.min(...known), Math.max(...known)]
  if (most === 1) return 'one seed each'
  return `mean ± standard deviation of ${least === most ? '' : `${least} to `}${seedsText(most)}`
}

/** What a mean of times to fit is of, where not all of the `runs` networks came to fit: `of those that fit (4 of 5)`. Empty where all did, or none. */
const ofThoseThatFit = ({ n }: Spread, runs: number): string => (n === 0 || n === runs ? '' : `of those that fit (${n} of ${runs})`)

/** `7.3 ± 0.4`, and where not all fit `7.3 ± 0.4 of those that fit (4 of 5)`; `nothing` where none did. */
export function timeToFitText(fitEpoch: Spread, runs: number, text: (value: number) => string, nothing = '–'): string {
  return `${spreadText(fitEpoch, text, nothing)} ${ofThoseThatFit(fitEpoch, runs)}`.trimEnd()
}

/** The mean of it in a sentence: `7.3 epochs`, `7.3 epochs, mean of those that fit (4 of 5)`; null where none did. */
export function epochsToFit(fitEpoch: Spread, runs: number): string | null {
  if (fitEpoch.mean === null) return null
  const whose = ofThoseThatFit(fitEpoch, runs)
  return whose === '' ? meanEpochs(fitEpoch.mean) : `${meanEpochs(fitEpoch.mean)}, mean ${whose}`
}

/** A spread of errors as one of accuracies. */
export const accuracyOf = ({ mean, sd, n }: Spread): Spread => ({ mean: mean === null ? null : 1 - mean, sd, n })
