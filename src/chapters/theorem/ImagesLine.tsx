// The images on their line, the smaller ones that have room drawn small; the one that was pointed at last is told about.
import { useMemo, useState } from 'react'
import { ImageLinePlot } from '../../charts/theorem/ImageLinePlot.tsx'
import { theoremFields } from '../../experiment/chapters/theorem-fields.ts'
import { useAsk, useDataset } from '../../store/react.tsx'
import { benchImages } from '../../store/workbench-actions.ts'
import { withArticle } from '../../words/counts.ts'
import { counted } from '../../words/numbers.ts'
import { describeLine, type FittedImages } from '../kit/fitted-images.ts'
import { OutputChoice } from './OutputChoice.tsx'
import { tellImage } from './tell-image.ts'
import { useTheorem } from './use-theorem.tsx'

export function ImagesLine({ fitted }: { fitted: FittedImages }) {
  const { state, output } = useTheorem()
  const { dataset, images: n, pixels } = state
  const { classes, noun } = useDataset(dataset)
  const [shown, show] = useState<number | null>(null)
  const { answer: opened } = useAsk(benchImages({ dataset, n }))
  const plot = useMemo(() => fitted.plot(output), [fitted, output])
  const pictures = useMemo(() => opened && { images: opened.images, shape: opened.shape, shown: opened.count }, [opened])
  const shownClass = classes[output] ?? ''
  const told = shown === null || shown >= n ? '' : tellImage(plot, fitted, shown, classes, noun)
  return (
    <figure className="picture images-line sans">
      <figcaption>
        <span>
          <strong>
            {counted(n)} {noun[1]} on one line{pixels === 'original' ? '' : `, ${pixels} pixels`}.
          </strong>{' '}
          Up: told to be {withArticle(shownClass)}. Down: told to be something else. <span className="lie">× label changed</span>
        </span>
        <OutputChoice as="list" label={theoremFields.shownClass.label} classes={classes} />
      </figcaption>
      <div className="picture-room">
        <ImageLinePlot
          {...plot}
          pictures={pictures ?? undefined}
          highlighted={told === '' ? null : shown}
          // What was pointed at last stays.
          onHighlight={(image) => image !== null && show(image)}
          told={told}
          description={describeLine(fitted, shownClass, noun[1])}
        />
      </div>
      <p className="images-told">{told || `Point at the line, or tap it: each ${noun[0]} tells what it is, and what stands beside it.`}</p>
    </figure>
  )
}
