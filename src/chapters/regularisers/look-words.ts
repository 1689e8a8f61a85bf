// What each closer look asks, and what its runs answer.
import { type closerLooks, lookedAt } from '../../experiment/chapters/closer-looks.ts'
import { type RegulariserState, rowPhrase, strongDropout } from '../../experiment/chapters/regularisers.ts'
import { capitalised } from '../../words/counts.ts'
import { timesAsLong } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { gainOver, unseenOf } from './gains.ts'
import { epochsText, isFitted, isRising, timeText } from './learning.ts'
import { untold } from './mediation.ts'
import type { RowPoint } from './results.ts'

type Look = (typeof closerLooks)[number]

/** The network as it is defined, and with what the look changes; null while one of them has not ended. */
export interface LookPair {
  readonly plain: RowPoint
  readonly changed: RowPoint
}

export const lookQuestions: Readonly<Record<Look['id'], string>> = {
  'strong-dropout': 'Does strong dropout learn the lies too, given the time?',
  'batch-norm': 'Is it batch norm that lets Inception learn random labels?',
}

/** What is trained for it, in a sentence. */
export function lookSetting(look: Look, state: RegulariserState): string {
  const { epochs, seeds, n } = lookedAt(state, look)
  const most = `at most ${epochsText(epochs)}, ${seeds === 1 ? 'one seed' : `${seeds} seeds`}`
  switch (look.id) {
    case 'strong-dropout':
      return `${percentText(look.corruption)} of the labels random, ${percentText(strongDropout)} of the hidden units silent in every step: ${most}.`
    case 'batch-norm':
      return `Small Inception, a sixteenth as wide, ${n} images, every label random: with batch norm and without, ${most}.`
    default:
      return look satisfies never
  }
}

/** What came out, worded by the runs alone; null before both have. */
export function lookAnswer(look: Look, state: RegulariserState, { plain, changed }: LookPair): string | null {
  if (plain.runs.length === 0 || changed.runs.length === 0) return null
  const at = lookedAt(state, look)
  const phrase = capitalised(rowPhrase(look.rows[1], at))
  const beside = look.id === 'batch-norm' ? 'with batch norm' : 'all off'
  const [slow, fast] = [learned(changed, look, at), learned(plain, look, at)]
  const times =
    isFitted(changed) &&
    isFitted(plain) &&
    changed.fitEpoch.mean !== null &&
    plain.fitEpoch.mean !== null &&
    changed.fitEpoch.mean > 1.2 * plain.fitEpoch.mean
      ? `: ${timesAsLong(changed.fitEpoch.mean / plain.fitEpoch.mean)}, and all of it by heart`
      : ''
  const start = `${phrase} it ${slow}; ${beside} it ${fast}${times}.`
  return [start, look.id === 'batch-norm' ? normText(changed) : unseenText(look, { plain, changed })]
    .filter((text) => text !== '')
    .join(' ')
}

function learned(point: RowPoint, { rows }: Look, at: RegulariserState): string {
  if (isFitted(point)) return `learns every label in ${timeText(point, rows[0], at)}`
  const rising = isRising(point) ? ' and is still rising' : ''
  return `knows ${percentText(point.trainAccuracy.mean ?? 0)} of its labels after ${epochsText(at.epochs)}${rising}`
}

/** Without batch norm it may take longer than it is given here: that it cannot is not what is seen. */
const normText = (without: RowPoint): string =>
  isFitted(without)
    ? 'So it is not: without it the labels are learned too, as in the paper.'
    : 'These epochs are too few to say no: in the paper Inception without batch norm learns all of its random labels.'

function unseenText({ corruption }: Look, { plain, changed }: LookPair): string {
  const gain = gainOver(changed, plain)
  const [one, other] = [unseenOf(changed), unseenOf(plain)]
  if (corruption === 1 || gain === null || one === null || other === null) return ''
  const figures = `${percentText(one)} of unseen images against ${percentText(other)}`
  return gain.isClear ? `It ends with ${figures}.` : `It ends with ${figures}; ${untold(gain.spread.n)}.`
}
