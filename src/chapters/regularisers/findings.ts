// What the table says so far, in three sentences ordered by what matters: generalising, learning by heart, and lies.
import { capitalised } from '../../words/counts.ts'
import { listed } from '../../words/lists.ts'
import { percentText, signedPoints } from '../../words/percents.ts'
import { labelsName } from './chart-words.ts'
import { gainOver, unseenOf } from './gains.ts'
import { epochsGiven, epochsText, type RandomLearning, randomLearning, timeText } from './learning.ts'
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
  const known = rows.flatMap((one) => {
    const learned = randomLearning(one)
    return learned === null ? [] : [{ ...one, ...learned }]
  })
  if (known.length === 0) return null
  type Known = RowResults & RandomLearning
  const time = ({ title, point, row }: Known) => `${title} (${timeText(point, row, state)})`
  const share = ({ title, point }: Known) =>
    `${title} (${percentText(point.trainAccuracy.mean ?? 0)} after ${epochsText(epochsGiven(point, state))})`
  const named = (kind: RandomLearning['kind'], words: string, say: (one: Known) => string): string[] => {
    const some = known.filter((one) => one.kind === kind)
    return some.length === 0 ? [] : [`${words} ${listed(some.map(say), 'and')}`]
  }
  const parts = [
    ...named('all', 'all random labels with', time),
    ...named('later', 'given more time, all of them with', time),
    ...named('rising', 'not yet all, and still learning, with', share),
    ...named('not', 'not all with', share),
  ]
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
  const others = known.filter(({ isClear }) => !isClear).map(({ title }) => title)
  const named = clear.map(({ title, spread }) => `${title} (${signedPoints({ mean: spread.mean, sd: null })})`)
  const seeds = Math.max(...known.map(({ spread }) => spread.n))
  const rest =
    others.length === 0 ? '' : `${seeds === 1 ? 'one seed' : `${seeds} seeds`} cannot tell whether ${listed(others, 'or')} changes it`
  const parts = [named.length === 0 ? '' : `What they change: ${listed(named, 'and')}`, rest].filter((part) => part !== '')
  return ` ${capitalised(parts.join('; '))}.`
}
