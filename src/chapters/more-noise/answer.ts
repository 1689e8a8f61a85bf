// What the runs say to a reason that the reader gives for the errors that rise.
import { chanceError, memoriserError } from '../../maths/memoriser.ts'
import { meanEpochs, plural } from '../../words/counts.ts'
import { counted } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { missedByFirst, type Results, unfittedAt, unfittedIn } from './results.ts'

export const reasons = [
  { value: 'spoilt', label: 'each lie spoils the answers around it' },
  { value: 'small', label: 'the network is too small for so much noise' },
  { value: 'time', label: 'it had too little time to train' },
  { value: 'gives-up', label: 'with noise it stops learning anything' },
] as const
export type Reason = (typeof reasons)[number]['value']

type Known = Pick<Results, 'state' | 'set' | 'levels' | 'models'>

/** A smaller rise, 0-1, needs no explanation. */
const leastRise = 0.02

/** Whether the first network's errors rise from no noise to all: else there is nothing to explain. */
export function errorsRise({ models: [first] }: Pick<Results, 'models'>): boolean {
  const [from, to] = [first?.points[0]?.testError.mean ?? null, first?.points.at(-1)?.testError.mean ?? null]
  return from !== null && to !== null && to - from > leastRise
}

/** The reason that these runs bear out; null where some labels were not fitted, which leaves several open. */
export const reasonBorneOut = ({ models }: Pick<Results, 'models'>): Reason | null => (missedByFirst({ models }) === 0 ? 'spoilt' : null)

/** `neighbourError`: the nearest neighbour's own with true labels, null until it has been measured. */
export function answerTo(reason: Reason, results: Known, neighbourError: number | null): string {
  const { state, models } = results
  const unfitted = unfittedIn({ models: models.slice(0, 1) })
  const missed = `${plural(unfitted, ['network', 'networks'])} did not get every label right within ${plural(state.epochs, ['epoch', 'epochs'])} (hollow dots)`
  switch (reason) {
    case 'spoilt':
      return spoilt(results, neighbourError)
    case 'small':
      return unfitted === 0
        ? `The training set says no: at every p it held all ${counted(state.n)} labels, the random ones too.`
        : `${missed}; too few weights or too few epochs, these runs cannot tell. ${whereFitted(results)}`
    case 'time':
      return unfitted === 0
        ? 'Each was trained until it answered every label as told; none ran out of time.'
        : `For some that may be: ${missed}. ${whereFitted(results)}`
    case 'gives-up':
      return givesUp(results, missed)
    default:
      return reason satisfies never
  }
}

function spoilt({ set: { classes, noun }, levels, models }: Known, neighbourError: number | null): string {
  const middle = Math.floor(levels.length / 2)
  const [level, error] = [levels[middle] as number, models[0]?.points[middle]?.testError.mean ?? null]
  if (neighbourError === null || error === null) return `A memoriser that copies the label of the nearest ${noun[0]} would do exactly that.`
  const memoriser = memoriserError(level, neighbourError, classes.length)
  const verdict =
    error < memoriser - 0.01
      ? 'a lie does harm, but less than if it were simply copied.'
      : error > memoriser + 0.01
        ? 'it does worse than if it copied them.'
        : 'about as if it copied them.'
  return `A memoriser that copies the label of the nearest ${noun[0]} does exactly that. At p\u00a0=\u00a0${percentText(level)} it would get ${percentText(memoriser)} wrong, the network ${percentText(error)}: ${verdict}`
}

function givesUp({ set: { classes, noun }, models }: Known, missed: string): string {
  const last = models[0]?.points.at(-1)
  if (!last || last.runs.length === 0 || last.fitEpoch.mean === null) return `With all labels random none came to know them all: ${missed}.`
  if (unfittedAt(last) > 0) return `With all labels random ${last.fitEpoch.n} of ${last.runs.length} still learned every one.`
  return `It never stops: with all labels random it still learns every one, in ${meanEpochs(last.fitEpoch.mean)}. What it learns is of no use for unseen ${noun[1]}, where chance alone is ${percentText(chanceError(classes.length))} wrong.`
}

/** The rise where everything was fitted speaks for itself, whatever the rest may suffer from. */
function whereFitted({ levels, models: [first] }: Known): string {
  const fitted = (first?.points ?? []).flatMap((point, index) =>
    point.runs.length > 0 && point.fitEpoch.n === point.runs.length && point.testError.mean !== null
      ? [{ level: levels[index] as number, error: point.testError.mean }]
      : [],
  )
  const [low, high] = [fitted[0], fitted.at(-1)]
  if (!low || !high || low === high) return ''
  return `Where every label was fitted the errors went from ${percentText(low.error)} at p\u00a0=\u00a0${percentText(low.level)} to ${percentText(high.error)} at ${percentText(high.level)}.`
}
