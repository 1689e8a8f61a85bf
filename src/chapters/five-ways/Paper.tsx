// What the paper found, and where this small race differs from it.

import { chanceApart, leastSamples } from '../../maths/orderings.ts'
import { useDataset } from '../../store/react.tsx'
import { plural } from '../../words/counts.ts'
import { counted } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { PaperNotes, PaperReference } from '../kit/PaperNotes.tsx'
import type { Race } from './race.ts'

export function Paper({ race: { state, title } }: { race: Race }) {
  const set = useDataset(state.dataset)
  const apartSeeds = Math.max(leastSamples, state.seeds)
  return (
    <PaperNotes
      differences={
        <>
          <li>
            {set.title} and {counted(state.n)} images instead of CIFAR-10 and 50,000; {title} instead of Inception;{' '}
            {state.decay === 1 ? 'a constant learning rate' : `a learning rate that falls by ${state.decay} every epoch`}.
          </li>
          <li>
            The paper itself says only that noise in the place of images is fitted before random labels; the order of all five is that of
            one repeat of the experiment by others. Here the three kinds of noise change places with seeds, network and data. What held for
            LeNet wherever it was tried, on digits and on Fashion-MNIST: whatever has a signal comes before any noise. A shuffle costs it
            answers to unseen images on both, and on digits usually time as well.
          </li>
          <li>
            The paper shows one run for each condition. Here each has{' '}
            {state.seeds === 1 ? 'one too; settings can give it more' : plural(state.seeds, ['seed', 'seeds'])}. Two conditions are told
            apart where all seeds of one were done before any of the other, which needs {leastSamples} of each; with {apartSeeds}, two that
            do not differ at all fall apart by chance in {percentText(chanceApart(apartSeeds))} of all cases.
          </li>
          <li>Time is counted in epochs until every image is answered as told; the paper’s axis counts steps of the optimiser.</li>
          <li>
            Unseen images get the same treatment as the training images: the same shuffle, other random pixels, other noise, but true
            labels.
          </li>
        </>
      }
    >
      <p>
        Figure 1a of <PaperReference /> trains a small Inception on CIFAR-10 in these five ways. All five reach a training loss of zero.
        With random labels there is no progress for a while, and then it is fast; random pixels and gaussian noise are fitted sooner than
        random labels, which the authors put down to inputs that lie further apart and so are easier to tell from each other.
      </p>
      <p>
        With random labels nothing relates image and label, with random pixels and gaussian noise there is no image. In the paper the same
        network, trained in the same way, fits all of it: what it can hold says nothing about what it will know.
      </p>
    </PaperNotes>
  )
}
