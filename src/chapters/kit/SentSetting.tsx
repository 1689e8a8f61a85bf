// What a link brought, said above the question of every chapter, and one press that runs it or brings it back.
import { useRef } from 'react'
import { prefersStillness } from '../../charts/figure/prefers-stillness.ts'
import { Button } from '../../controls/Button.tsx'
import type { ChapterId } from '../../experiment/chapters/table.ts'
import { useActions, useAnswer, useRoteState } from '../../store/react.tsx'
import { hasLeftShared, isToBeRun, sharedIn } from '../../store/shared.ts'
import { placeWords } from './place-words.ts'
import './sent-setting.css'
import { bringIntoView } from './use-brought-into-view.ts'

/** It stays as long as the page does, and keeps its height: whoever leaves the setting finds the way back where they saw it first. */
export function SentSetting({ chapter }: { chapter: ChapterId }) {
  const place = useRef<HTMLDivElement>(null)
  const sent = useRoteState((state) => sharedIn(state, chapter))
  const isNew = useRoteState(isToBeRun)
  const hasLeft = useRoteState(hasLeftShared)
  const isOpen = useAnswer(chapter) === null
  const { backToShared } = useActions()
  if (!sent) return null
  const press = () => {
    backToShared(isNew && !prefersStillness())
    // The button goes with the press.
    const figure = chapter === 'by-heart' ? place.current?.closest('.chapter')?.querySelector<HTMLElement>('.figure-panel') : null
    bringIntoView(figure ?? place.current)
  }
  return (
    <div ref={place} className="sent-setting sans" tabIndex={-1}>
      <p>
        You were sent: <strong>{placeWords(sent)}</strong>.{' '}
        {isNew && isOpen ? 'An answer below runs random labels; this stays one press away.' : null}
      </p>
      {isNew || hasLeft ? (
        <Button kind={isNew ? 'primary' : 'quiet'} onClick={press}>
          {isNew ? 'Run it' : 'Back to it'}
        </Button>
      ) : null}
    </div>
  )
}
