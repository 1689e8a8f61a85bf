// Why some networks of a sweep could not be trained, said once.
import { Notice } from '../../controls/Notice.tsx'
import { runKey } from '../../experiment/runs/run-key.ts'
import { cellsOf, type Sweep } from '../../experiment/runs/sweep.ts'
import { useRoteState } from '../../store/react.tsx'
import { troublesOf } from './sweep-trouble.ts'

export function Trouble({ sweep }: { sweep: Sweep }) {
  const runs = useRoteState((state) => state.runs)
  const states = cellsOf(sweep).map((cell) => runs.get(runKey(cell)))
  const troubles = troublesOf(states)
  if (troubles.length === 0) return null
  const count = troubles.reduce((sum, trouble) => sum + trouble.count, 0)
  return (
    <Notice kind="problem">
      {count} of {states.length} networks could not be trained: {troubles.map(wordsOf).join('; ')}.
    </Notice>
  )
}

const wordsOf = ({ count, reason }: ReturnType<typeof troublesOf>[number]): string => (count === 1 ? reason : `${reason} (${count} alike)`)
