// What to take away from the race that is shown, and from the other one where it is known too.
import { toldApart } from '../../maths/orderings.ts'
import { type Race, racerOf, standingOf, timesOf } from './race.ts'

type Known = Pick<Race, 'racers' | 'progress' | 'model' | 'title'>

/** True of these races; null before the one that is shown is over. */
export function takeAway(shown: Known, others: readonly Known[]): string | null {
  if (!isOver(shown)) return null
  if (!isFitted(shown))
    return 'in the paper the network still fits when the signal is taken away; not all of these networks were given what it takes.'
  const said =
    'signal or noise, true labels or random ones: the network learned all of it by heart. What it can hold says nothing about what it will know.'
  const races = [shown, ...others.filter((race) => race.model !== shown.model && isOver(race) && isFitted(race))]
  const [slower, faster] = [-1, 1].map((side) => races.find((race) => noiseSide(race) === side))
  return slower && faster
    ? `${said} Nor does its time: noise took ${slower.title} longer than true labels, and ${faster.title} less long.`
    : said
}

const isOver = ({ progress: { ended, total } }: Known): boolean => ended === total
const isFitted = ({ racers }: Known): boolean => racers.every((racer) => standingOf(racer) === 'fitted')

/** -1 where true labels come before gaussian noise, 1 where after, 0 where their seeds overlap. */
const noiseSide = (race: Known): -1 | 0 | 1 => toldApart(timesOf(racerOf(race, 'true-labels')), timesOf(racerOf(race, 'gaussian')))
