// What the chapter's parts share: its state, the scene built from it, the way from step to step, and the place on the line that all pictures light up.
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { type TheoremState, theoremFields } from '../../experiment/chapters/theorem-fields.ts'
import { useActions, useAnswer, usePlace } from '../../store/react.tsx'
import { type Before, enterStep } from './enter-step.ts'
import { buildScene, type Scene } from './scene.ts'
import { stepOf } from './steps.ts'
import { useOwnDigits } from './use-own-digits.ts'

interface Shared {
  readonly state: TheoremState
  readonly scene: Scene
  /** Hinges in place. */
  readonly hinges: number
  /** Place on the line that is pointed at, or null. */
  readonly highlighted: number | null
  readonly highlight: (place: number | null) => void
  /** What all pictures light: what is pointed at, or else the hinge that has just been put in. */
  readonly lit: number | null
  /** The output that is shown, of several. */
  readonly output: number
  readonly showOutput: (output: number) => void
  /** Thresholds may leave their gaps. */
  readonly isFree: boolean
  readonly setFree: (isFree: boolean) => void
  /** The chapter's question has been answered or skipped: weights may be counted. */
  readonly hasAnswered: boolean
  readonly goTo: (step: number) => void
  /** The reader came to the images by hand: what is needed beside them is trained without being asked for again. */
  readonly hasAsked: boolean
  readonly ask: () => void
  /** The last step that has been open in this visit. */
  readonly farthest: number
  /** The points that the step on depth has added to the reader's own. */
  readonly added: number
}

const TheoremContext = createContext<Shared | null>(null)

export function TheoremProvider({ children }: { children: ReactNode }) {
  const state = usePlace('theorem')
  const scene = useMemo(() => buildScene(state), [state])
  const [highlighted, highlight] = useState<number | null>(null)
  const [chosen, setOutput] = useState<number | null>(null)
  const { setPlace } = useActions()
  const [isFree, setFree] = useState(scene.line !== null && scene.line.escaped >= 0)
  const [before, setBefore] = useState<Before>(null)
  const [hasSeenImages, setSeenImages] = useState(state.step === stepOf.images)
  const [hasAsked, setAsked] = useState(false)
  const [farthest, setFarthest] = useState<number>(state.step)
  if (state.step > farthest) setFarthest(state.step)
  const areOwnDigits = useOwnDigits() !== null
  const hasChosenLabels = hasSeenImages || areOwnDigits || state.corruption !== theoremFields.corruption.default
  const places = scene.line?.x.length ?? 0
  const isSolving = state.step >= stepOf.solve
  const hinges = isSolving ? Math.min(state.hinges, scene.line?.solved ?? 0) : 0
  const pointedAt = highlighted !== null && highlighted < places ? highlighted : null
  const goTo = (step: number) => {
    const entered = enterStep(state, step, before, hasChosenLabels)
    highlight(null)
    setBefore(entered.before)
    if (step === stepOf.images) {
      setSeenImages(true)
      setAsked(true)
    }
    setPlace('theorem', entered.changes)
  }
  const shared = {
    state,
    scene,
    hinges,
    highlighted: pointedAt,
    highlight,
    lit: pointedAt ?? (state.step === stepOf.solve && hinges > 0 ? hinges - 1 : null),
    output: state.step === stepOf.images ? state.shownClass : outputShown(scene, chosen),
    showOutput: state.step === stepOf.images ? (shownClass: number) => setPlace('theorem', { shownClass }) : setOutput,
    isFree,
    setFree,
    hasAnswered: useAnswer('theorem') !== null,
    goTo,
    hasAsked,
    ask: () => setAsked(true),
    farthest,
    added: before === null ? 0 : Math.max(0, state.n - before),
  }
  return <TheoremContext value={shared}>{children}</TheoremContext>
}

/** The shared state, with the action that changes it. */
export function useTheorem(): Shared & { readonly change: (changes: Partial<TheoremState>) => void } {
  const shared = useContext(TheoremContext)
  if (!shared) throw new Error('TheoremProvider: expected around every part of the chapter')
  const { setPlace } = useActions()
  return { ...shared, change: (changes) => setPlace('theorem', changes) }
}

/** The output that was chosen; of several, before one is, that of the first point's class: it has something to show. */
function outputShown({ line, values }: Scene, chosen: number | null): number {
  const outputs = line?.outputs.length ?? 1
  return outputs === 1 ? 0 : Math.min(chosen ?? (values[0] as number), outputs - 1)
}
