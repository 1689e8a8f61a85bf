// The row of steps: any can be opened at any time.
import { mostPoints } from '../../experiment/chapters/theorem-fields.ts'
import { steps } from './steps.ts'
import { useTheorem } from './use-theorem.tsx'

/** The step in which hinges are put in one by one; it begins with none. */
const solving = 4

export function Steps() {
  const { state, change } = useTheorem()
  return (
    <nav className="steps sans" aria-label="Steps">
      <ol>
        {steps.map(({ name, title }, at) => (
          <li key={name}>
            <button
              type="button"
              title={title}
              aria-current={state.step === at + 1 ? 'step' : undefined}
              onClick={() => change({ step: at + 1, hinges: at + 1 === solving ? 0 : mostPoints })}
            >
              {at + 1} {name}
            </button>
          </li>
        ))}
      </ol>
      <p className="step-title">{steps[state.step - 1]?.title}</p>
    </nav>
  )
}
