// Theorem 1 on the very images and labels that the network is trained on, rebuilt while p is dragged.
import { useMemo } from 'react'
import { ImageLinePlot } from '../../charts/theorem/ImageLinePlot.tsx'
import { Choice } from '../../controls/Choice.tsx'
import { Term } from '../../controls/Term.tsx'
import { mostImages } from '../../experiment/chapters/theorem-fields.ts'
import { parameterCount } from '../../experiment/networks/layers.ts'
import { networkOf } from '../../experiment/networks/models.ts'
import { noticeOf } from '../../store/notices.ts'
import { useActions, useAnswer, useDataset, usePlace, useRoteState } from '../../store/react.tsx'
import { counted } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { describeLine, describeLit, useFittedImages } from '../kit/fitted-images.ts'
import { TextButton } from '../kit/TextButton.tsx'
import { useLabelledImages } from './labelled-images.ts'
import { unseenAt, useShownEvaluation } from './shown-evaluation.ts'
import { useOpened, useRecord } from './use-bench.ts'

interface ConstructionPanelProps {
  /** The image that the wall shows, and the other way round. */
  readonly inspected: number | null
  readonly onInspect: (image: number | null) => void
}

export function ConstructionPanel({ inspected, onInspect }: ConstructionPanelProps) {
  const spec = usePlace('by-heart')
  const { dataset, n, pixels, seed, corruption } = spec
  const { openChapter, setPlace, notify } = useActions()
  const own = useRoteState((state) => state.places.theorem.shownClass)
  const labelled = useLabelledImages()
  /** Before the question is answered it would give the answer away. */
  const isAsked = useAnswer('by-heart') !== null
  const question = useMemo(() => ({ dataset, n, pixels, seed }), [dataset, n, pixels, seed])
  // What is seen first comes first: the images themselves.
  const { fitted } = useFittedImages(question, corruption, useOpened() !== null)
  const { classes, noun } = useDataset(dataset)
  const plot = useMemo(() => (fitted?.kind === 'fitted' ? fitted.plot(own) : null), [fitted, own])
  const open = () => {
    const images = Math.min(n, mostImages)
    openChapter('theorem', { step: 1, dataset, images, pixels, corruption, imageSeed: seed, shownClass: own })
    window.scrollTo(0, 0)
    if (images < n) notify(noticeOf('images', `the chapter lays up to ${counted(mostImages)} on a line, not all ${counted(n)}`))
  }
  return (
    <section className="construction-panel sans" aria-label="Theorem 1 on the same images">
      <div className="construction-head">
        <p>
          <strong className="construction">Theorem 1</strong>: worked out, not trained, this network fits them too.{' '}
          <TextButton onClick={open}>Build it by hand, chapter{'\u00a0'}5</TextButton>. Its <span className="construction">output</span> is
          up at {noun[1]} told to be
        </p>
        <Choice
          as="list"
          label="up: told to be"
          options={classes.map((label, value) => ({ value: String(value), label }))}
          value={String(own)}
          onChange={(value) => setPlace('theorem', { shownClass: Number(value) })}
        />
      </div>
      <div className="construction-plot">
        {!isAsked ? (
          <p className="soft">It is drawn here once you have answered.</p>
        ) : fitted?.kind === 'fitted' && plot ? (
          <ImageLinePlot
            {...plot}
            pictures={labelled ?? undefined}
            highlighted={inspected}
            onHighlight={onInspect}
            description={describeLine(fitted, classes[own] ?? '', noun[1]) + describeLit(fitted, inspected, own)}
          />
        ) : (
          <p className="soft">{fitted ? `Two ${noun[1]} share a projection.` : `The ${noun[1]} are laid on a line.`}</p>
        )}
      </div>
      <div className="construction-figures">
        {isAsked && fitted?.kind === 'fitted' ? (
          <>
            <span className="construction">Theorem 1’s network</span>
            <span>
              <strong>{percentText(fitted.trainAccuracy)}</strong> as told
            </span>
            <span>
              <strong className="unseen">{percentText(fitted.testAccuracy)}</strong> of unseen
            </span>
            <span>
              <Term name="weights of the construction">{counted(fitted.weights)} weights</Term>
            </span>
            <Network />
          </>
        ) : null}
      </div>
    </section>
  )
}

/** What the trained network comes to, in the same numbers as in the sentence. */
function Network() {
  const spec = usePlace('by-heart')
  const shown = useShownEvaluation()
  const record = useRecord()
  const { layers, input } = networkOf(spec, useDataset(spec.dataset))
  const text = (share: number | null) => (share === null ? '–' : percentText(share))
  return (
    <>
      <span>trained network</span>
      <span>
        <strong>{text(shown?.point.trainAccuracy ?? null)}</strong> as told
      </span>
      <span>
        <strong className="unseen">{text(shown && record && unseenAt(shown, record))}</strong> of unseen
      </span>
      <span>{counted(parameterCount(layers, input))} weights</span>
    </>
  )
}
