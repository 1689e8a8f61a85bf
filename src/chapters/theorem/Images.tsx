// The last step: the same network through real images, with true or random labels, beside a trained one that fits the same labels.
import { useMemo } from 'react'
import { ImageLinePlot } from '../../charts/theorem/ImageLinePlot.tsx'
import { useDataset } from '../../store/react.tsx'
import { withArticle } from '../../words/counts.ts'
import { millisecondsText } from '../../words/durations.ts'
import { counted } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { describeLine, useFittedImages } from '../kit/fitted-images.ts'
import { Trained } from './Trained.tsx'
import { useTheorem } from './use-theorem.tsx'

export function Images() {
  const { state, output } = useTheorem()
  const { dataset, images: n, pixels, imageSeed: seed, corruption } = state
  const question = useMemo(() => ({ dataset, n, pixels, seed }), [dataset, n, pixels, seed])
  const { fitted, problem } = useFittedImages(question, corruption)
  const { classes, noun } = useDataset(dataset)
  if (!fitted) return <p className="images-wait sans">{problem ? problem.message : `The ${noun[1]} are laid on a line.`}</p>
  if (fitted.kind === 'collision')
    return <p className="images-wait sans">Two {noun[1]} share a projection: no function of it can tell them apart.</p>
  const shownClass = classes[output] ?? ''
  return (
    <>
      <figure className="picture images-line sans">
        <figcaption>
          <strong>
            {counted(n)} {noun[1]} on one line{pixels === 'original' ? '' : `, ${pixels} pixels`}.
          </strong>{' '}
          Up: told to be {shownClass}. Down: told to be something else. <span className="lie">× label changed</span>;{' '}
          <span className="construction">c for {shownClass}</span> runs through all of them
        </figcaption>
        <div className="picture-room">
          <ImageLinePlot {...fitted.plot(output)} highlighted={null} description={describeLine(fitted, shownClass, noun[1])} />
        </div>
      </figure>
      <div className="images-versus">
        <section aria-label="Theorem 1">
          <h2 className="construction">Theorem 1</h2>
          <p>
            <strong>{percentText(fitted.trainAccuracy)}</strong> as told, at once: from labels to weights in{' '}
            {millisecondsText(fitted.elapsedMs)}
          </p>
          <p>
            <strong className="unseen">{percentText(fitted.testAccuracy)}</strong> of {counted(fitted.testCount)} unseen {noun[1]}
          </p>
          <p>{counted(fitted.weights)} weights, n + d + 10n</p>
        </section>
        <Trained />
      </div>
      <p className="theorem-sentence">
        <Moral corruption={corruption} unseen={fitted.testAccuracy} noun={noun} />
      </p>
    </>
  )
}

/** Says of the trained network only what holds of any. */
function Moral({
  corruption,
  unseen,
  noun: [one, many],
}: {
  corruption: number
  unseen: number
  noun: readonly [one: string, many: string]
}) {
  if (corruption === 0)
    return (
      <>
        The construction learns the list and nothing else: of unseen {many} it gets{' '}
        <strong className="unseen">{percentText(unseen)}</strong> right, where guessing gets about one in ten. A trained network that fits
        the same labels learns what makes {withArticle(one)}. Fitting does not tell them apart.
      </>
    )
  return (
    <>
      {corruption === 1 ? 'With random labels there is nothing to learn but the list' : 'The lies can only be learned as a list'}, and the
      construction learns it. That all the labels are fitted says nothing about what a network makes of the next {one}.
    </>
  )
}
