// The running network, layer by layer: what each computes, what leaves it, and its weights.
import { layerTitle, type Shape, summarise } from '../../experiment/layers.ts'
import { networkOf } from '../../experiment/models.ts'
import type { ExperimentSpec } from '../../experiment/run-fields.ts'
import { counted } from '../shared/words.ts'
import './network-table.css'

const shapeText = (shape: Shape): string => shape.join('×')

export function NetworkTable({ spec }: { spec: ExperimentSpec }) {
  const { layers, input } = networkOf(spec)
  const summary = summarise(layers, input)
  const total = summary.reduce((sum, { weights }) => sum + weights, 0)
  return (
    <table className="network-table sans">
      <caption>
        {counted(total)} weights and biases for {counted(spec.n)} images
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
            <td>{weights === 0 ? '–' : counted(weights)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
