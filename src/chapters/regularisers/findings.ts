// What the table says so far, row against row, as sentences: worded by the results alone.
import { plural } from '../../words/counts.ts'
import { timesAsLong } from '../../words/numbers.ts'
import { percentText, signedPoints } from '../../words/percents.ts'
import { epochsToFit } from '../../words/spreads.ts'
import { peakFinding } from './peak.ts'
import { gainsOver, isFitted, type Results, type RowPoint, type RowResults, testAccuracy } from './results.ts'

export interface Finding {
  /** What it is about; stands out. */
  readonly about: string
  readonly text: string
}

/** A smaller difference is not worth a word. */
const leastDifference = 0.01

/** Nothing before the first network has ended. */
export function findingsOf(results: Results): Finding[] {
  const { rows, plain, noise, state, progress } = results
  const others = rows.filter((one) => one !== plain)
  const all = [
    fitted(rows, noise, state.epochs),
    plain ? best(plain, others, progress.ended < progress.total) : null,
    ...(plain ? others.map((one) => (state.corruption === 1 ? atRandom(one, plain) : atNoise(one, plain, noise))) : []),
    state.corruption < 1 ? peakFinding(results) : null,
  ]
  return all.filter((finding) => finding !== null)
}

function fitted(rows: readonly RowResults[], noise: string, epochs: number): Finding | null {
  const not = rows.filter(({ noisy }) => isFitted(noisy) === false)
  const yes = rows.filter(({ noisy }) => isFitted(noisy) === true)
  if (yes.length + not.length === 0) return null
  const byHeart = yes.length > 0 ? yes.map(({ title }) => title).join('; ') : 'in none of the rows'
  const share = ({ title, noisy }: RowResults) => `${title} (${percentText(noisy.trainAccuracy.mean ?? 0)} as told)`
  const never = not.length > 0 ? ` Not every label within ${plural(epochs, ['epoch', 'epochs'])}: ${not.map(share).join('; ')}.` : ''
  return { about: `Fitted by heart, ${noise}`, text: `: ${byHeart}.${never}` }
}

function best(plain: RowResults, others: readonly RowResults[], isPartial: boolean): Finding | null {
  const accuracy = testAccuracy(plain.clean)
  if (accuracy === null) return null
  const known = others.flatMap(({ title, clean }) => {
    const { mean } = gainsOver(clean, plain.clean).spread
    return mean === null ? [] : [{ title, gain: mean }]
  })
  const top = known.reduce<(typeof known)[number] | null>((most, one) => (most && most.gain >= one.gain ? most : one), null)
  const soFar = isPartial ? ' so far' : ''
  const rest =
    top === null
      ? '.'
      : top.gain < leastDifference
        ? `;${soFar} no other row does better to speak of.`
        : `; the best row${soFar} is ${top.title}, ${signedPoints({ mean: top.gain, sd: null })}.`
  return { about: `${plain.title}, true labels`, text: `: ${percentText(accuracy)} of unseen images are answered rightly${rest}` }
}

/** With all labels random unseen images are guesswork: what a row costs is time, and what it is worth shows with true labels. */
function atRandom(one: RowResults, plain: RowResults): Finding | null {
  const time = timeText(one.noisy, plain.noisy)
  const worth = gainText(one.clean, plain.clean, 'with true labels')
  if (time === null && worth === null) return null
  const parts = [time === null ? null : `random labels ${time}`, worth]
  return { about: one.title, text: `: ${parts.filter((part) => part !== null).join('; ')}.` }
}

function timeText({ runs, fitEpoch, trainAccuracy, variation }: RowPoint, plain: RowPoint): string | null {
  if (runs.length === 0 || variation.corruption !== plain.variation.corruption) return null
  const soFar = runs.length < plain.runs.length ? ' so far' : ''
  const epochs = epochsToFit(fitEpoch, runs.length)
  if (epochs === null || fitEpoch.mean === null) return `were not fitted (${percentText(trainAccuracy.mean ?? 0)} as told)${soFar}`
  const time = `fitted in ${epochs}${soFar}`
  if (fitEpoch.n < runs.length || isFitted(plain) !== true || plain.fitEpoch.mean === null) return time
  return `${time}, ${timesAsLong(fitEpoch.mean / plain.fitEpoch.mean)} as without`
}

function atNoise(one: RowResults, plain: RowResults, noise: string): Finding | null {
  const [noisy, clean] = [gainText(one.noisy, plain.noisy, `with ${noise}`), gainText(one.clean, plain.clean, 'with true labels')]
  if (noisy === null) return null
  const share = isFitted(one.noisy) ? '' : `, with ${percentText(one.noisy.trainAccuracy.mean ?? 0)} of the labels fitted`
  return { about: one.title, text: `: ${noisy}${share}${clean === null ? '' : `; ${clean}`}.` }
}

/** `+5.3 ± 0.4 points on unseen images with true labels (the same way on each of 3 seeds)`. */
function gainText(one: RowPoint, plain: RowPoint, labels: string): string | null {
  const { gains, spread } = gainsOver(one, plain)
  if (spread.mean === null) return null
  const up = gains.filter((gain) => gain > 0).length
  const down = gains.filter((gain) => gain < 0).length
  const agreement =
    spread.n === 1
      ? 'one seed'
      : up + down === 0
        ? 'none on any seed'
        : up === spread.n || down === spread.n
          ? `the same way on each of ${spread.n} seeds`
          : `better on ${up} of ${spread.n} seeds, worse on ${down}`
  return `${signedPoints({ ...spread, mean: spread.mean })} on unseen images ${labels} (${agreement})`
}
