// What the paper found, its Tables 2 and 4 among it, and where this small run differs.

import { Term } from '../../controls/Term.tsx'
import { longEpochs, strongDropout } from '../../experiment/chapters/regularisers.ts'
import { isConvolutional } from '../../experiment/networks/models.ts'
import { useDataset } from '../../store/react.tsx'
import { seedsText } from '../../words/counts.ts'
import { counted } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { PaperNotes, PaperReference } from '../kit/PaperNotes.tsx'
import { Table } from '../kit/Table.tsx'
import { imageNet, randomLabels } from './paper-tables.ts'
import type { Results } from './results.ts'

export function Paper({ results: { state, network } }: { results: Results }) {
  const set = useDataset(state.dataset)
  const long = longEpochs(state)
  const silenced = isConvolutional(state.model)
    ? 'what enters each fully connected layer'
    : 'what enters each fully connected layer but the first'
  const mirrored = state.dataset === 'mnist' ? '' : ', and mirrors one image in two'
  return (
    <PaperNotes
      differences={
        <>
          <li>
            {set.title} and {counted(state.n)} images, {network}; a constant learning rate; {seedsText(state.seeds)} for each row where the
            paper has one run. What {state.seeds === 1 ? 'one seed cannot' : `${state.seeds} seeds cannot`} tell from chance is called so:
            the 95&nbsp;% interval of the differences, seed by seed, holds zero. Strong dropout and early stopping differ much from seed to
            seed; more seeds, under the settings, tell more.
          </li>
          <li>
            Dropout silences {percentText(state.dropout)} of {silenced}, strong dropout {percentText(strongDropout)}. Weight decay is{' '}
            {state.weightDecay}. A random crop moves the image by up to {state.augmentation} pixels{mirrored}.
          </li>
          <li>
            Early stopping holds out {percentText(state.earlyStopping)} of the training set, with the labels as told, and keeps the weights
            of its best epoch. Its row gives unseen images with these weights, training goes on behind the mark, and its epochs are of the
            images that are left.
          </li>
          <li>
            A network of the table has at most {state.epochs} epochs
            {long === null ? '' : `; with random labels the first seed of each row is given ${counted(long)}, if it needs them`}.
          </li>
        </>
      }
    >
      <p>
        <PaperReference />, Tables 1, 2 and 4 and Figure 2: with regularisers off, networks still <Term name="generalise" />, 3 to 5 points
        worse on CIFAR-10 and 18 on ImageNet; with a regulariser on, all but one of its networks still learn 99 % or more of random labels.
        Early stopping helped on ImageNet and not on CIFAR-10; batch norm was worth 3 to 4 points.
      </p>
      <Table
        caption="The paper’s Table 4: CIFAR-10, random labels with a regulariser, training accuracy, %"
        columns={['network', 'on', 'training']}
        rows={randomLabels.map(({ network: name, on, train }) => [name, on, train])}
      />
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
