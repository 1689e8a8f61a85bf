// What the paper found, and where this small race differs from it.

import { useDataset } from '../../store/react.tsx'
import { counted } from '../../words/numbers.ts'
import { PaperNotes, PaperReference } from '../kit/PaperNotes.tsx'
import type { Race } from './race.ts'

export function Paper({ race: { state, title } }: { race: Race }) {
  const set = useDataset(state.dataset)
  return (
    <PaperNotes
      differences={
        <>
          <li>
            {set.title} and {counted(state.n)} images instead of CIFAR-10 and 50,000; {title} instead of Inception;{' '}
            {state.decay === 1 ? 'a constant learning rate' : `a learning rate that falls by ${state.decay} every epoch`}.
          </li>
          <li>
            The order of the three kinds of noise is not the paper’s in every run, and changes with seeds, network and data. What holds from
            run to run for a convolutional network is true labels before shuffled pixels, and both before noise; the table and its overlaps
            say how far these runs bear that out.
          </li>
          <li>
            The paper shows one run for each condition. Here each has{' '}
            {state.seeds === 1 ? 'one too; settings can give it more' : state.seeds}.
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
