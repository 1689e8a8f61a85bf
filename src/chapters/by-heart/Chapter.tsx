// Chapter 1, By heart: what does a network learn when we lie to it? Here is what the first paint has; the rest of the figure follows it.
import { type ReactNode, useRef } from 'react'
import { useDataset, usePlace } from '../../store/react.tsx'
import { counted } from '../../words/numbers.ts'
import { later } from '../kit/code.ts'
import { FigurePanel } from '../kit/FigurePanel.tsx'
import { type ChapterProps, Frame } from '../kit/Frame.tsx'
import { MissingPart, usePartCode } from '../kit/LaterPart.tsx'
import { scrollTo } from '../kit/use-brought-into-view.ts'
import { Ask } from './Ask.tsx'
import './by-heart.css'
import './construction-panel.css'
import { CorruptionSlider, TrainButton } from './RunControls.tsx'
import { Switches } from './Switches.tsx'
import { Undo } from './Undo.tsx'
import './sentence.css'
import './switches.css'
import './time-row.css'
import './wall.css'

const figureCode = later(async () => (await import('./figure.ts')).figure)

export function Chapter({ badge }: ChapterProps) {
  const { dataset, n } = usePlace('by-heart')
  const noun = useDataset(dataset).noun[1]
  return (
    <Frame
      chapter="by-heart"
      title="What does a network learn when we lie to it?"
      lede={
        <>
          Here are {counted(n)} {noun === 'digits' ? 'handwritten digits' : noun}. We tell a network what each one is. How often we{' '}
          <span className="lie">lie</span> is up to you.
        </>
      }
    >
      <Ask />
      <Experiment badge={badge} />
    </Frame>
  )
}

function Experiment({ badge }: { badge: ReactNode }) {
  const figure = useRef<HTMLElement>(null)
  const from = usePartCode(figureCode)
  const { code } = from
  return (
    <>
      <FigurePanel ref={figure} label="The experiment">
        <div className="pinned">
          <div className="run-row">
            <CorruptionSlider />
            <Undo />
            <TrainButton onStart={() => bringIntoSight(figure.current)} />
          </div>
          {code ? <code.Sentence /> : <p className="outcome">{from.problem ? '' : 'Loading the images.'}</p>}
          <Switches />
        </div>
        <MissingPart part="this chapter’s figure" from={from} />
        {code ? <code.Pictures badge={badge} /> : <Room />}
      </FigurePanel>
      {code ? <code.Below /> : null}
    </>
  )
}

/** As high as the pictures at least, so that what follows them is out of sight until they are there. */
function Room() {
  return (
    <div className="figure-columns figure-room">
      <div className="wall-column" />
      <section className="curves-panel" aria-label="Curves">
        <p className="soft sans">The curves will be drawn here.</p>
      </section>
    </div>
  )
}

/** Who starts a run from above sees the whole figure. */
function bringIntoSight(figure: HTMLElement | null): void {
  if (figure && figure.getBoundingClientRect().top > innerHeight / 3) scrollTo(figure)
}
