// Chapter 3, More noise: how long fitting takes and what is left for unseen images as more labels are random.
import { type ReactNode, useEffect, useMemo } from 'react'
import { Button } from '../controls/Button.tsx'
import { moreNoiseSweep } from '../experiment/more-noise.ts'
import { cellsOf, pointsOf } from '../experiment/sweep.ts'
import { useActions, useRoteState } from '../store/react.tsx'
import { progressOf, resultOfCell } from '../store/sweep-state.ts'

/** `badge` says what the runs are computed on. */
export function MoreNoise({ badge }: { badge: ReactNode }) {
  const { recallSweep, startSweep, stopSweep } = useActions()
  const state = useRoteState((all) => all.moreNoise)
  const sweeps = useRoteState((all) => all.sweeps)
  const sweep = useMemo(() => moreNoiseSweep(state), [state])
  useEffect(() => void recallSweep(sweep), [sweep, recallSweep])
  const progress = progressOf(sweeps, sweep)
  return (
    <article className="chapter">
      <h1>More noise, slower, and it never stops fitting</h1>
      <Button kind="primary" onClick={() => (progress.underWay ? stopSweep() : void startSweep(sweep))}>
        {progress.underWay ? 'Stop' : 'Run'} {progress.ended} of {cellsOf(sweep).length}
      </Button>
      <pre>{JSON.stringify(pointsOf(sweep, (cell) => resultOfCell(sweeps, cell)).map(({ testError }) => testError))}</pre>
      {badge}
    </article>
  )
}
