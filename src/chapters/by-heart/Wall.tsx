// The wall of training images, its legend, and the story of the one that is inspected.
import { useMemo } from 'react'
import { ImageTile } from '../../charts/wall/ImageTile.tsx'
import { ImageWall } from '../../charts/wall/ImageWall.tsx'
import { WallLegend } from '../../charts/wall/WallLegend.tsx'
import { datasetInfo } from '../../experiment/datasets/catalogue.ts'
import { valuesIn } from '../../maths/image-shape.ts'
import { usePlace } from '../../store/react.tsx'
import { withArticle } from '../../words/counts.ts'
import { counted } from '../../words/numbers.ts'
import { describeImage, imageStory, seenInstead } from './image-story.ts'
import { type LabelledImages, useLabelledImages } from './labelled-images.ts'
import { useShownEvaluation } from './shown-evaluation.ts'
import { countStates, wallCodes } from './wall-codes.ts'

const noImages = new Uint8Array()

interface WallProps {
  /** The image whose story is told; other drawings of the same images light it too. */
  readonly inspected: number | null
  readonly onInspect: (image: number | null) => void
}

export function Wall({ inspected, onInspect }: WallProps) {
  const labelled = useLabelledImages()
  const { dataset, pixels, ...spec } = usePlace('by-heart')
  const info = datasetInfo(dataset)
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
        caption={
          <>
            <strong>What we told it{seed === null ? '' : `, seed ${seed}`}.</strong> {labelled ? wrongLabels(labelled) : ''}
            {pixels === 'original' ? '' : ` It sees ${pixels} pixels, not these.`}
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
      <div className={`inspector sans ${isOpen ? 'inspector-open' : ''}`}>
        {isOpen ? (
          <>
            <div className="inspector-image">
              <ImageTile
                image={imageOf(labelled, inspected)}
                shape={labelled.shape}
                description={`Image ${inspected + 1}, ${withArticle(classes[labelled.truth[inspected] as number] ?? '')}`}
              />
            </div>
            <p>
              {imageStory(labelled, answers, inspected, classes)} {seenInstead[pixels]}
            </p>
          </>
        ) : (
          <p className="soft">Point at {withArticle(noun[0])}, tap it, or use the arrow keys on the wall to read its story.</p>
        )}
      </div>
    </section>
  )
}

function imageOf({ images, shape }: LabelledImages, index: number): Uint8Array {
  const size = valuesIn(shape)
  return images.subarray(index * size, (index + 1) * size)
}

/** How many labels are wrong, and how those are marked. */
function wrongLabels({ changed, labels }: LabelledImages): string {
  const wrong = `${counted(changed)} of ${counted(labels.length)} labels are wrong`
  return changed === 0 ? `${wrong}.` : `${wrong}: in colour, with a mark.`
}
