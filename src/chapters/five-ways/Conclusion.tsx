// What to take away from the race.
import { useAnswer } from '../../store/react.tsx'
import { Ending } from '../kit/Ending.tsx'
import { type Race, standingOf } from './race.ts'

export function Conclusion({ race: { racers, progress } }: { race: Race }) {
  const isGuessing = useAnswer('five-ways') === null
  const isMissed = racers.some((racer) => !['fitted', 'unknown'].includes(standingOf(racer)))
  return (
    <Ending chapter="five-ways">
      {isGuessing || progress.ended < progress.total
        ? null
        : isMissed
          ? 'in the paper the network still fits when the signal is taken away; not all of these networks were given enough time for it.'
          : 'take the signal away, and the network still fits: what it can hold says nothing about what it will know.'}
    </Ending>
  )
}
