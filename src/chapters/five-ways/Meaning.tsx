// Below the race: how to watch it while it runs, and once it is over what it means and what to take away.
import { seedsText } from '../../words/counts.ts'
import { counted } from '../../words/numbers.ts'
import { TakeAway } from '../kit/TakeAway.tsx'
import { compared } from './compared.ts'
import { meaningOf } from './meaning.ts'
import { type Race, useRace } from './race.ts'
import { takeAway } from './take-away.ts'
import { useOrders } from './use-orders.ts'

export function Meaning({ race }: { race: Race }) {
  const { second } = useOrders()
  const races = [useRace(compared[0].model), useRace(compared[1].model)]
  const { state, racers } = race
  const sentences = meaningOf(race)
  return (
    <section className="race-meaning" aria-label="What it means">
      <TakeAway>{takeAway(race, second === null ? [] : races)}</TakeAway>
      {sentences.length > 0 ? (
        <p>{sentences.join(' ')}</p>
      ) : (
        <p className="soft">
          A line is one network; it rises as more of its {counted(state.n)} images are answered as told, and gets its dot where all of them
          are. Each way is run with {seedsText(state.seeds)}
          {state.seeds > 1 ? ': the first ones give a first order, the others may upset it' : ''}. On the right stands how many unseen
          images each gets right, {racers.length} times after the same 100&nbsp;% in training.
        </p>
      )}
    </section>
  )
}
