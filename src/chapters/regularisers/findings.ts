// What the table says so far, in three sentences ordered by what matters: generalising, learning by heart, and lies.
import { capitalised } from '../../words/counts.ts'
import { listed } from '../../words/lists.ts'
import { percentText, signedPoints } from '../../words/percents.ts'
import { labelsName } from './chart-words.ts'
import { gainOver, unseenOf } from './gains.ts'
import { epochsText, isFitted, isRising, timeText } from './learning.ts'
import type { Results, RowResults } from './results.ts'

export interface Finding {
  /** What it is about; stands out. */
  readonly about: string
  readonly text: string
}

type Table = Pick<Results, 'rows' | 'plain' | 'state' | 'set' | 'levels'>

/** Nothing before the first network has ended. */
export function findingsOf(results: Table): Finding[] {
  return [generalises(results), learnsByHeart(results), withLies(results)].filter((finding) => finding !== null)
}

function generalises(results: Table): Finding | null {
  const { plain } = results
  const accuracy = unseenOf(plain.points[0])
  if (accuracy === null) return null
  const { classes, noun } = results.set
  const text = `: with true labels and ${plain.title} the network gets ${percentText(accuracy)} of unseen ${noun[1]} right, and guessing ${percentText(1 / classes.length)}.`
  return { about: 'It generalises without them', text: text + gainsText(results, 0) }
}

function learnsByHeart({ rows, state }: Table): Finding | null {
  const known = rows.filter(({ points }) => points[2].runs.length > 0)
  if (known.length === 0) return null
  const fitted = known.filter(({ points }) => isFitted(points[2]) === true)
  const rising = known.filter(({ points }) => isFitted(points[2]) === false && isRising(points[2]))
  const others = known.filter((one) => !fitted.includes(one) && !rising.includes(one))
  const time = ({ title, points, row }: RowResults) => `${title} (${timeText(points[2], row, state)})`
  const share = ({ title, points }: RowResults) => `${title} (${percentText(points[2].trainAccuracy.mean ?? 0)})`
  const parts = [
    fitted.length > 0 ? `all random labels with ${listed(fitted.map(time), 'and')}` : null,
    rising.length > 0 ? `not all within ${epochsText(state.epochs)}, and still rising: ${listed(rising.map(share), 'and')}` : null,
    others.length > 0 ? `not all within ${epochsText(state.epochs)}: ${listed(others.map(share), 'and')}` : null,
  ].filter((part) => part !== null)
  return { about: 'It learns by heart with them', text: `: ${parts.join('; ')}.` }
}

function withLies(results: Table): Finding | null {
  const { plain, levels } = results
  const accuracy = unseenOf(plain.points[1])
  if (accuracy === null) return null
  const gains = gainsText(results, 1)
  if (gains === '') return null
  const text = `: there, learning less of the labels can be worth something. ${percentText(accuracy)} unseen with ${plain.title}.`
  return { about: `With ${labelsName(levels[1])} labels`, text: text + gains }
}

/** What the seeds tell from chance, the largest first, and what they do not; empty while no other row is known. */
function gainsText({ rows, plain }: Table, level: 0 | 1): string {
  const known = rows.flatMap((one) => {
    const gain = one === plain ? null : gainOver(one.points[level], plain.points[level])
    return gain === null ? [] : [{ title: one.title, ...gain }]
  })
  if (known.length === 0) return ''
  const clear = known.filter(({ isClear }) => isClear).sort((a, b) => b.spread.mean - a.spread.mean)
  const others = known.length - clear.length
  const named = clear.map(({ title, spread }) => `${title} (${signedPoints({ mean: spread.mean, sd: null })})`)
  const seeds = Math.max(...known.map(({ spread }) => spread.n))
  const rest =
    others === 0
      ? ''
      : `${others === 1 ? 'one row makes' : `${others} rows make`} no difference that ${seeds === 1 ? 'one seed tells' : `${seeds} seeds tell`} from chance`
  const parts = [named.length === 0 ? '' : `What they change: ${listed(named, 'and')}`, rest].filter((part) => part !== '')
  return ` ${capitalised(parts.join('; '))}.`
}
