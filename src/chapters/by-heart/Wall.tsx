// The wall of training images, its legend, and the story of the one that is inspected.
import { useMemo } from 'react'
import { DigitImage } from '../../charts/DigitImage.tsx'
import { DigitWall } from '../../charts/DigitWall.tsx'
import { WallLegend } from '../../charts/WallLegend.tsx'
import { datasetInfo } from '../../experiment/datasets.ts'
import { useRoteState } from '../../store/react.tsx'
import { counted } from '../shared/words.ts'
import { describeImage, imageStory } from './image-story.ts'
import { useMoment } from './moment.ts'
import { useTold } from './told.ts'
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
  const { classes, noun } = useRoteState((state) => datasetInfo(state.spec.dataset))
  const answers = moment?.snapshot.answers
  const states = useMemo(() => (told ? wallCodes(told, answers?.predicted) : noImages), [told, answers])
  const counts = useMemo(() => told && countStates(told, answers?.predicted), [told, answers])
  return (
    <section className="wall-panel" aria-label="Training images">
      <DigitWall
        images={told?.images ?? noImages}
        states={states}
        label={`Training ${noun[1]} with the labels that we gave`}
        describeImage={(image) => (told ? describeImage(told, answers, image, classes) : '')}
        inspected={inspected}
        onInspect={onInspect}
        caption={
          <>
            <strong>What we told it.</strong> {told ? `${counted(told.changed)} of ${counted(told.labels.length)} labels are wrong` : ''}
          </>
        }
      />
      <WallLegend
        entries={[
          { state: 'lie', label: 'answers our lie', ...(counts ? { count: counts.lie } : {}) },
          { state: 'truth', label: 'still answers the truth', ...(counts ? { count: counts.truth } : {}) },
          { state: 'neither', label: 'lied to, neither yet', ...(counts ? { count: counts.neither } : {}) },
          { state: 'as-told', label: 'true label, learned', ...(counts ? { count: counts['as-told'] } : {}) },
          { state: 'unlearned', label: 'not yet', ...(counts ? { count: counts.unlearned } : {}) },
        ]}
      />
      <div className="inspector sans">
        {told && inspected !== null && inspected < told.shown ? (
          <>
            <div className="inspector-image">
              <DigitImage
                image={told.images.subarray(inspected * 784, (inspected + 1) * 784)}
                description={`Image ${inspected + 1}, a ${classes[told.truth[inspected] as number]}`}
              />
            </div>
            <p>{imageStory(told, answers, inspected, classes)}</p>
          </>
        ) : (
          <p className="soft">Point at a {noun[0]}, tap it, or use the arrow keys on the wall to read its story.</p>
        )}
      </div>
    </section>
  )
}
