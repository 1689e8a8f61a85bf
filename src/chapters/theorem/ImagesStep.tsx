// The last step: the same network through real images, with true or random labels, beside a trained one that fits the same labels.
import { useMemo } from 'react'
import { useDataset } from '../../store/react.tsx'
import { useFittedImages } from '../kit/fitted-images.ts'
import { ImageControls } from './ImageControls.tsx'
import { ImagesLine } from './ImagesLine.tsx'
import { ImagesSentence } from './ImagesSentence.tsx'
import { StepTitle } from './Steps.tsx'
import { Trained } from './Trained.tsx'
import { useTheorem } from './use-theorem.tsx'
import { Versus } from './Versus.tsx'
import './images-step.css'

export function ImagesStep() {
  const { dataset, images: n, pixels, imageSeed: seed, corruption } = useTheorem().state
  const question = useMemo(() => ({ dataset, n, pixels, seed }), [dataset, n, pixels, seed])
  const { fitted, problem } = useFittedImages(question, corruption)
  const { noun } = useDataset(dataset)
  return (
    <>
      <div className="step-text">
        <StepTitle />
        <div className="step-says">
          <p className="theorem-sentence" aria-live="polite">
            {fitted?.kind === 'fitted' ? <ImagesSentence unseen={fitted.testAccuracy} /> : null}
          </p>
        </div>
        <div className="step-controls">
          <ImageControls />
        </div>
      </div>
      <div className="theorem-images">
        {fitted?.kind === 'fitted' ? (
          <>
            <ImagesLine fitted={fitted} />
            <div className="images-versus">
              <Versus fitted={fitted} />
              <Trained />
            </div>
          </>
        ) : (
          <p className="images-wait sans">
            {problem
              ? problem.message
              : fitted
                ? `Two ${noun[1]} fall on the same place of the line: no function of it can tell them apart.`
                : `The ${noun[1]} are laid on a line.`}
          </p>
        )}
      </div>
    </>
  )
}
