// What the paper found, and where this small run differs from it.

import type { RelativeTime } from '../../experiment/chapters/relative-time.ts'
import { modelTitle } from '../../experiment/networks/models.ts'
import { useDataset } from '../../store/react.tsx'
import { counted, oneDecimal, timesAsLong } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { pixelsText } from '../../words/pixels.ts'
import { PaperNotes, PaperReference } from '../kit/PaperNotes.tsx'
import type { Results } from './results.ts'

export function Paper({ results }: { results: Results }) {
  const { state, levels, models } = results
  const set = useDataset(state.dataset)
  const slowest = slowestOf(levels, models[0]?.times ?? [])
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
          {slowest && slowest.level < 1 ? (
            <li>
              In the paper time grows with p all the way. Here this network took longest at p = {percentText(slowest.level)},{' '}
              {timesAsLong(slowest.ratio)} as with true labels; more noise than that did not slow it down.
            </li>
          ) : null}
          <li>
            The memoriser’s line is arithmetic, not a run: 1 − (1 − .9p)(1 − e) − .1 p e, where e, the error of the nearest neighbour with
            true labels, is measured on the same images.
          </li>
        </>
      }
    >
      <p>
        Figures 1b and 1c of <PaperReference /> do this with CIFAR-10. The paper’s results: Inception, a small AlexNet and an MLP with one
        hidden layer of 512 units fit every level of noise; the time that they take grows with p, to between 1 and 3.5 times that with true
        labels; and the error on unseen images rises steadily to 90 %, which is chance.
      </p>
      <p>
        So nothing happens on the way: no level at which fitting stops, and none at which the networks notice that they are learning noise.
        What training makes of the data goes from useful to useless by degrees, and the training set shows nothing of it.
      </p>
    </PaperNotes>
  )
}

/** The level at which fitting took longest; null before every level has been fitted by some seed. */
function slowestOf(levels: readonly number[], times: readonly RelativeTime[]): { level: number; ratio: number } | null {
  const known = times.flatMap(({ ratio: { mean } }, index) => (mean === null ? [] : [{ level: levels[index] as number, ratio: mean }]))
  if (known.length < levels.length) return null
  return known.reduce((most, point) => (point.ratio > most.ratio ? point : most))
}
