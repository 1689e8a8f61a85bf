// The running network, layer by layer: what each computes, what leaves it, and its weights.

import { Term } from '../../controls/Term.tsx'
import { type Layer, layerTitle, type Shape, summarise } from '../../experiment/networks/layers.ts'
import { type ModelName, modelTitle, networkOf } from '../../experiment/networks/models.ts'
import type { ExperimentSpec } from '../../experiment/runs/run-fields.ts'
import { useDataset } from '../../store/react.tsx'
import type { TermName } from '../../words/glossary.ts'
import { counted } from '../../words/numbers.ts'
import { Table } from './Table.tsx'

/** What the glossary calls each network. */
const terms: Readonly<Record<ModelName, TermName>> = {
  softmax: 'softmax regression',
  'mlp-1x512': 'mlp-1x512',
  'mlp-3x512': 'mlp-3x512',
  lenet: 'lenet',
  alexnet: 'alexnet',
  inception: 'inception',
}

const shapeText = (shape: Shape): string => shape.join('×')

const isNormalised = (layer: Layer): boolean =>
  layer.kind === 'batch-norm' || (layer.kind === 'fork' && layer.branches.some((branch) => branch.some(isNormalised)))

const weightsText = ({ kind }: Layer, weights: number): string =>
  kind === 'batch-norm' ? 'not counted' : weights === 0 ? '–' : counted(weights)

export function NetworkTable({ spec }: { spec: ExperimentSpec }) {
  const { layers, input } = networkOf(spec, useDataset(spec.dataset))
  const summary = summarise(layers, input)
  const total = summary.reduce((sum, { weights }) => sum + weights, 0)
  return (
    <Table
      caption={
        <>
          <Term name={terms[spec.model]}>{modelTitle(spec.model)}</Term>: {counted(total)} weights and biases for {counted(spec.n)} images
          {layers.some(isNormalised) ? '; batch normalisation’s scales and shifts are not counted, as the paper does not count them' : ''}
        </>
      }
      columns={['layer', 'what leaves it', 'weights']}
      rows={[
        ['the image’s pixels', shapeText(input), '–'],
        ...summary.map(({ layer, output, weights }) => [layerTitle(layer), shapeText(output), weightsText(layer, weights)]),
      ]}
    />
  )
}
