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
import { useMoment } from './moment.ts'
import { type Told, useTold } from './told.ts'
import { countStates, wallCodes } from './wall-codes.ts'

const noImages = new Uint8Array()

interface WallProps {
  /** The image whose story is told; other drawings of the same images light it too. */
  readonly inspected: number | null
  readonly onInspect: (image: number | null) => void
}

export function Wall({ inspected, onInspect }: WallProps) {
  const told = useTold()
  const moment = useMoment()
  const { dataset, pixels, ...spec } = usePlace('by-heart')
  const info = datasetInfo(dataset)
  const { classes, noun } = info
  const seed = spec.seeds > 1 ? spec.seed : null
  const answers = moment?.snapshot.answers
  const states = useMemo(() => (told ? wallCodes(told, answers?.predicted) : noImages), [told, answers])
  const counts = useMemo(() => told && countStates(told, answers?.predicted), [told, answers])
  const isOpen = told !== null && inspected !== null && inspected < told.shown
  return (
    <section className="wall-panel" aria-label="Training images">
      <ImageWall
        images={told?.images ?? noImages}
        shape={told?.shape ?? info}
        states={states}
        total={told?.labels.length ?? 0}
        label={`Training ${noun[1]} with the labels that we gave`}
        describeImage={(image) => (told ? describeImage(told, answers, image, classes) : '')}
        inspected={inspected}
        onInspect={onInspect}
        caption={
          <>
            <strong>What we told it{seed === null ? '' : `, seed ${seed}`}.</strong> {told ? saidOf(told) : ''}
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
                image={imageOf(told, inspected)}
                shape={told.shape}
                description={`Image ${inspected + 1}, ${withArticle(classes[told.truth[inspected] as number] ?? '')}`}
              />
            </div>
            <p>
              {imageStory(told, answers, inspected, classes)} {seenInstead[pixels]}
            </p>
          </>
        ) : (
          <p className="soft">Point at {withArticle(noun[0])}, tap it, or use the arrow keys on the wall to read its story.</p>
        )}
      </div>
    </section>
  )
}

function imageOf({ images, shape }: Told, index: number): Uint8Array {
  const size = valuesIn(shape)
  return images.subarray(index * size, (index + 1) * size)
}

/** How many labels are wrong, and how those are marked. */
function saidOf({ changed, labels }: Told): string {
  const wrong = `${counted(changed)} of ${counted(labels.length)} labels are wrong`
  return changed === 0 ? `${wrong}.` : `${wrong}: in colour, with a mark.`
}
