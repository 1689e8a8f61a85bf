// Numbers beside the controls: how well the numbers hold, and what depth does to width.
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { evaluateDeep, measureDeep } from '../../maths/theorem/deep.ts'
import { sweepHinges } from '../../maths/theorem/evaluate.ts'
import { evaluateNetwork, largestResidual } from '../../maths/theorem/network.ts'
import { evaluateInSinglePrecision } from '../../maths/theorem/single-precision.ts'
import { measureSpectrum, trustedCondition } from '../../maths/theorem/spectrum.ts'
import { numberText } from '../../words/powers.ts'
import { deepestOf, deepNetworkOf } from './Network.tsx'
import type { Line, Scene } from './scene.ts'
import { useTheorem } from './use-theorem.tsx'

export function Conditioning() {
  const scene = useDeferredValue(useTheorem().scene)
  const { output } = useTheorem()
  const measured = useMemo(() => measure(scene, output), [scene, output])
  if (!measured) return <p className="figures-none sans">{scene.failure ?? 'No weights: a threshold is out of its gap.'}</p>
  return (
    <>
      <Measurements>
        <Measurement name="largest |w|" value={measured.largestWeight} />
        <Measurement name="largest |c|" value={measured.largestValue} />
        <Measurement name="condition of A" value={measured.condition} />
        <Measurement name="error, f64" value={measured.f64} />
        <Measurement name="error, f32" value={measured.f32} />
      </Measurements>
      {measured.condition > trustedCondition && <p className="figures-none sans">Above 10¹² even double precision promises no fit.</p>}
    </>
  )
}

export function DepthMeasurements() {
  const { state, scene, output } = useTheorem()
  const { line, a } = scene
  const measured = useMemo(
    () => (line && line.solved === line.x.length ? measureDepth(line, a, output, deepestOf(state.depth, line)) : null),
    [line, a, output, state.depth],
  )
  if (!line || !measured) return <p className="figures-none sans">{scene.failure ?? 'No weights: a threshold is out of its gap.'}</p>
  return (
    <Measurements>
      <Measurement name="width" value={measured.width} />
      <Measurement name="width in one hidden layer" value={line.x.length} />
      <Measurement name="weights that are not 0" value={measured.weights} />
      <Measurement name="error, f64" value={measured.residual} />
    </Measurements>
  )
}

const Measurements = ({ children }: { children: ReactNode }) => <dl className="figures sans">{children}</dl>

function Measurement({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{numberText(value)}</dd>
    </div>
  )
}

function measure({ line, a, points }: Scene, output: number) {
  if (!line || line.solved < line.x.length) return null
  const { x, b, w, order, outputs } = line
  const inOrder = {
    n: x.length,
    d: 2,
    values: Float64Array.from(Array.from(order).flatMap((row) => [points[row]?.x ?? 0, points[row]?.y ?? 0])),
  }
  const network = { a, b, w }
  const corners = Float64Array.from([...b, ...x]).sort()
  return {
    condition: measureSpectrum({ x, b }).conditionNumber,
    largestWeight: Math.max(...(w[output] ?? []).map(Math.abs)),
    largestValue: Math.max(...sweepHinges(b, w[output] as Float64Array, corners).map(Math.abs)),
    f64: largestResidual(evaluateNetwork(network, inOrder), outputs),
    f32: largestResidual(evaluateInSinglePrecision(network, inOrder), outputs),
  }
}

function measureDepth(line: Line, a: Float64Array, output: number, depth: number) {
  const deep = deepNetworkOf(line, output, depth, a)
  return {
    ...measureDeep(deep),
    residual: largestResidual([line.x.map((x) => evaluateDeep(deep, x))], [line.outputs[output] as Float64Array]),
  }
}
