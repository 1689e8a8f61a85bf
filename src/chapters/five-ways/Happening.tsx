// What is being trained at this moment, and how far it has come.
import { Fragment } from 'react'
import { useRoteState } from '../../store/react.tsx'
import { percentText } from '../../words/percents.ts'
import { ConditionName } from './ConditionCell.tsx'
import { underWay } from './lanes.ts'
import type { Race } from './race.ts'

export function Happening({ race }: { race: Race }) {
  const runs = useRoteState((state) => state.runs)
  const { ended, total } = race.progress
  const now = underWay(race, runs)
  if (now.length === 0)
    return race.progress.underWay ? (
      <>
        Network {Math.min(ended + 1, total)} of {total} is being made ready.{' '}
      </>
    ) : null
  return (
    <>
      {now.map(({ racer, seed, epoch, known }, index) => (
        <Fragment key={`${racer.condition.id} ${seed}`}>
          {index === 0 ? `Training ${ended + 1} of ${total}: ` : ', '}
          <ConditionName condition={racer.condition} /> knows {percentText(known)} after {Math.floor(epoch)}{' '}
          {Math.floor(epoch) === 1 ? 'epoch' : 'epochs'}
        </Fragment>
      ))}
      .{' '}
    </>
  )
}
