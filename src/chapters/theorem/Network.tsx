// The network as a network: two layers, or at the step of the corollary as many as the reader asks for.
import { useMemo } from 'react'
import { type DrawnEdge, type DrawnUnit, NetworkDrawing } from '../../charts/theorem/NetworkDrawing.tsx'
import { type DeepNetwork, deepen, measureDeep } from '../../maths/theorem/deep.ts'
import { numberText } from '../../words/powers.ts'
import type { Line } from './scene.ts'
import { stepOf } from './steps.ts'
import { useTheorem } from './use-theorem.tsx'

interface Drawing {
  readonly columns: readonly (readonly DrawnUnit[])[]
  readonly captions: readonly string[]
  readonly edges: readonly DrawnEdge[]
  readonly description: string
}

const input = (name: string): DrawnUnit => ({ kind: 'input', name, placed: true, hinge: null })
const sum = (name: string): DrawnUnit => ({ kind: 'output', name, placed: true, hinge: null })

export function Network() {
  const { state, scene, hinges, lit, highlight, output, hasAnswered } = useTheorem()
  const { line } = scene
  const isDeep = state.step === stepOf.depth && line !== null && line.solved === line.x.length
  const drawing = useMemo(() => {
    if (!line) return null
    return isDeep ? drawDeep(line, output, deepestOf(state.depth, line), scene.a) : drawWide(line, hinges, hasAnswered)
  }, [line, isDeep, output, state.depth, hinges, scene.a, hasAnswered])
  if (!drawing) return null
  return <NetworkDrawing {...drawing} highlighted={lit} onHighlight={highlight} />
}

/** The depth that is asked for, as far as there are hinges for it. */
export const deepestOf = (depth: number, { x }: Line): number => Math.min(depth, x.length + 1)

/** The corollary's network for this line. */
export function deepNetworkOf({ b, w }: Line, output: number, depth: number, a: Float64Array): DeepNetwork {
  return deepen(a, b, w[output] as Float64Array, depth)
}

/** isCounted: what each layer's weights come to may be told. */
function drawWide({ x, w }: Line, hinges: number, isCounted: boolean): Drawing {
  const n = x.length
  const places = Array.from({ length: n }, (_, place) => place)
  const most = Math.max(...w.flatMap((weights) => Array.from(weights.subarray(0, hinges), Math.abs)), 1e-300)
  const names = w.length === 1 ? ['c'] : w.map((_, own) => `c${'₁₂₃'[own]}`)
  return {
    columns: [[input('z₁'), input('z₂')], places.map((hinge) => ({ kind: 'hinge', placed: hinge < hinges, hinge })), names.map(sum)],
    captions: isCounted ? ['a: d = 2', `b: n = ${n}`, w.length === 1 ? `w: n = ${n}` : `w: ${w.length}n`] : ['a', 'b', 'w'],
    edges: [
      ...places.flatMap((hinge) =>
        [0, 1].map(
          (from): DrawnEdge => ({ from: [0, from], to: [1, hinge], strength: 0, negative: false, solved: false, placed: hinge < hinges }),
        ),
      ),
      ...w.flatMap((weights, own) =>
        places.map((hinge): DrawnEdge => {
          const weight = hinge < hinges ? (weights[hinge] as number) : 0
          return {
            from: [1, hinge],
            to: [2, own],
            strength: Math.sqrt(Math.abs(weight) / most),
            negative: weight < 0,
            solved: true,
            placed: hinge < hinges,
          }
        }),
      ),
    ],
    description: `A network of two inputs, ${n} hinges, of which ${hinges} are in place, and ${w.length === 1 ? 'one output' : `${w.length} outputs`}.${hinges > 0 ? ` The largest weight from a hinge to an output is of size ${numberText(most)}.` : ''}`,
  }
}

function drawDeep(line: Line, output: number, depth: number, a: Float64Array): Drawing {
  const deep = deepNetworkOf(line, output, depth, a)
  const { width } = measureDeep(deep)
  const hidden = deep.layers.slice(0, -1)
  let hinge = 0
  const hingeColumns = hidden.map(({ outputs }, at) =>
    Array.from({ length: outputs }, (_, unit): DrawnUnit => {
      // From the second on, a layer's first three units carry u and the sum so far.
      const carries = at > 0 && unit < 3
      return { kind: carries ? 'carrier' : 'hinge', placed: true, hinge: carries ? null : hinge++ }
    }),
  )
  const edges = deep.layers.flatMap(({ inputs, outputs, weights }, at) => {
    const most = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-300)
    return Array.from({ length: outputs * inputs }, (_, entry): DrawnEdge | null => {
      const weight = weights[entry] as number
      if (weight === 0) return null
      const [to, from] = [Math.floor(entry / inputs), entry % inputs]
      const solved = at === deep.layers.length - 1 || (at > 0 && (to === 1 || to === 2))
      return {
        from: [at, from],
        to: [at + 1, to],
        strength: solved ? Math.sqrt(Math.abs(weight) / most) : 0,
        negative: weight < 0,
        solved,
        placed: true,
      }
    }).filter((edge) => edge !== null)
  })
  return {
    columns: [[input('x')], ...hingeColumns, [sum('c')]],
    captions: ['⟨a, z⟩', ...hidden.map((layer) => (hidden.length <= 8 ? String(layer.outputs) : '')), ''],
    edges,
    description: `A network of ${depth} layers of weights, at most ${width} units wide; grey units carry the sum so far.`,
  }
}
