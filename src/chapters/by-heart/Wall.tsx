// The wall of training images, its legend, and the story of the one that is inspected.
import { useMemo } from 'react'
import { ImageTile } from '../../charts/wall/ImageTile.tsx'
import { ImageWall } from '../../charts/wall/ImageWall.tsx'
import { WallLegend } from '../../charts/wall/WallLegend.tsx'
import { Term } from '../../controls/Term.tsx'
import { useDataset, usePlace } from '../../store/react.tsx'
import { withArticle } from '../../words/counts.ts'
import { counted } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { describeImage, imageStory, seenInstead } from './image-story.ts'
import { imageOf, type LabelledImages, useLabelledImages } from './labelled-images.ts'
import { Pins } from './Pins.tsx'
import { useShownEvaluation } from './shown-evaluation.ts'
import { countStates, wallCodes } from './wall-codes.ts'

const noImages = new Uint8Array()

interface WallProps {
  /** The image whose story is told; other drawings of the same images light it too. */
  readonly inspected: number | null
  readonly onInspect: (image: number | null) => void
  /** The images that are kept in sight. */
  readonly pins: readonly number[]
  readonly onPin: (image: number) => void
}

export function Wall({ inspected, onInspect, pins, onPin }: WallProps) {
  const labelled = useLabelledImages()
  const { dataset, pixels, ...spec } = usePlace('by-heart')
  const info = useDataset(dataset)
  const { classes, noun } = info
  const seed = spec.seeds > 1 ? spec.seed : null
  const answers = useShownEvaluation()?.snapshot.answers
  const states = useMemo(() => (labelled ? wallCodes(labelled, answers?.predicted) : noImages), [labelled, answers])
  const counts = useMemo(() => labelled && countStates(labelled, answers?.predicted), [labelled, answers])
  const isOpen = labelled !== null && inspected !== null && inspected < labelled.shown
  return (
    <section className="wall-panel" aria-label="Training images">
      <ImageWall
        images={labelled?.images ?? noImages}
        shape={labelled?.shape ?? info}
        states={states}
        total={labelled?.labels.length ?? 0}
        label={`Training ${noun[1]} with the labels that we gave`}
        describeImage={(image) => (labelled ? describeImage(labelled, answers, image, classes) : '')}
        inspected={inspected}
        onInspect={onInspect}
        pinned={pins}
        onPin={onPin}
        caption={
          <>
            {labelled ? <Redrawn labelled={labelled} p={spec.corruption} /> : null}
            {seed === null ? '' : `, seed ${seed}`}
            {pixels === 'original' ? '' : `. It sees ${pixels} pixels, not these.`}
          </>
        }
      />
      <WallLegend
        entries={[
          { state: 'lie', label: 'answers our lie', ...(counts ? { count: counts.lie } : {}) },
          { state: 'truth', label: 'answers the truth', ...(counts ? { count: counts.truth } : {}) },
          { state: 'neither', label: 'neither yet', ...(counts ? { count: counts.neither } : {}) },
          { state: 'as-told', label: 'true label, learned', ...(counts ? { count: counts['as-told'] } : {}) },
          { state: 'unlearned', label: 'true label, not yet', ...(counts ? { count: counts.unlearned } : {}) },
        ]}
      />
      <div className={`inspector sans ${isOpen || pins.length > 0 ? 'inspector-open' : ''}`}>
        {labelled && pins.length > 0 ? (
          <Pins
            pins={pins.filter((image) => image < labelled.shown)}
            labelled={labelled}
            answers={answers}
            codes={states}
            classes={classes}
            onPin={onPin}
            onInspect={onInspect}
          />
        ) : null}
        {isOpen ? (
          <>
            {pins.length > 0 ? null : (
              <div className="inspector-image">
                <ImageTile
                  image={imageOf(labelled, inspected)}
                  shape={labelled.shape}
                  description={`Image ${inspected + 1}, ${withArticle(classes[labelled.truth[inspected] as number] ?? '')}`}
                />
              </div>
            )}
            <p>
              {imageStory(labelled, answers, inspected, classes)} {seenInstead[pixels]}
            </p>
          </>
        ) : (
          <p className="soft">
            {pins.length > 0
              ? `What ${pins.length === 1 ? 'it answers' : 'they answer'} now. A second press lets go.`
              : `Point at ${withArticle(noun[0])} for its story; press it, or Enter on the wall, to keep it in sight: up to six.`}
          </p>
        )}
      </div>
    </section>
  )
}

interface RedrawnProps {
  readonly labelled: LabelledImages
  readonly p: number
}

/** How many labels were drawn anew, and why fewer of them are wrong. */
function Redrawn({ labelled: { labels, redrawn, changed }, p }: RedrawnProps) {
  const sign = <Term name="p">p = {percentText(p)}</Term>
  if (redrawn === 0) return <>{sign}: all labels are the true ones</>
  const right = redrawn - changed
  return (
    <>
      {sign}: {redrawn === labels.length ? `all ${counted(redrawn)}` : counted(redrawn)} redrawn, {counted(right)} right by luck:{' '}
      <strong className="lie">{counted(changed)} wrong</strong>
    </>
  )
}
