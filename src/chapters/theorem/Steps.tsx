// The way through the chapter: a pill for each step, any of which can be opened at any time; the step's title; and the button that adds the next.
import { type RefObject, useEffect, useRef } from 'react'
import { Button } from '../../controls/Button.tsx'
import { NotedButton } from '../kit/NotedButton.tsx'
import { scrollTo } from '../kit/use-brought-into-view.ts'
import { stepOf, steps } from './steps.ts'
import { useTheorem } from './use-theorem.tsx'
import './steps.css'

export function StepPills() {
  const { state, goTo } = useTheorem()
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    // On a phone the row is longer than the window.
    const pill = list.current?.children[state.step - 1] as HTMLElement | undefined
    if (list.current && pill) list.current.scrollLeft = pill.offsetLeft - (list.current.clientWidth - pill.offsetWidth) / 2
  }, [state.step])
  return (
    <nav className="steps sans" aria-label="Steps">
      <ol ref={list}>
        {steps.map(({ name, title }, at) => (
          <li key={name}>
            <button
              type="button"
              title={title}
              aria-current={state.step === at + 1 ? 'step' : undefined}
              className={at + 1 < state.step ? 'step-done' : ''}
              onClick={() => goTo(at + 1)}
            >
              {at + 1} {name}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

export function StepTitle() {
  const { step } = useTheorem().state
  return (
    <h2 className="step-title" tabIndex={-1}>
      <span className="step-number sans">
        Step {step} of {steps.length}
      </span>{' '}
      {steps[step - 1]?.title}
    </h2>
  )
}

/** After a step is taken its title is in sight, and has the focus where the button that was pressed is gone. */
export function useArrival(figure: RefObject<HTMLElement | null>): void {
  const { step } = useTheorem().state
  const before = useRef(step)
  useEffect(() => {
    const title = figure.current?.querySelector<HTMLElement>('.step-title')
    if (before.current === step || !title) return
    before.current = step
    if (document.activeElement === document.body) title.focus({ preventScroll: true })
    // On a phone the button that leads here stands below the pictures.
    const { top } = title.getBoundingClientRect()
    if (top < 0 || top > innerHeight / 2) scrollTo(title)
  }, [step, figure])
}

/** The button moves no further than the step: pressed again and again it walks through the chapter. */
export function NextStep() {
  const { state, scene, hinges, goTo } = useTheorem()
  const { step } = state
  const next = steps[step]
  // While there are hinges to put in, that comes first.
  const isWaiting = step === stepOf.solve && hinges < (scene.line?.solved ?? 0)
  return (
    <div className="step-ways">
      {next ? (
        <NotedButton
          kind={isWaiting ? 'quiet' : 'primary'}
          label="Next step"
          note={`: ${next.name}${isWaiting ? ', all hinges in' : ''}`}
          onClick={() => goTo(step + 1)}
        />
      ) : null}
      {step > 1 ? (
        <Button kind="quiet" onClick={() => goTo(step - 1)}>
          Back a step
        </Button>
      ) : null}
    </div>
  )
}
