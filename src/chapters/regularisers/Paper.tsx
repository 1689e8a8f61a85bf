// What the paper found, its Tables 2 and 4 among it, and where this small run differs.

import { strongDropout } from '../../experiment/chapters/regularisers.ts'
import { useDataset } from '../../store/react.tsx'
import { counted } from '../../words/numbers.ts'
import { PaperNotes, PaperReference } from '../kit/PaperNotes.tsx'
import { Table } from '../kit/Table.tsx'
import { imageNet } from './image-net.ts'
import type { Results } from './results.ts'

export function Paper({ results: { state, network } }: { results: Results }) {
  const set = useDataset(state.dataset)
  return (
    <PaperNotes
      differences={
        <>
          <li>
            {set.title} and {counted(state.n)} images, {network}; a constant learning rate; {state.seeds} seeds for each row where the paper
            has one run.
          </li>
          <li>
            Dropout silences {state.dropout} of what enters each fully connected layer but the first, strong dropout {strongDropout}. Weight
            decay is {state.weightDecay}. A random crop moves the image by up to {state.augmentation} pixels.
          </li>
          <li>
            Early stopping holds out a share of {state.earlyStopping} of the training set, with the labels as told, and keeps the weights of
            its best epoch. Its row gives unseen images with these weights, and training goes on behind the mark.
          </li>
          <li>
            A network has at most {state.epochs} epochs. Strong dropout may need hundreds to fit noise; until then it has not, and the table
            says so.
          </li>
        </>
      }
    >
      <p>
        <PaperReference />, Tables 1, 2 and 4 and Figure 2: with regularisers off, networks still generalise, a few points worse; with
        regularisers on, most of them still fit random labels. Weight decay stopped only the small AlexNet, which did not converge. Early
        stopping helped on ImageNet and not on CIFAR-10; batch norm was worth 3 to 4 points.
      </p>
      <Table
        caption="The paper’s Table 2: ImageNet, Inception v3, %"
        columns={['on', 'training', 'test']}
        rows={imageNet.map(({ on, train, test }) => [on, train, test])}
      />
      <p>
        That does not make regularisation useless: on ImageNet augmentation alone brings back 13 of the 18 points. It means that it is not
        what decides whether a network generalises.
      </p>
    </PaperNotes>
  )
}
