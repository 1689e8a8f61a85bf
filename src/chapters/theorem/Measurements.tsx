// Numbers beside the controls: how well the numbers of the network hold.
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { Term } from '../../controls/Term.tsx'
import { trustedCondition } from '../../maths/theorem/spectrum.ts'
import { numberText } from '../../words/powers.ts'
import { measureScene } from './measure-scene.ts'
import { useTheorem } from './use-theorem.tsx'

export function Conditioning() {
  const scene = useDeferredValue(useTheorem().scene)
  const { output } = useTheorem()
  const measured = useMemo(() => measureScene(scene, output), [scene, output])
  if (!measured) return null
  return (
    <>
      <dl className="figures sans">
        <Measurement name="largest weight |w|" value={measured.largestWeight} />
        <Measurement name="largest value |c|" value={measured.largestValue} />
        <Measurement
          name={
            <>
              <Term name="condition number" /> of A
            </>
          }
          value={measured.condition}
        />
        <Measurement name="label missed by, in double precision" value={measured.f64} />
        <Measurement name="in single precision" value={measured.f32} />
      </dl>
      {measured.condition > trustedCondition && <p className="figures-none sans">Above 10¹² even double precision promises no fit.</p>}
    </>
  )
}

function Measurement({ name, value }: { name: ReactNode; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{numberText(value)}</dd>
    </div>
  )
}
