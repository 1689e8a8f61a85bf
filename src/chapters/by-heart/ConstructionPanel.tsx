// Theorem 1 on the very images and labels that the network is trained on, rebuilt while p is dragged.
import { useEffect, useMemo, useState } from 'react'
import { ImageLinePlot } from '../../charts/ImageLinePlot.tsx'
import { Choice } from '../../controls/Choice.tsx'
import { datasetInfo } from '../../experiment/datasets.ts'
import { parameterCount } from '../../experiment/layers.ts'
import { networkOf } from '../../experiment/models.ts'
import { useActions, useRoteState } from '../../store/react.tsx'
import { counted, percentText } from '../shared/words.ts'
import { describeLine, useFittedImages } from '../theorem/fitted-images.ts'
import { useMoment } from './moment.ts'

interface ConstructionPanelProps {
  /** The image that the wall shows, and the other way round. */
  readonly inspected: number | null
  readonly onInspect: (image: number | null) => void
}

export function ConstructionPanel({ inspected, onInspect }: ConstructionPanelProps) {
  const spec = useRoteState((state) => state.spec)
  const { dataset, n, pixels, seed, corruption } = spec
  const { openProjections, openTheorem } = useActions()
  const [own, setOwn] = useState(0)
  const question = useMemo(() => ({ dataset, n, pixels, seed }), [dataset, n, pixels, seed])
  useEffect(() => openProjections(question), [openProjections, question])
  const fitted = useFittedImages(question, corruption)
  const { classes, noun } = datasetInfo(dataset)
  const name = classes[own] ?? ''
  return (
    <section className="construction-panel sans" aria-label="Theorem 1 on the same images">
      <div className="construction-head">
        <span>
          <strong className="construction">Theorem 1</strong> on the same {noun[1]}
        </span>
        <Choice
          as="list"
          label="c: is it told"
          options={classes.map((label, value) => ({ value: String(value), label }))}
          value={String(own)}
          onChange={(value) => setOwn(Number(value))}
        />
      </div>
      <div className="construction-plot">
        {fitted?.kind === 'fitted' ? (
          <ImageLinePlot
            {...fitted.plot(own)}
            highlighted={inspected}
            onHighlight={onInspect}
            description={describeLine(fitted, name, noun[1])}
          />
        ) : (
          <p className="soft">{fitted ? `Two ${noun[1]} share a projection.` : `The ${noun[1]} are laid on a line.`}</p>
        )}
      </div>
      <p className="construction-figures">
        {fitted?.kind === 'fitted' ? (
          <>
            <strong>{percentText(fitted.trainAccuracy)}</strong> as told ·{' '}
            <strong className="unseen">{percentText(fitted.testAccuracy)}</strong> unseen · {counted(fitted.weights)} weights
            <Network />{' '}
            <button
              type="button"
              className="text-button"
              onClick={() => openTheorem({ step: 8, dataset, images: Math.min(n, 2000), corruption, imageSeed: seed })}
            >
              see how
            </button>
          </>
        ) : null}
      </p>
    </section>
  )
}

/** The trained network's figures at the moment that is shown. */
function Network() {
  const spec = useRoteState((state) => state.spec)
  const moment = useMoment()
  const { layers, input } = networkOf(spec)
  return (
    <span className="soft">
      {' '}
      (network: {moment ? `${percentText(moment.point.trainAccuracy)} · ${percentText(moment.point.testAccuracy)} · ` : ''}
      {counted(parameterCount(layers, input))})
    </span>
  )
}
