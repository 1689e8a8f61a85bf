// How few weights the construction takes, beside the networks of the paper.
import { parameterCount } from '../../experiment/networks/layers.ts'
import { defineNetwork, modelTitle } from '../../experiment/networks/models.ts'
import { counted } from '../../words/numbers.ts'
import { useTheorem } from './use-theorem.tsx'

/** The paper's images, CIFAR-10 cropped: 50,000 of 28 x 28 pixels in three colours. */
const paperImages = { n: 50_000, shape: [28, 28, 3], d: 2352, classes: 10 } as const

const paperNetworks = (['mlp-1x512', 'mlp-3x512', 'alexnet', 'inception'] as const).map((model) => {
  const { layers, input } = defineNetwork({ model, width: 1, batchNorm: 'off' }, paperImages.shape, paperImages.classes)
  return { title: modelTitle(model), weights: parameterCount(layers, input) }
})

export function Counts() {
  const { hasAnswered } = useTheorem()
  if (!hasAnswered) return null
  const { n, d, classes } = paperImages
  return (
    <div className="sans">
      <p className="figures-head">For the paper’s 50,000 images</p>
      <dl className="figures">
        <div>
          <dt>one number out: 2n + d</dt>
          <dd className="construction">{counted(2 * n + d)}</dd>
        </div>
        <div>
          <dt>ten classes: n + d + 10n</dt>
          <dd className="construction">{counted(n + d + classes * n)}</dd>
        </div>
        {paperNetworks.map(({ title, weights }) => (
          <div key={title}>
            <dt>its {title}</dt>
            <dd>{counted(weights)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
