// What to take away from the race that is shown, and from the other network's beside it.
import { Ending } from '../kit/Ending.tsx'
import { compared } from './compared.ts'
import { type Race, useRace } from './race.ts'
import { takeAway } from './take-away.ts'
import { useOrders } from './use-orders.ts'

export function Conclusion({ race }: { race: Race }) {
  const { isGuessing, second } = useOrders()
  const races = [useRace(compared[0].model), useRace(compared[1].model)]
  // Kept runs of a race that is still to be guessed give nothing away.
  return <Ending chapter="five-ways">{isGuessing ? null : takeAway(race, second === null ? [] : races)}</Ending>
}
