// The same race as the paper draws it: all five curves in one chart.
import { Guarded } from '../kit/Guarded.tsx'
import { CurveChoice, RaceChart, RaceKey } from './RaceChart.tsx'
import type { Race } from './race.ts'

export function PaperFigure({ race }: { race: Race }) {
  const { curve } = race.state
  return (
    <section className="paper-figure" aria-label="The same race as the paper draws it">
      <div>
        <h2>The same race as the paper draws it</h2>
        <p>
          Figure 1a of the paper has all five in one chart, by their{' '}
          {curve === 'loss' ? 'loss: how far the answers are from the labels' : 'training accuracy'}.{' '}
          {curve === 'loss'
            ? 'A curve may be low long before the last image is known; so the marks on the axis say where, on average, every image was: that is what the places above go by.'
            : 'The marks on the axis say where, on average, every image was known: that is what the places above go by.'}
        </p>
      </div>
      <div className="race-chart">
        <Guarded part="The chart of the race">
          <RaceChart race={race} />
        </Guarded>
        <RaceKey />
      </div>
      <CurveChoice />
    </section>
  )
}
