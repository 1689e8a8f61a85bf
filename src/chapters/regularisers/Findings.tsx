// What the table says so far, row against row: worded by the results alone.
import { useRoteState } from '../../store/react.tsx'
import { percentText } from '../shared/words.ts'
import { type Figures, isFitted, type RowFigures, testAccuracy } from './figures.ts'

/** Differences below so much are called none. */
const leastDifference = 0.01

export function Findings({ figures }: { figures: Figures }) {
  const isHidden = useRoteState((state) => state.regulariserAnswer === null)
  if (isHidden) return null
  const { rows, state } = figures
  const noise = state.corruption === 1 ? 'random labels' : `labels at p = ${percentText(state.corruption)}`
  const off = rows.find(({ row }) => row.length === 0)
  const others = rows.filter(({ row }) => row.length > 0)
  return (
    <ul className="findings" aria-label="What the table says">
      <Fitted rows={others} noise={noise} />
      {off ? <Off off={off} others={others} /> : null}
      {off ? others.map((one) => <Against key={one.title} one={one} off={off} noise={noise} />) : null}
    </ul>
  )
}

function Fitted({ rows, noise }: { rows: readonly RowFigures[]; noise: string }) {
  const fitted = rows.filter(({ noisy }) => isFitted(noisy) === true)
  const not = rows.filter(({ noisy }) => isFitted(noisy) === false)
  if (fitted.length + not.length === 0) return null
  const named = (all: readonly RowFigures[]) => all.map(({ title }) => title).join('; ')
  return (
    <li>
      {fitted.length > 0 ? (
        <>
          <strong>Fitted by heart</strong>, {noise}, with regularisers on: {named(fitted)}.{' '}
        </>
      ) : null}
      {not.length > 0 ? (
        <>
          Not every label was fitted with:{' '}
          {not.map(({ title, noisy }) => `${title} (${percentText(noisy.trainAccuracy.mean ?? 0)})`).join('; ')}.
        </>
      ) : null}
    </li>
  )
}

function Off({ off, others }: { off: RowFigures; others: readonly RowFigures[] }) {
  const plain = testAccuracy(off.clean)
  const known = others.flatMap((one) => {
    const accuracy = testAccuracy(one.clean)
    return accuracy === null ? [] : [{ title: one.title, accuracy }]
  })
  if (plain === null) return null
  const best = known.reduce<(typeof known)[number] | null>((most, one) => (most && most.accuracy >= one.accuracy ? most : one), null)
  return (
    <li>
      With all of them off and true labels, <span className="unseen">{percentText(plain)}</span> of unseen images are answered rightly
      {best === null
        ? '.'
        : best.accuracy - plain < leastDifference
          ? '; no row does better to speak of.'
          : `; at best it is ${percentText(best.accuracy)}, with ${best.title}.`}
    </li>
  )
}

/** A row that makes a difference on unseen images with noisy labels. */
function Against({ one, off, noise }: { one: RowFigures; off: RowFigures; noise: string }) {
  const [here, there] = [testAccuracy(one.noisy), testAccuracy(off.noisy)]
  const [clean, plain] = [testAccuracy(one.clean), testAccuracy(off.clean)]
  if (here === null || there === null || clean === null || plain === null) return null
  const gain = here - there
  if (Math.abs(gain) < leastDifference) return null
  const spread = Math.hypot(one.noisy.testError.sd ?? 0, off.noisy.testError.sd ?? 0)
  const chance = one.noisy.variation.corruption === 1 ? ' (chance is all there is to be had)' : ''
  return (
    <li>
      <strong>{one.title}</strong>, {noise}: {pointsText(gain)} on unseen images
      {Math.abs(gain) < spread ? ', which is within the spread of the seeds' : chance},{' '}
      {Math.abs(clean - plain) < leastDifference ? 'next to nothing' : pointsText(clean - plain)} with true labels
      {isFitted(one.noisy) ? '' : `; it has not fitted the noise (${percentText(one.noisy.trainAccuracy.mean ?? 0)} as told)`}.
    </li>
  )
}

const pointsText = (share: number): string => `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)} points`
