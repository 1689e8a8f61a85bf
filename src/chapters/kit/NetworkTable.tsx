// The running network, layer by layer: what each computes, what leaves it, and its weights.
import { type Layer, layerTitle, type Shape, summarise } from '../../experiment/networks/layers.ts'
import { networkOf } from '../../experiment/networks/models.ts'
import type { ExperimentSpec } from '../../experiment/runs/run-fields.ts'
import './network-table.css'
import { counted } from '../../words/numbers.ts'

const shapeText = (shape: Shape): string => shape.join('×')

const isNormalised = (layer: Layer): boolean =>
  layer.kind === 'batch-norm' || (layer.kind === 'fork' && layer.branches.some((branch) => branch.some(isNormalised)))

export function NetworkTable({ spec }: { spec: ExperimentSpec }) {
  const { layers, input } = networkOf(spec)
  const summary = summarise(layers, input)
  const total = summary.reduce((sum, { weights }) => sum + weights, 0)
  return (
    <table className="network-table sans">
      <caption>
        {counted(total)} weights and biases for {counted(spec.n)} images
        {layers.some(isNormalised) ? '; batch normalisation’s scales and shifts are not counted, as the paper does not count them' : ''}
      </caption>
      <thead>
        <tr>
          <th scope="col">layer</th>
          <th scope="col">what leaves it</th>
          <th scope="col">weights</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">the image’s pixels</th>
          <td>{shapeText(input)}</td>
          <td>–</td>
        </tr>
        {summary.map(({ layer, output, weights }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place in the network
          <tr key={index}>
            <th scope="row">{layerTitle(layer)}</th>
            <td>{shapeText(output)}</td>
            <td>{layer.kind === 'batch-norm' ? 'not counted' : weights === 0 ? '–' : counted(weights)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
