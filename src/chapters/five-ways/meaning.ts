// What the race means, worded by its results: what training accuracy tells, what unseen images tell, and what only the speed was.
import { toldApart } from '../../maths/orderings.ts'
import { meanEpochs, plural } from '../../words/counts.ts'
import { listed } from '../../words/lists.ts'
import { counted, timesAsLong } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { decimals } from '../../words/rounding.ts'
import { arrival, canBeJudged, type Race, type Racer, racerOf, standingOf, timesOf } from './race.ts'

type Known = Pick<Race, 'racers' | 'state' | 'set' | 'progress' | 'title'>

/** So much above blind guessing, 0-1, an accuracy on unseen images is said to have learned something that holds for them. */
const leastAbove = 0.05

/** Sentences; empty before the race is over. */
export function meaningOf(race: Known): string[] {
  const { ended, total } = race.progress
  if (ended < total) return []
  return [trainingText(race), unseenText(race), noiseText(race), structureText(race)].filter((text) => text !== null)
}

function trainingText({ racers, state }: Known): string | null {
  const known = racers.reduce((sum, { point }) => sum + point.fitEpoch.n, 0)
  const total = racers.reduce((sum, { point }) => sum + point.runs.length, 0)
  if (known < total) return `${known} of ${plural(total, ['network', 'networks'])} came to know all of their images.`
  return `Training accuracy is 100\u00a0% in all five rows: each network knows all of its ${counted(state.n)} images by heart, whatever was done to them.`
}

/** Who is above blind guessing, and between what the others lie. */
function unseenText({ racers, set, title }: Known): string | null {
  const accuracies = racers.flatMap((racer) => {
    const error = racer.point.testError.mean
    return error === null ? [] : [{ racer, accuracy: 1 - error }]
  })
  if (accuracies.length < racers.length) return null
  const chance = 1 / set.classes.length
  const above = accuracies.filter(({ accuracy }) => accuracy > chance + leastAbove).sort((a, b) => b.accuracy - a.accuracy)
  const others = accuracies.filter((one) => !above.includes(one)).map(({ accuracy }) => accuracy)
  const guessing = `where blind guessing gets ${percentText(chance)}`
  const [low, high] = [Math.min(...others), Math.max(...others)]
  const range = decimals(100 * low, 0) === decimals(100 * high, 0) ? percentText(high) : `${decimals(100 * low, 0)} to ${percentText(high)}`
  if (above.length === 0) return `It is worth nothing on unseen ${set.noun[1]}: ${title} gets ${range} of them right, ${guessing}.`
  const named = listed(
    above.map(({ racer, accuracy }, index) => `${percentText(accuracy)}${index === 0 ? ' of them' : ''} after ${nameOf(racer)}`),
    'and',
  )
  const start = `What that is worth shows on unseen ${set.noun[1]} alone. ${title} gets right ${named}`
  return others.length === 0 ? `${start}.` : `${start}; after the ${others.length === 1 ? 'other' : 'others'} ${range}, ${guessing}.`
}

function noiseText(race: Known): string | null {
  const [noise, lies] = [racerOf(race, 'gaussian'), racerOf(race, 'random-labels')]
  if (!canBeJudged(race) || !isKnown(noise) || !isKnown(lies)) return null
  const [first, second] = [meanEpochs(arrival(noise)), meanEpochs(arrival(lies))]
  const noun = race.set.noun[1]
  switch (toldApart(timesOf(noise), timesOf(lies))) {
    case -1:
      return `Pure noise is even easier to learn than real ${noun} with random labels: ${first} against ${second}.`
    case 1:
      return `Pure noise takes longer to learn than real ${noun} with random labels, ${first} against ${second}, and is learned as well.`
    default:
      return `That pure noise takes longer to learn than real ${noun} with random labels, these seeds do not show: ${first} and ${second}.`
  }
}

function structureText(race: Known): string | null {
  const [original, noise] = [racerOf(race, 'true-labels'), racerOf(race, 'gaussian')]
  if (!canBeJudged(race) || !isKnown(original) || !isKnown(noise)) return null
  switch (toldApart(timesOf(original), timesOf(noise))) {
    case -1:
      return `A real image with its true label only made it faster: noise took ${timesAsLong(arrival(noise) / arrival(original))}.`
    case 1:
      return `For this network real images with true labels were not even faster: ${meanEpochs(arrival(original))}, and noise ${meanEpochs(arrival(noise))}.`
    default:
      return null
  }
}

const isKnown = (racer: Racer): boolean => standingOf(racer) === 'fitted'
const nameOf = ({ condition }: Racer): string => (condition.id === 'shuffled' ? `the ${condition.title}` : condition.title)
