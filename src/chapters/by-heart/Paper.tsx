// What the paper found, and where this small run differs from it.

import { Term } from '../../controls/Term.tsx'
import { parameterCount } from '../../experiment/networks/layers.ts'
import { modelTitle, networkOf } from '../../experiment/networks/models.ts'
import { useDataset, usePlace } from '../../store/react.tsx'
import { counted } from '../../words/numbers.ts'
import { pixelsText } from '../../words/pixels.ts'
import { PaperNotes, PaperReference } from '../kit/PaperNotes.tsx'

export function Paper() {
  const spec = usePlace('by-heart')
  const { dataset, n, model, width, decay } = spec
  const { title, ...set } = useDataset(dataset)
  const { layers, input } = networkOf(spec, set)
  return (
    <PaperNotes
      differences={
        <>
          <li>
            {title} instead of CIFAR-10, {counted(n)} images instead of 50,000, and {modelTitle(model)}
            {width === 1 ? '' : ` at ${width} of its width`} on {pixelsText(set)}: {counted(parameterCount(layers, input))} weights
            {model === 'mlp-1x512' ? ', where the paper’s on colour images had 1,209,866' : ''}.
          </li>
          <li>
            The paper’s <Term name="learning rate" /> falls by a factor of 0.95 every epoch. With so few images that can end the learning
            before the noise is learned: it did with the paper’s batches of 128, not with the 50 that are usual here. Here{' '}
            {decay === 1 ? 'it stays constant' : `its factor is ${decay}`}.
          </li>
          {dataset === 'mnist' ? (
            <li>
              The {counted(set.testCount)} <Term name="test images">test digits</Term> are not MNIST’s own test set: all{' '}
              {counted(set.trainCount + set.testCount)} digits here come from one collection, probably of MNIST’s training set, and{' '}
              {counted(set.trainCount)} of them are for training.
            </li>
          ) : null}
          <li>The paper shows one run for each point. Set the number of seeds above one, and the band shows the lowest and the highest.</li>
          <li>A label that is redrawn can be redrawn right: at p = 100 %, about one in ten is.</li>
        </>
      }
    >
      <p>
        <PaperReference /> replaced the <Term name="label">labels</Term> of CIFAR-10 by random ones and trained the networks of their day on
        them, changing nothing else. The paper’s figures, <Term name="training accuracy" /> on random labels: Inception 100 %, small AlexNet
        99.8 %, the network with one hidden layer of 512 units 99.3 %. On unseen images all of them were at <Term name="chance" />, 10 %.
      </p>
      <p>
        So the networks of the paper are large enough to learn the truth, and large enough to learn nothing but noise, with the same
        optimiser and in at most a few times as many <Term name="step">steps</Term>. Whatever makes it <Term name="generalise" /> when the
        labels are true, it is not that it could do nothing else.
      </p>
    </PaperNotes>
  )
}
