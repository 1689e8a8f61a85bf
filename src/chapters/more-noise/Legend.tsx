// What the lines and marks of the charts are, and whether every network came to know its labels.

import type { ReactNode } from 'react'
import type { Token } from '../../charts/figure/token.ts'
import { LineKey } from '../../charts/line-chart/LineKey.tsx'
import type { Dash } from '../../charts/line-chart/line-series.ts'
import { Term } from '../../controls/Term.tsx'
import { chanceError } from '../../maths/memoriser.ts'
import { counted } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { spreadMeaning } from '../../words/spreads.ts'
import { endedIn, failedIn, type Results, unfittedIn } from './results.ts'
import { useNeighbourError } from './use-neighbour-error.ts'

export function Legend({ results }: { results: Results }) {
  const { state, models, set } = results
  const [one, many] = set.noun
  const neighbourError = useNeighbourError(state)
  return (
    <section className="noise-key sans" aria-label="How to read the charts">
      <ul>
        <Entry colour="--unseen" dash="solid">
          <strong className="unseen">The network</strong>:{' '}
          {state.seeds === 1 ? 'a dot is one network' : `each dot is one network, the bar ${spreadMeaning([state.seeds])}`}
          {models.length > 1 ? ` (${models[1]?.title}: squares)` : ''}.
        </Entry>
        <Entry colour="--reference" dash="dashed">
          <strong>
            The <Term name="memoriser" />
          </strong>
          , to compare with: it answers an unseen {one} with the label of the {one} most like it among its {counted(state.n)}, true or not
          {neighbourError === null
            ? ''
            : `. With true labels that is ${percentText(neighbourError)} wrong; the rest of its line follows by arithmetic`}
          .
        </Entry>
        <Entry colour="--reference" dash="dotted">
          <strong>Chance</strong>: {percentText(chanceError(set.classes.length))} of {many} wrong, by blind guessing.
        </Entry>
      </ul>
      <Fits results={results} />
    </section>
  )
}

function Entry({ colour, dash, children }: { colour: Token; dash: Dash; children: ReactNode }) {
  return (
    <li>
      <LineKey colour={colour} dash={dash} />
      <span>{children}</span>
    </li>
  )
}

function Fits({ results }: { results: Results }) {
  const { state, progress } = results
  const [ended, unfitted, failed] = [endedIn(results), unfittedIn(results), failedIn(results)]
  if (ended === 0) return null
  const fitted = ended - unfitted - failed
  return (
    <p>
      {unfitted + failed === 0 ? (
        <>
          {ended === progress.total ? `All ${progress.total}` : `All ${ended} so far`} answer <strong>100&nbsp;%</strong> of their labels as
          told.
        </>
      ) : (
        `${fitted} of ${ended}${ended < progress.total ? ' so far' : ''} answer all of their labels as told.`
      )}
      {unfitted > 0 ? (
        <>
          {' '}
          Hollow: <strong>{unfitted}</strong> did not within {counted(state.epochs)} epochs; the line of times counts these, and is a lower
          bound there.
        </>
      ) : null}
      {failed > 0 ? ` ${failed} could not be trained and are not drawn.` : null}
    </p>
  )
}
