// What the row that is shown does, in two sentences: one on learning by heart, one on what of generalising was there without it.
import { capitalised } from '../../words/counts.ts'
import { counted } from '../../words/numbers.ts'
import { percentText, pointsText, signedPoints } from '../../words/percents.ts'
import { gainOver, unseenOf } from './gains.ts'
import { epochsText, isFitted, isRising, timeText } from './learning.ts'
import type { Results, RowResults } from './results.ts'

type Shown = Pick<Results, 'shown' | 'plain' | 'state' | 'set'>

/** Sentences, as far as they are known. */
export function mediationOf(results: Shown): string[] {
  return [byHeart(results), generalising(results)].filter((sentence) => sentence !== null)
}

function byHeart({ shown, plain, state }: Shown): string | null {
  const [, , random] = shown.points
  const fitted = isFitted(random)
  if (fitted === null) return null
  const who = capitalised(shown.phrase)
  const images = `all ${counted(state.n)} random labels`
  if (fitted)
    return shown === plain
      ? `${who}, it learns ${images} by heart, in ${timeOf(shown, state)}.`
      : `${who} it learns ${images} by heart all the same, in ${timeOf(shown, state)}${offText(plain, state)}.`
  const share = percentText(random.trainAccuracy.mean ?? 0)
  const rising = isRising(random) ? ', and the curve is still rising: slower is not never' : ''
  return `${who} it knows ${share} of the random labels after ${epochsText(state.epochs)}${offText(plain, state)}${rising}.`
}

const timeOf = ({ points, row }: RowResults, state: Results['state']): string => timeText(points[2], row, state) ?? ''

/** ` (all off: all in 18 epochs)`; nothing where that is not known. */
function offText(plain: RowResults, state: Results['state']): string {
  const time = timeOf(plain, state)
  return time === '' ? '' : ` (${plain.phrase}: ${isFitted(plain.points[2]) ? 'all ' : ''}in ${time})`
}

/** How much of what lies above guessing is there with all off. */
function generalising({ shown, plain, set }: Shown): string | null {
  const { classes, noun } = set
  const without = unseenOf(plain.points[0])
  if (without === null) return null
  const guess = 1 / classes.length
  const right = (share: number) => `${percentText(share)} of unseen ${noun[1]} right`
  if (shown === plain)
    return `With true labels it gets ${right(without)}, where guessing gets ${percentText(guess)}: nothing was switched on for that.`
  const reached = unseenOf(shown.points[0])
  const gain = gainOver(shown.points[0], plain.points[0])
  if (reached === null || gain === null) return null
  const start = `With true labels it gets ${right(reached)}`
  if (!gain.isClear) return `${start}; ${plain.phrase} ${percentText(without)}: ${untold(gain.spread.n)}.`
  if (gain.spread.mean < 0) return `${start}; ${plain.phrase} ${percentText(without)}: here it costs ${pointsText(-gain.spread.mean)}.`
  return `${start}, ${signedPoints({ mean: gain.spread.mean, sd: null })}; but of its ${pointsText(reached - guess)} above guessing ${pointsText(without - guess)} are there with ${plain.phrase}.`
}

/** `3 seeds cannot tell these apart`. */
export const untold = (n: number): string => (n === 1 ? 'one seed cannot tell these apart' : `${n} seeds cannot tell these apart`)
