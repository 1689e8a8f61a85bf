// The live table: a row for each combination, the paper's rows below it; a row's name shows its curves.

import type { SweepPoint } from '../../experiment/runs/sweep.ts'
import type { Spread } from '../../maths/spread.ts'
import { useActions, useAnswer } from '../../store/react.tsx'
import { inPercent } from '../../words/percents.ts'
import { accuracyOf } from '../../words/spreads.ts'
import { SpreadCaption } from '../kit/SpreadCaption.tsx'
import { SpreadValue } from '../kit/SpreadValue.tsx'
import { shortNoise } from './chart-words.ts'
import { paperRowsOf } from './paper-rows.ts'
import type { Results } from './results.ts'

export function RowTable({ results: { rows, shown, state } }: { results: Results }) {
  const { setPlace } = useActions()
  const isHidden = useAnswer('regularisers') === null
  return (
    <div className="row-table">
      <table className="sans">
        <SpreadCaption
          spreads={
            isHidden ? [] : rows.flatMap(({ clean, noisy }) => [clean, noisy].flatMap((point) => [point.trainAccuracy, point.testError]))
          }
        >
          Accuracy of each combination, in percent
        </SpreadCaption>
        <thead>
          <tr>
            <td rowSpan={2} />
            <th scope="colgroup" colSpan={2} className="truth">
              true labels
            </th>
            <th scope="colgroup" colSpan={2} className="lie">
              {shortNoise(state)}
            </th>
          </tr>
          <tr>
            <th scope="col">as told</th>
            <th scope="col">unseen</th>
            <th scope="col">as told</th>
            <th scope="col">unseen</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one, index) => (
            <tr key={one.title} data-shown={one === shown}>
              <th scope="row">
                <button
                  type="button"
                  className="row-name"
                  data-stops={one.row.includes('early-stopping')}
                  aria-pressed={one === shown}
                  onClick={() => setPlace('regularisers', { shown: index + 1 })}
                >
                  {one.title}
                </button>
              </th>
              {isHidden ? <Unknown /> : <Measured points={[one.clean, one.noisy]} />}
            </tr>
          ))}
        </tbody>
        <tbody className="paper-rows">
          <tr>
            <th scope="rowgroup" colSpan={5}>
              the paper’s, {paperRowsOf(state.model)[0]?.network} on CIFAR-10, random labels, one run each
            </th>
          </tr>
          {paperRowsOf(state.model).map(({ on, clean, noisy }) => (
            <tr key={on}>
              <th scope="row">{on}</th>
              {isHidden ? (
                <Unknown />
              ) : (
                [...clean, ...noisy].map((value, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a value is its column
                  <td key={column}>{value ?? '–'}</td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.some(({ row }) => row.includes('early-stopping')) ? (
        <p className="row-note soft sans">
          † Trained on what is not held out. As told: where training ended. Unseen: with the weights that early stopping keeps.
        </p>
      ) : null}
    </div>
  )
}

function Unknown() {
  return ['a', 'b', 'c', 'd'].map((column) => <td key={column}>?</td>)
}

function Measured({ points }: { points: readonly SweepPoint[] }) {
  return points.flatMap(({ variation, trainAccuracy, testError }) => [
    <Value key={`${variation.corruption} told`} spread={trainAccuracy} />,
    <Value key={`${variation.corruption} unseen`} spread={accuracyOf(testError)} isUnseen />,
  ])
}

function Value({ spread, isUnseen = false }: { spread: Spread; isUnseen?: boolean }) {
  return (
    <td className={isUnseen ? 'unseen' : ''}>
      <SpreadValue spread={spread} text={inPercent} />
    </td>
  )
}
