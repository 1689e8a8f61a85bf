// What the race came to, and the reader's bet on it.
import { capitalised, meanEpochs, plural } from '../../words/counts.ts'
import { timesAsLong } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { epochsGiven, epochsText } from './learning.ts'
import type { Lane } from './race.ts'

/** So many times as long as with all off is told as a difference. */
const leastTimes = 1.5

/** The word at a lane's tip: `18 epochs` where it is full, else the share that is known. */
export function tipOf({ finish, learned, points, isOver }: Lane): string {
  if (finish !== null) return meanEpochs(Math.round(finish))
  const share = learned?.point.trainAccuracy.mean ?? points.y[points.y.length - 1]
  if (share === undefined) return ''
  return isOver && learned?.kind === 'rising' ? `${percentText(share)}, rising` : percentText(share)
}

/** Sentences on a race, with what the reader bet on; but for the bet none before the first lane has an end. `epochs`: of the table. */
export function raceText(lanes: readonly Lane[], bet: string | null, epochs: number): string[] {
  const placed = bet === null ? [] : [`Your bet: ${bet}.`]
  if (lanes.every(({ learned }) => learned === null)) return placed
  const known = lanes.filter(({ finish }) => finish !== null)
  const last = slowest(lanes)
  if (last === null || !lanes.every(({ isOver }) => isOver))
    return [...placed, `So far ${known.length} of ${lanes.length} know every label.`]
  return isNoneSlower(lanes, last) ? [allAlike] : [...betText(lanes, bet, last), outcomeText(lanes, last, epochs)]
}

const allAlike = 'Every row knows every label, and none took much longer than with all off: nobody wins this bet.'

/** Times as long as with all off that a row took; null where one of the two never knew all. */
function timesOf(lanes: readonly Lane[], { finish }: Lane): number | null {
  const plain = lanes.find(({ isPlain }) => isPlain)
  return plain?.finish && finish ? finish / plain.finish : null
}

const isNoneSlower = (lanes: readonly Lane[], last: Lane): boolean => (timesOf(lanes, last) ?? leastTimes) < leastTimes

/** Who comes nearest to stopping it: the least known where some never knew all, else the longest; null where nothing is switched on anywhere. */
export function slowest(lanes: readonly Lane[]): Lane | null {
  const held = lanes.filter(({ isPlain, learned }) => !isPlain && learned !== null)
  const share = ({ learned }: Lane) => learned?.point.trainAccuracy.mean ?? 0
  const never = held.filter(({ finish }) => finish === null).sort((a, b) => share(a) - share(b))
  const byTime = [...held].sort((a, b) => (b.finish ?? 0) - (a.finish ?? 0))
  return never[0] ?? byTime[0] ?? null
}

function betText(lanes: readonly Lane[], bet: string | null, last: Lane): string[] {
  const lane = lanes.find(({ title }) => title === bet)
  if (!lane) return []
  if (lane === last) return [`You bet on ${last.title}: right.`]
  return [`You bet on ${lane.title}; ${lane.finish === null ? 'it held out too' : `that knew them all after ${meanEpochs(lane.finish)}`}.`]
}

function outcomeText(lanes: readonly Lane[], last: Lane, epochs: number): string {
  const never = lanes.filter(({ finish }) => finish === null)
  if (last.finish === null && last.learned) {
    const { kind, point } = last.learned
    const rising = kind === 'rising' ? ', and is still learning' : ''
    const others = lanes.length - never.length
    const rest = others === 0 ? '' : ` ${plural(others, ['row', 'rows'])} of ${lanes.length} know every label: slowed, not stopped.`
    return `${capitalised(last.title)} comes nearest to stopping it: it knows ${percentText(point.trainAccuracy.mean ?? 0)} of the labels after ${epochsText(epochsGiven(point, { epochs }))}${rising}.${rest}`
  }
  const times = timesOf(lanes, last)
  const longer = times === null ? '' : `, ${timesAsLong(times)} as with all off`
  return `${capitalised(last.title)} comes nearest to stopping it: ${meanEpochs(last.finish ?? 0)}${longer}. And then it knows every label${never.length === 0 ? ', as every row does' : ''}: slowed, not stopped.`
}
