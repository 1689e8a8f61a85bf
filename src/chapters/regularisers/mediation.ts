// What the row that is shown does, in two sentences: one on learning by heart, one on what of generalising was there without it.

import type { SweepPoint } from '../../experiment/runs/sweep.ts'
import { capitalised } from '../../words/counts.ts'
import { counted } from '../../words/numbers.ts'
import { percentOneDecimal, percentText, pointsText } from '../../words/percents.ts'
import { atMost } from '../../words/rounding.ts'
import { gainOver, unseenOf } from './gains.ts'
import { epochsGiven, epochsText, isFitted, randomLearning, timeText } from './learning.ts'
import type { Results, RowResults } from './results.ts'

type Shown = Pick<Results, 'shown' | 'plain' | 'state' | 'set'>

/** Sentences, as far as they are known. */
export function mediationOf(results: Shown): string[] {
  return [byHeart(results), generalising(results)].filter((sentence) => sentence !== null)
}

function byHeart({ shown, plain, state }: Shown): string | null {
  const learned = randomLearning(shown)
  if (learned === null) return null
  const { kind, point } = learned
  const who = `${capitalised(shown.phrase)}${shown === plain ? ',' : ''} the network`
  const every = `every one of the ${counted(state.n)} random labels`
  const instead = shown === plain ? '' : insteadText(plain, state)
  const share = ({ trainAccuracy }: SweepPoint) => percentText(trainAccuracy.mean ?? 0)
  const time = timeText(point, shown.row, state)
  switch (kind) {
    case 'all':
      return `${who} ${shown === plain ? 'learns' : 'still learns'} ${every}, after ${time}${instead}.`
    case 'later':
      return `${who} still learns ${every}, only later: after ${time}${instead}; after ${counted(state.epochs)} it knew ${share(shown.points[2])}.`
    default: {
      const rising = kind === 'rising' ? ', and is still learning: slower is not never' : ''
      const beside = shown === plain ? '' : besideText(plain, state)
      return `${who} knows ${share(point)} of the random labels after ${epochsText(epochsGiven(point, state))}${beside}${rising}.`
    }
  }
}

const timeOf = ({ points, row }: RowResults, state: Results['state']): string => timeText(points[2], row, state) ?? ''

/** ` instead of 18`; in brackets where not every seed with all off came to know all; nothing where that is not known. */
function insteadText(plain: RowResults, state: Results['state']): string {
  const { fitEpoch } = plain.points[2]
  if (fitEpoch.mean === null) return ''
  return isFitted(plain.points[2]) ? ` instead of ${atMost(fitEpoch.mean, 1)}` : ` (${plain.phrase}: ${timeOf(plain, state)})`
}

/** ` (all off: all in 18 epochs)`; nothing where that is not known. */
function besideText(plain: RowResults, state: Results['state']): string {
  const time = timeOf(plain, state)
  return time === '' ? '' : ` (${plain.phrase}: ${isFitted(plain.points[2]) ? 'all ' : ''}in ${time})`
}

/** How much of what lies above guessing is there with all off. */
function generalising({ shown, plain, set }: Shown): string | null {
  const { classes, noun } = set
  const without = unseenOf(plain.points[0])
  if (without === null) return null
  const guess = 1 / classes.length
  const right = (share: number) => `${percentOneDecimal(share)} of unseen ${noun[1]} right`
  if (shown === plain)
    return `On true labels it gets ${right(without)}, where guessing gets ${percentText(guess)}: nothing was switched on for that.`
  const reached = unseenOf(shown.points[0])
  const gain = gainOver(shown.points[0], plain.points[0])
  if (reached === null || gain === null) return null
  const start = `On true labels it gets ${right(reached)} instead of ${percentOneDecimal(without)}`
  if (!gain.isClear) return `${start}: ${untold(gain.spread.n)}.`
  const points = pointsText(Math.abs(gain.spread.mean))
  if (gain.spread.mean < 0) return `${start}: here it costs ${points}.`
  return without - guess > (reached - guess) / 2
    ? `${start}: a help of ${points}, not the reason.`
    : `${start}: here most of it is its doing.`
}

/** `3 seeds cannot tell these apart`. */
export const untold = (n: number): string => (n === 1 ? 'one seed cannot tell these apart' : `${n} seeds cannot tell these apart`)
