// What the paper found, and where this small run differs from it.

import { Term } from '../../controls/Term.tsx'
import { modelTitle } from '../../experiment/networks/models.ts'
import { useDataset } from '../../store/react.tsx'
import { counted, oneDecimal } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { pixelsText } from '../../words/pixels.ts'
import { PaperNotes, PaperReference } from '../kit/PaperNotes.tsx'
import type { Results } from './results.ts'
import { flatFrom, slowestOf } from './slowest.ts'

export function Paper({ results }: { results: Results }) {
  const { state, models } = results
  const set = useDataset(state.dataset)
  const ratio = models[0]?.times?.at(-1)?.ratio.mean ?? null
  return (
    <PaperNotes
      differences={
        <>
          <li>
            {set.title} and {counted(state.n)} images instead of CIFAR-10 and 50,000; {modelTitle(state.model)} on {pixelsText(set)}.
          </li>
          <li>
            {state.decay === 1 ? 'The learning rate stays constant.' : `The learning rate falls by a factor of ${state.decay} every epoch.`}{' '}
            The paper’s falls by a factor of 0.95 every epoch, which with so few images may end the learning before the noise is learned.
          </li>
          <li>
            The paper shows one run for each point. Here each has{' '}
            {state.seeds === 1 ? 'one seed too; settings can give it more' : `${state.seeds} seeds`}: the dots show how much chance there is
            in it.
          </li>
          <li>
            Times of different networks do not compare, so each is divided by its own with true labels
            {ratio === null ? '' : ` (here ${oneDecimal(ratio)} at p = 100 %)`}. Time counts epochs, not seconds.
          </li>
          <Course results={results} />
          <li>
            The memoriser’s line is arithmetic, not a run: 1 − (1 − .9p)(1 − e) − .1 p e, where e, the error of the nearest neighbour with
            true labels, is measured on the same images.
          </li>
        </>
      }
    >
      <p>
        Figures 1b and 1c of <PaperReference /> do this with CIFAR-10. The paper’s results: Inception, a small AlexNet and an MLP with one
        hidden layer of 512 units fit every level of noise; that takes them about 1 to 3.5 times as long as true labels; and the{' '}
        <Term name="test error">error on unseen images</Term> rises to 90 %, which is <Term name="chance" />.
      </p>
      <p>
        So nothing happens on the way: no level at which fitting stops, and none at which the networks notice that they are learning noise.
        What training makes of the data goes from useful to useless by degrees, and training accuracy shows nothing of it.
      </p>
    </PaperNotes>
  )
}

/** How time grows with noise here, as far as the seeds of its levels tell it apart. */
function Course({ results: { levels, models } }: { results: Results }) {
  const points = models[0]?.points ?? []
  const [slowest, flat] = [slowestOf(levels, points), flatFrom(levels, points)]
  if (slowest !== null && slowest < 1)
    return (
      <li>
        Here this network took longest at p = {percentText(slowest)}: all of its seeds longer than any at another level, more noise or less.
      </li>
    )
  if (flat !== null)
    return (
      <li>
        From p = {percentText(flat)} on, the seeds of all levels overlap here: these runs do not show that still more noise takes longer.
      </li>
    )
  return null
}
