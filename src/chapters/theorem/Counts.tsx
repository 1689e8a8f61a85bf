// How few weights the construction takes, beside the networks of the paper.
import { parameterCount } from '../../experiment/networks/layers.ts'
import { defineNetwork, modelTitle } from '../../experiment/networks/models.ts'
import { counted } from '../../words/numbers.ts'
import { weightsOf } from './scene.ts'
import { useTheorem } from './use-theorem.tsx'

/** The paper's images, CIFAR-10 cropped: 50,000 of 28 x 28 pixels in three colours. */
const paperImages = { n: 50_000, shape: [28, 28, 3], d: 2352, classes: 10 } as const

const paperNetworks = (['mlp-1x512', 'mlp-3x512', 'alexnet', 'inception'] as const).map((model) => {
  const { layers, input } = defineNetwork({ model, width: 1, batchNorm: 'off' }, paperImages.shape, paperImages.classes)
  return { title: modelTitle(model), weights: parameterCount(layers, input) }
})

export function Counts() {
  const { scene } = useTheorem()
  const outputs = scene.line?.outputs.length ?? 1
  return (
    <dl className="figures sans">
      <div>
        <dt>{outputs === 1 ? `this one, 2n + d` : `this one, n + d + ${outputs}n`}</dt>
        <dd className="construction">{scene.line ? counted(weightsOf(scene.line)) : '–'}</dd>
      </div>
      <div>
        <dt>2n + d for the paper’s 50,000 images</dt>
        <dd className="construction">{counted(2 * paperImages.n + paperImages.d)}</dd>
      </div>
      {paperNetworks.map(({ title, weights }) => (
        <div key={title}>
          <dt>the paper’s {title}</dt>
          <dd>{counted(weights)}</dd>
        </div>
      ))}
    </dl>
  )
}
